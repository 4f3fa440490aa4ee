// A date as a spreadsheet has it. Figures are read with the day first, as in Britain; what could be another day than was meant is
// refused in words rather than guessed.

import { addDays, dayOf, instantOf, type PlainDate, plainDate, readPlainDate, writeDate } from '../plain-date';

export type DateCell = { readonly date: PlainDate } | { readonly words: string };

const figures = /^(\d{1,2})([/.\-\s])(\d{1,2})[/.\-\s](\d{2}|\d{4})(?!\d)/;

/** Where a cell of the column is a date only with the month first, it is given as `monthFirst`: then figures can mean two days. */
export function readDateCell(text: string, monthFirst: string | undefined): DateCell {
  const date = readWritten(text);
  if (date === undefined) return { words: whyNoDate(text) };
  if (monthFirst === undefined || !canBeTwoDays(text)) return { date };
  const words = `“${text}” can be two days, as “${monthFirst}” in this column has the month first. Write the month in words`;
  return { words };
}

const weekday = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? /i;
const timeOfDay = /(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?$/i;
const worldTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** With the day of the week before it and the time after it, which spreadsheets add. */
function readWritten(text: string): PlainDate | undefined {
  const written = text.trim().replace(/\s+/g, ' ');
  if (!worldTime.test(written)) return readPlainDate(written.replace(weekday, '').replace(timeOfDay, ''));
  const time = new Date(written);
  return Number.isNaN(time.getTime()) ? undefined : dayOf(instantOf(time));
}

/** `04/25/2027`. */
export function isMonthFirst(text: string): boolean {
  return readWritten(text) === undefined && dayFirst(text) !== undefined;
}

function whyNoDate(text: string): string {
  const meant = dayFirst(text);
  if (meant) return `“${text}” has the month first. Write the day first, or the month in words: ${writeDate(meant)}`;
  const counted = dayOfNumber(text);
  if (counted) return `“${text}” is how a spreadsheet counts ${writeDate(counted)}. Let the column show dates`;
  return 'Write a date like 5 April 2027';
}

/** What figures with the month first mean. */
function dayFirst(text: string): PlainDate | undefined {
  const found = figures.exec(text.trim());
  return found ? readPlainDate(`${found[3]}/${found[1]}/${found[4]}`) : undefined;
}

function canBeTwoDays(text: string): boolean {
  const other = dayFirst(text);
  return other !== undefined && other !== readWritten(text);
}

/** Spreadsheets count days, and 1 January 1927 is 9863; five figures are a day up to 2173. */
function dayOfNumber(text: string): PlainDate | undefined {
  const from = plainDate(1927, 1, 1);
  if (!from || !/^[1-9]\d{4}(?:\.\d+)?$/.test(text.trim())) return undefined;
  return addDays(from, Math.floor(Number(text)) - 9863);
}
