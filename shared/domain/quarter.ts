// Quarters of the calendar year, and the old English quarter day on which each is settled.

import { addDays, monthName, type PlainDate, partsOf, plainDate } from './plain-date';

export const quarterNumbers = [1, 2, 3, 4] as const;
export type QuarterNumber = (typeof quarterNumbers)[number];

export interface Quarter {
  readonly year: number;
  readonly quarter: QuarterNumber;
}

const settledOn = [
  { month: 3, day: 25 }, // Lady Day
  { month: 6, day: 24 }, // Midsummer
  { month: 9, day: 29 }, // Michaelmas
  { month: 12, day: 25 }, // Christmas
] as const;

export function quarterOf(date: PlainDate): Quarter {
  const { year, month } = partsOf(date);
  return { year, quarter: numberAt(Math.ceil(month / 3) - 1) };
}

/** The quarter so many after this one; before it, for a negative number. */
export function addQuarters({ year, quarter }: Quarter, count: number): Quarter {
  const index = year * 4 + (quarter - 1) + count;
  return { year: Math.floor(index / 4), quarter: numberAt(index % 4) };
}

/** Negative when the first is earlier, 0 when they are the same. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a.year * 4 + a.quarter - (b.year * 4 + b.quarter);
}

/** `January to March 2027`. */
export function writeQuarter({ year, quarter }: Quarter): string {
  return `${monthName(quarter * 3 - 2)} to ${monthName(quarter * 3)} ${year}`;
}

/** `2027 Q1`. */
export function writeQuarterShort({ year, quarter }: Quarter): string {
  return `${year} Q${quarter}`;
}

export function firstDayOf({ year, quarter }: Quarter): PlainDate {
  return existing(plainDate(year, quarter * 3 - 2, 1));
}

export function lastDayOf(quarter: Quarter): PlainDate {
  return addDays(firstDayOf(addQuarters(quarter, 1)), -1);
}

/** The quarter day by which the review should be signed: 25 March, 24 June, 29 September or 25 December. */
export function settlementDayOf({ year, quarter }: Quarter): PlainDate {
  const day = settledOn[quarter - 1];
  return existing(day && plainDate(year, day.month, day.day));
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
