// Hours a week, written as people write them: `3`, `2.5`.

import { type FieldValues, type RuleProblem, textOf } from './register';

const hoursInWeek = 168;

/** Undefined where nothing is written, or no number of hours that a week has. */
export function readHours(text: string): number | undefined {
  const typed = text.trim();
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(typed)) return undefined;
  const hours = Number(typed);
  return hours <= hoursInWeek ? hours : undefined;
}

export function hoursProblem(fields: FieldValues, field: string): readonly RuleProblem[] {
  const text = textOf(fields, field);
  if (text.trim() === '' || readHours(text) !== undefined) return [];
  return [{ field, words: `Write the hours as a number, for example 3 or 2.5, and no more than ${hoursInWeek}` }];
}

/** `1 hour`, `2.5 hours`. */
export function writeHours(hours: number): string {
  const rounded = Math.round(hours * 100) / 100;
  return `${rounded} ${rounded === 1 ? 'hour' : 'hours'}`;
}
