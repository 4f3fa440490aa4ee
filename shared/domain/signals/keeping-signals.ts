// What the record says of its own backups: none yet, or the last one is older than it should be. The example needs none.

import { dayOf, daysBetween } from '../plain-date';
import type { SignalRule } from './signal';

/** Made by hand, a backup older than this is said to be old. */
const byHandDays = 14;
/** A planned one may be late by as much: nobody signs in every day. */
const lateDays = 3;

export const backupDue: SignalRule = (state, today) => {
  const { organisation, backupPlan, lastBackup } = state.general;
  if (!organisation || organisation.isExample) return [];
  const place = { name: 'where-is-my-data' } as const;
  if (!lastBackup) {
    const isPlanned = (backupPlan?.folder ?? '') !== '';
    return [
      {
        key: 'no-backup',
        level: 'look again',
        sentence: 'There is no backup yet.',
        reason: 'If this computer is lost, everything is lost with it.',
        ...(isPlanned
          ? { button: 'Make one', place }
          : { button: 'Say where it goes', place: { name: 'plan-backups' }, isForCoordinators: true }),
      },
    ];
  }
  const days = daysBetween(dayOf(lastBackup.at), today);
  const everyDays = backupPlan?.everyDays ?? 0;
  if (days <= (everyDays === 0 ? byHandDays : everyDays + lateDays)) return [];
  return [
    {
      key: 'old-backup',
      level: 'look again',
      sentence: `The last backup is ${days} days old.`,
      reason: 'What was written since is on this computer only.',
      button: 'Make one now',
      place,
    },
  ];
};
