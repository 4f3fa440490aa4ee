// What is kept past the day until which it was meant to be kept: each needs a decision by a person. Nothing goes by itself.

import { daysBetween, isPlainDate, type PlainDate } from './plain-date';
import { registers } from './registers/all-registers';
import { fieldOf, registerNames, textOf } from './registers/register';
import { type Kept, recordsOf, type State } from './state';

/** The field of a register that says until when a record is to be kept. */
export const keepUntilField = 'keepUntil';

export interface PastItsDate {
  readonly kept: Kept;
  readonly keepUntil: PlainDate;
}

/** The longest past its date first. */
export function pastKeepUntil(state: State, today: PlainDate): readonly PastItsDate[] {
  return registerNames
    .filter((name) => fieldOf(registers[name], keepUntilField))
    .flatMap((name) => recordsOf(state, name))
    .flatMap((kept): PastItsDate[] => {
      const keepUntil = textOf(kept.fields, keepUntilField);
      return isPlainDate(keepUntil) && daysBetween(keepUntil, today) > 0 ? [{ kept, keepUntil }] : [];
    })
    .sort((a, b) => (a.keepUntil < b.keepUntil ? -1 : 1));
}
