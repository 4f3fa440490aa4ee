// Of which days a look may still be written down or taken back: what a signed review says of its quarter stays as it was signed.

import type { RecordId } from '../ids';
import { listOf } from '../number-words';
import { presentQuarter, whyNotOpen } from '../own-year';
import { addDays, type PlainDate, writeDate } from '../plain-date';
import { firstDayOf, lastDayOf, quarterOf } from '../quarter';
import { roundsInOrder, signOffInForce } from '../round';
import type { State } from '../state';
import { coverageOf, gapsIn, type MissedDays } from './coverage';
import { daysWords } from './figure-words';

export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The days that may still be written down, up to today and oldest first: those of this quarter, and those of an earlier one whose
 * review is open. What a signed review covers stays as it was signed, also where an older quarter is caught up.
 */
export function openDays(state: State, today: PlainDate): readonly DayRange[] {
  const thisQuarter = firstDayOf(presentQuarter(state, today));
  const rounds = roundsInOrder(state).map((round) => ({
    from: firstDayOf(round.quarter),
    to: lastDayOf(round.quarter),
    isSigned: signOffInForce(round) !== undefined,
  }));
  const isOpen = (day: PlainDate) => {
    if (day >= thisQuarter) return true;
    const covering = rounds.filter(({ from, to }) => from <= day && day <= to);
    return covering.length > 0 && !covering.some(({ isSigned }) => isSigned);
  };
  const ranges: { from: PlainDate; to: PlainDate }[] = [];
  const first = rounds.find(({ isSigned }) => !isSigned)?.from ?? thisQuarter;
  for (let day = first < thisQuarter ? first : thisQuarter; day <= today; day = addDays(day, 1)) {
    const last = ranges.at(-1);
    if (!isOpen(day)) continue;
    if (last && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** Why nothing may be written of a day any more, or yet; empty where it may. */
export function whyDayClosed(state: State, day: PlainDate, today: PlainDate): string {
  if (day > today) return `Write today or a day before it: ${writeDate(day)} is still to come.`;
  const ranges = openDays(state, today);
  if (ranges.some(({ from, to }) => from <= day && day <= to)) return '';
  const open = listOf(ranges.map(({ from, to }) => daysWords(from, to)));
  return `${whyQuarterClosed(state, day, today)} Days that can still be written down: ${open}.`;
}

/** With the way to open it, where there is one: a signed review is opened again, a quarter that was left out is caught up. */
function whyQuarterClosed(state: State, day: PlainDate, today: PlainDate): string {
  const rounds = roundsInOrder(state);
  const isSigned = rounds.some(
    (round) =>
      firstDayOf(round.quarter) <= day && day <= lastDayOf(round.quarter) && signOffInForce(round) !== undefined,
  );
  if (isSigned) {
    return `The review of the quarter of ${writeDate(day)} is signed. Open it again, with a reason, to write something down of it.`;
  }
  const quarter = quarterOf(day, state.general.yearStartsIn);
  // Before the first review no quarter was left out.
  return rounds.length > 0 && whyNotOpen(state, quarter, today) === ''
    ? `The quarter of ${writeDate(day)} has no review. Catch it up first: Home leads to the earlier quarters.`
    : `The quarter of ${writeDate(day)} is closed.`;
}

/** The gaps of an account on the days that may still be written down. */
export function openGapsOf(
  state: State,
  account: RecordId,
  open: readonly DayRange[],
  today: PlainDate,
): readonly MissedDays[] {
  return open.flatMap(({ from, to }) => gapsIn(coverageOf(state, account, from, to, today)));
}
