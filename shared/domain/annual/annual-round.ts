// Reading the self-assessments as rounds: which there are, which one comes before another, and which year can be opened.

import { type PlainDate, writeDate } from '../plain-date';
import {
  addQuarters,
  compareQuarters,
  firstDayOf,
  lastDayOf,
  type OwnYear,
  type Quarter,
  quarterOf,
  writeYear,
} from '../quarter';
import { signOffInForce } from '../round';
import type { AnnualRound, State } from '../state';

/** How far back a self-assessment can be caught up: of what lies further back nobody could say truly where they stood. */
const yearsBack = 2;

/** The self-assessments, oldest year first. */
export function annualsInOrder({ general }: State): readonly AnnualRound[] {
  return Object.values(general.annuals).toSorted((a, b) => compareYears(a.year, b.year));
}

/** The year in which a day is, by the year that the organisation has now. */
export function presentYear(state: State, today: PlainDate): OwnYear {
  return yearOf(quarterOf(today, state.general.yearStartsIn));
}

export function yearOf({ year, yearFrom }: Quarter): OwnYear {
  return yearFrom === undefined ? { year } : { year, yearFrom };
}

/** The year so many after this one. */
export function addYears({ year, yearFrom }: OwnYear, count: number): OwnYear {
  return yearFrom === undefined ? { year: year + count } : { year: year + count, yearFrom };
}

export function quartersOfYear(year: OwnYear): readonly Quarter[] {
  const first: Quarter = { ...year, quarter: 1 };
  return [0, 1, 2, 3].map((count) => addQuarters(first, count));
}

export function firstDayOfYear(year: OwnYear): PlainDate {
  return firstDayOf({ ...year, quarter: 1 });
}

export function lastDayOfYear(year: OwnYear): PlainDate {
  return lastDayOf({ ...year, quarter: 4 });
}

function compareYears(a: OwnYear, b: OwnYear): number {
  return compareQuarters({ ...a, quarter: 1 }, { ...b, quarter: 1 });
}

/** The one kept for a year, also where the year began in another month then and most of the two is the same. */
export function annualOfYear(state: State, year: OwnYear): AnnualRound | undefined {
  return annualsInOrder(state).find((annual) => Math.abs(compareYears(annual.year, year)) < 2);
}

/** The self-assessment of the latest earlier year: the one "last year" speaks of. */
export function annualBefore(state: State, { year }: Pick<AnnualRound, 'year'>): AnnualRound | undefined {
  return annualsInOrder(state).findLast((other) => compareYears(other.year, year) < 0);
}

/** The one that is not signed yet; where there are several, that of the latest year. */
export function openAnnual(state: State): AnnualRound | undefined {
  return annualsInOrder(state).findLast((annual) => !signOffInForce(annual));
}

/** Why the self-assessment of a year cannot be opened on a day; empty where it can. */
export function whyNotOpenAnnual(state: State, year: OwnYear, today: PlainDate): string {
  if (annualOfYear(state, year)) return 'The self-assessment of this year is already open.';
  if (firstDayOfYear(year) > today) {
    return `The year ${writeYear(year)} has not begun. Its self-assessment can be opened once it has.`;
  }
  if (compareYears(year, presentYear(state, today)) < -4 * yearsBack) {
    return `The year ${writeYear(year)} is too long ago. Nobody could say truly any more where you stood.`;
  }
  const from = opensOn(year);
  // Where nobody has looked yet, it is never too early to begin.
  if (annualsInOrder(state).length === 0 || from <= today) return '';
  return `The self-assessment of ${writeYear(year)} looks back on the whole year. It can be opened from ${writeDate(from)}.`;
}

/** From this day on the self-assessment of a year can be opened: with its last quarter. */
export function opensOn(year: OwnYear): PlainDate {
  return firstDayOf({ ...year, quarter: 4 });
}

/** A quarter is time enough after the end of a year. */
export function annualDueOn(year: OwnYear): PlainDate {
  return lastDayOf({ ...addYears(year, 1), quarter: 1 });
}

/**
 * The years whose self-assessment can be opened now, the likeliest first. Before the first that has one there was nothing to miss;
 * whoever has none yet can begin with the present year or look back on the last.
 */
export function yearsToAssess(state: State, today: PlainDate): readonly OwnYear[] {
  const now = presentYear(state, today);
  const [first] = annualsInOrder(state);
  const years = first
    ? [addYears(now, -2), addYears(now, -1), now].filter((year) => compareYears(year, first.year) > 0)
    : [now, addYears(now, -1)];
  return years.filter((year) => whyNotOpenAnnual(state, year, today) === '');
}

/** `the self-assessment of 2026-27`. */
export function annualWords({ year }: Pick<AnnualRound, 'year'>): string {
  return `the self-assessment of ${writeYear(year)}`;
}
