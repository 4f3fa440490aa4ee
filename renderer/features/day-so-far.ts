// The day on which something was done, as a short form asks for it: any day up to today.

import { type PlainDate, readPlainDate } from '#shared/domain/plain-date';

/** True for a day up to today, otherwise what is wrong with it, in words: as a field's `validate` wants it. */
export function checkDaySoFar(typed: string, today: PlainDate): true | string {
  const day = readPlainDate(typed);
  if (!day) return 'Write a date like 5 April 2027';
  return day <= today || 'Write today or a day before it';
}
