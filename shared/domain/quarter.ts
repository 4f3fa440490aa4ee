// Quarters of a year, and the day on which each is settled. A year is the calendar's, or the organisation's own that begins in
// another month. A quarter says of which year it is, so what was once named keeps its name when the organisation changes its year.

import { monthName, type PlainDate, partsOf, plainDate } from './plain-date';

export const quarterNumbers = [1, 2, 3, 4] as const;
export type QuarterNumber = (typeof quarterNumbers)[number];

/** The months in which a year of one's own can begin; 1 is the calendar year. */
export const yearStarts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type YearStart = (typeof yearStarts)[number];
export type OwnYearStart = Exclude<YearStart, 1>;

export interface Quarter {
  /** The calendar year, or the one in which the own year begins. */
  readonly year: number;
  readonly quarter: QuarterNumber;
  /** The month in which the year begins; left out for January. */
  readonly yearFrom?: OwnYearStart;
}

/** A year as its quarters name it. */
export type OwnYear = Pick<Quarter, 'year' | 'yearFrom'>;

const settledOn: Readonly<Record<number, number>> = {
  3: 25, // Lady Day
  6: 24, // Midsummer
  9: 29, // Michaelmas
  12: 25, // Christmas
};
/** In a month without a quarter day: as long before its end as most quarter days are. */
const settledOtherwise = 25;

/** The quarter in which a day is, of years that begin in a month. */
export function quarterOf(date: PlainDate, yearFrom: YearStart = 1): Quarter {
  const { year, month } = partsOf(date);
  return quarterAt(year * 12 + month - 1, yearFrom);
}

function quarterAt(month: number, yearFrom: YearStart): Quarter {
  const months = month - (yearFrom - 1);
  const year = Math.floor(months / 12);
  const quarter = numberAt(Math.floor((months - year * 12) / 3));
  return yearFrom === 1 ? { year, quarter } : { year, quarter, yearFrom };
}

/** The quarter so many after this one, in years of the same kind; before it, for a negative number. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  return quarterAt(firstMonthOf(quarter) + count * 3, quarter.yearFrom ?? 1);
}

/** Negative when the first begins earlier, 0 when they are the same three months, whatever their year is called. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return (firstMonthOf(a) - firstMonthOf(b)) / 3;
}

/** True where the middle month of one lies in the other: less than half of a quarter lies between them. */
export function areMostlyTheSame(a: Quarter, b: Quarter): boolean {
  return Math.abs(compareQuarters(a, b)) < 0.5;
}

/** How many quarters are shown side by side, the last of them included. */
export const quartersShown = 8;

/** Those up to a quarter, oldest first, with itself as the last. */
export function quartersUpTo(last: Quarter): readonly Quarter[] {
  return Array.from({ length: quartersShown }, (_, index) => addQuarters(last, index + 1 - quartersShown));
}

/** True where two quarters share one or two months: they are of years that begin in different months. */
export function overlap(a: Quarter, b: Quarter): boolean {
  const apart = Math.abs(firstMonthOf(a) - firstMonthOf(b));
  return apart > 0 && apart < 3;
}

/** The months that two quarters share, `February and March 2027`; empty where they share none. */
export function sharedMonths(a: Quarter, b: Quarter): string {
  const from = Math.max(firstMonthOf(a), firstMonthOf(b));
  const to = Math.min(firstMonthOf(a), firstMonthOf(b)) + 2;
  if (from > to) return '';
  return from === to ? writeMonth(from) : writeMonths(from, to, ' and ');
}

/** `January to March 2027`, and for a year of one's own `April to June 2026 (Q1 2026-27)`. */
export function writeQuarter(quarter: Quarter): string {
  const months = writeQuarterMonths(quarter);
  return quarter.yearFrom === undefined ? months : `${months} (${writeQuarterShort(quarter)})`;
}

/** `April to June 2026`, `November 2026 to January 2027`. */
export function writeQuarterMonths(quarter: Quarter): string {
  const first = firstMonthOf(quarter);
  return writeMonths(first, first + 2, ' to ');
}

/** `2027 Q1`, and for a year of one's own `Q1 2026-27`. */
export function writeQuarterShort({ year, quarter, yearFrom }: Quarter): string {
  return yearFrom === undefined ? `${year} Q${quarter}` : `Q${quarter} ${writeYear({ year, yearFrom })}`;
}

/** `2027`, and for a year of one's own `2026-27`. */
export function writeYear({ year, yearFrom }: OwnYear): string {
  return yearFrom === undefined ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** For the name of a file: `2027-q1`, `2026-27-q1-april-to-june`. No two quarters have the same. */
export function quarterInFileName(quarter: Quarter): string {
  const start = `${writeYear(quarter)}-q${quarter.quarter}`;
  if (quarter.yearFrom === undefined) return start;
  const first = firstMonthOf(quarter);
  return `${start}-${monthName((first % 12) + 1)}-to-${monthName(((first + 2) % 12) + 1)}`.toLowerCase();
}

export function firstDayOf(quarter: Quarter): PlainDate {
  const first = firstMonthOf(quarter);
  return existing(plainDate(Math.floor(first / 12), (first % 12) + 1, 1));
}

export function lastDayOf(quarter: Quarter): PlainDate {
  const last = firstMonthOf(quarter) + 2;
  // Not the day before the next quarter begins: the calendar may end with this one.
  const days = [31, 30, 29, 28].map((day) => plainDate(Math.floor(last / 12), (last % 12) + 1, day));
  return existing(days.find((day) => day !== undefined));
}

/**
 * The day by which the review should be signed: 25 March, 24 June, 29 September or 25 December, and the 25th of the last month
 * of a quarter that ends in none of these.
 */
export function settlementDayOf(quarter: Quarter): PlainDate {
  const last = firstMonthOf(quarter) + 2;
  const month = (last % 12) + 1;
  return existing(plainDate(Math.floor(last / 12), month, settledOn[month] ?? settledOtherwise));
}

/** Counted from the year 0, so that quarters of any two years can be held against each other. */
function firstMonthOf({ year, quarter, yearFrom }: Quarter): number {
  return year * 12 + ((yearFrom ?? 1) - 1) + (quarter - 1) * 3;
}

function writeMonths(from: number, to: number, between: string): string {
  const isOneYear = Math.floor(from / 12) === Math.floor(to / 12);
  return `${isOneYear ? monthName((from % 12) + 1) : writeMonth(from)}${between}${writeMonth(to)}`;
}

function writeMonth(month: number): string {
  return `${monthName((month % 12) + 1)} ${Math.floor(month / 12)}`;
}

function numberAt(index: number): QuarterNumber {
  const number = quarterNumbers[index];
  if (number === undefined) throw new RangeError('a year has four quarters');
  return number;
}

function existing(date: PlainDate | undefined): PlainDate {
  if (date === undefined) throw new RangeError('a year is 1900 to 2199');
  return date;
}
