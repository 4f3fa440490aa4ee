// How often backups are made: the choices, and a plan in words. Pure.

import type { BackupPlan } from '#shared/domain/change';

export const planChoices = [
  { value: '7', label: 'Every week', words: 'At the first sign-in after seven days, while you work.' },
  { value: '30', label: 'Every month', words: 'At the first sign-in after thirty days.' },
  { value: '0', label: 'By hand only', words: 'You press the button. Home says when the last one is old.' },
] as const;

/** `Every week, to E:\Backups`. */
export function planWords(plan: BackupPlan | null): string {
  if (!plan || plan.folder === '') return 'Nobody has said where backups go.';
  return `${oftenWords(plan.everyDays)}, to ${plan.folder}`;
}

function oftenWords(everyDays: number): string {
  const choice = planChoices.find(({ value }) => value === String(everyDays));
  return choice?.label ?? `Every ${everyDays} days`;
}
