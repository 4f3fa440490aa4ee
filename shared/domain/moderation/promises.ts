// What was promised of an account, and since when: whether it is live, on which weekdays it is looked at, how soon a message is
// answered. Kept in the state beside the log, so that a rota of today says nothing of the days before it.

import { type Collections, copying } from '../collections';
import type { PlainDate } from '../plain-date';
import { type FieldValues, textOf } from '../registers/register';
import { promisedWeekdays } from './rota';

export interface Promised {
  readonly since: PlainDate;
  readonly isLive: boolean;
  /** A letter for each weekday from Monday, `y` for one that is promised; empty while there is no rota. */
  readonly weekdays: string;
  /** Within so many hours a message is answered; 0 where nothing says. */
  readonly answerWithinHours: number;
}

/** By account, oldest first. */
export type Promises = Readonly<Record<string, readonly Promised[]>>;

/** The promises with what a record of an account says now; the very same where it promises what it did. */
export function withPromise(
  promises: Promises,
  account: string,
  fields: FieldValues,
  today: PlainDate,
  into: Collections = copying,
): Promises {
  const known = promises[account] ?? [];
  const last = known.at(-1);
  // The clock of another computer may be behind.
  const since = last && last.since > today ? last.since : today;
  const promised: Promised = {
    since,
    isLive: textOf(fields, 'state') === 'live',
    weekdays: promisedWeekdays(fields),
    answerWithinHours: hoursOf(textOf(fields, 'answerWithin')),
  };
  if (last && isSamePromise(last, promised)) return promises;
  // Of one day the last counts, and what was put back on it is as if it had never been.
  const earlier = last?.since === since ? known.slice(0, -1) : known;
  const before = earlier.at(-1);
  return into.put(promises, account, before && isSamePromise(before, promised) ? earlier : [...earlier, promised]);
}

function isSamePromise(one: Promised, other: Promised): boolean {
  return (
    one.isLive === other.isLive && one.weekdays === other.weekdays && one.answerWithinHours === other.answerWithinHours
  );
}

function hoursOf(text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
}

/** What was promised on a day; of a day before the record was written, what it said first. */
export function promisedOn(promises: Promises, account: string, day: PlainDate): Promised | undefined {
  const known = promises[account] ?? [];
  return known.findLast(({ since }) => since <= day) ?? known[0];
}
