// Which gaps somebody has to say something about: days in a row on which nobody looked, more than may be missed, without a reason.

import type { PlainDate } from '../plain-date';
import { defaultMayMiss } from '../registers/moderation-fields';
import { type FieldValues, textOf } from '../registers/register';
import type { Kept, State } from '../state';
import type { MissedDays } from './coverage';
import { type DayRange, openGapsOf } from './open-days';

/** Of one account, the longest first. */
export function gapsToExplain(
  state: State,
  account: Kept,
  days: readonly DayRange[],
  today: PlainDate,
): readonly MissedDays[] {
  const may = mayMiss(account.fields);
  return openGapsOf(state, account.record, days, today)
    .filter((gap) => gap.because === '' && gap.days > may)
    .toSorted((a, b) => b.days - a.days);
}

/** How many days in a row may be missed before it needs attention. */
export function mayMiss(fields: FieldValues): number {
  const text = textOf(fields, 'mayMiss');
  return /^\d$/.test(text) ? Number(text) : defaultMayMiss;
}
