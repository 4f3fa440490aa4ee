// The quarters of one workbook: which one it is now by the organisation's own year, which were left out, and what is said of a
// review that was opened after its quarter had ended or that shares months with another.

import { capital, figuresOf, listOf, numberWord } from './number-words';
import { dayOf, daysBetween, type PlainDate, writeDate } from './plain-date';
import {
  addQuarters,
  areMostlyTheSame,
  compareQuarters,
  firstDayOf,
  lastDayOf,
  overlap,
  type Quarter,
  quarterOf,
  sharedMonths,
  writeQuarter,
  writeQuarterMonths,
} from './quarter';
import { roundOfQuarter, roundsInOrder } from './round';
import type { Round, State } from './state';

/** How far back a review can be caught up: nobody knows any more how the accounts stood before that. */
export const quartersBack = 8;

/** The quarter in which a day is, by the year that the organisation has now. */
export function presentQuarter(state: State, today: PlainDate): Quarter {
  return quarterOf(today, state.general.yearStartsIn);
}

/** The quarters that can be caught up, oldest first, the one before the present last. */
export function earlierQuarters(state: State, today: PlainDate): readonly Quarter[] {
  const now = presentQuarter(state, today);
  return Array.from({ length: quartersBack }, (_, index) => addQuarters(now, index - quartersBack));
}

/**
 * The review kept for a quarter: that of the same months; otherwise, where the year began in another month then, the one whose
 * middle month lies in it.
 */
export function roundKeptFor(state: State, quarter: Quarter): Round | undefined {
  return (
    roundOfQuarter(state, quarter) ?? roundsInOrder(state).findLast((round) => areMostlyTheSame(round.quarter, quarter))
  );
}

/**
 * The quarter that is worked on: the present one, or the one of the review that is kept for it, where the year began in another month
 * when that was opened.
 */
export function quarterInHand(state: State, today: PlainDate): Quarter {
  const present = presentQuarter(state, today);
  return roundKeptFor(state, present)?.quarter ?? present;
}

/**
 * The quarters without a review since the first that has one, oldest first. Before the first there was nothing to miss; what lies
 * wholly or for the most part in another review is not missed either.
 */
export function missedQuarters(state: State, today: PlainDate): readonly Quarter[] {
  const first = roundsInOrder(state)[0]?.quarter;
  if (!first) return [];
  return earlierQuarters(state, today).filter(
    (quarter) => compareQuarters(quarter, first) > 0 && !roundKeptFor(state, quarter),
  );
}

/** Why a review of a quarter cannot be opened on a day; empty where it can. */
export function whyNotOpen(state: State, quarter: Quarter, today: PlainDate): string {
  if (roundOfQuarter(state, quarter)) return 'The review of this quarter is already open.';
  if (firstDayOf(quarter) > today) {
    return `The quarter ${writeQuarter(quarter)} has not begun. Its review can be opened once it has.`;
  }
  if (compareQuarters(quarter, presentQuarter(state, today)) < -quartersBack) {
    return `The quarter ${writeQuarter(quarter)} is too long ago. Only the last ${numberWord(quartersBack)} quarters can be caught up.`;
  }
  return '';
}

/** The day on which a review was opened, where its quarter had ended by then. */
export function openedLateOn({ quarter, openedAt }: Pick<Round, 'quarter' | 'openedAt'>): PlainDate | undefined {
  const on = dayOf(openedAt);
  return compareQuarters(quarterOf(on, quarter.yearFrom), quarter) > 0 ? on : undefined;
}

/** `Opened on 5 May 2027, 35 days after the quarter had ended.` Empty where it was opened in its quarter. */
export function openedLateWords(round: Pick<Round, 'quarter' | 'openedAt'>): string {
  const on = openedLateOn(round);
  if (!on) return '';
  const days = daysBetween(lastDayOf(round.quarter), on);
  return `Opened on ${writeDate(on)}, ${figuresOf(days, 'day')} after the quarter had ended.`;
}

/** `February and March 2027 are in the review of January to March 2027 as well.` Empty where no other review shares a month. */
export function overlapWords(state: State, quarter: Quarter): string {
  const others = roundsInOrder(state).filter((round) => overlap(round.quarter, quarter));
  return others
    .map((round) => {
      const months = sharedMonths(round.quarter, quarter);
      return `${months} ${months.includes(' and ') ? 'are' : 'is'} in the review of ${writeQuarter(round.quarter)} as well.`;
    })
    .join(' ');
}

/** What changing the month in which the year begins would mean on a day, for whoever is about to. */
export function yearChangeWords(state: State, startsIn: State['general']['yearStartsIn'], today: PlainDate): string {
  const quarter = quarterOf(today, startsIn);
  const present = roundOfQuarter(state, quarter);
  const now = `The quarter now is ${writeQuarter(quarter)}, from ${writeDate(firstDayOf(quarter))} to ${writeDate(lastDayOf(quarter))}.`;
  if (roundsInOrder(state).length === 0) return now;
  if (present) return `${now} Its review is open already. Reviews keep the names they have.`;
  return [now, overlapWords(state, quarter), 'Reviews keep the names they have.'].filter(Boolean).join(' ');
}

/** `April to June 2026 and July to September 2026 have no review.` */
export function missedWords(quarters: readonly Quarter[]): string {
  const names = quarters.map(writeQuarterMonths);
  if (names.length <= 3) return `${listOf(names)} ${names.length === 1 ? 'has' : 'have'} no review.`;
  return `${capital(numberWord(names.length))} quarters since ${names[0]} have no review.`;
}
