// Dates without a time, as people write them on paper. A plain date is `2027-04-05`; "today" is Europe/London's.
// Instants are UTC ISO strings with milliseconds, as `Date.prototype.toISOString` writes them.

declare const brand: unique symbol;

export type PlainDate = string & { readonly [brand]: 'plain date' };
export type Instant = string & { readonly [brand]: 'instant' };

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dayMs = 86_400_000;

/** The plain date of a year, month (1–12) and day, or undefined where the calendar has no such day. Years 1900 to 2199. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2199) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return undefined;
  return time.toISOString().slice(0, 10) as PlainDate;
}

/** True for a string such as `2027-04-05` that names a day of the calendar. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string') return false;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && plainDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const time = Date.parse(text);
  // Some calendars run 31 February on into March instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/**
 * Reads a date as British people and their spreadsheets write it: `5 April 2027`, `5th of April 2027`, `5 Sept 27`, `5/4/2027`,
 * `05.04.27`, `05-Apr-27`, `April 5, 2027`, `2027-04-05`. Undefined where it is no date.
 */
export function readPlainDate(text: string): PlainDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/.exec(trimmed);
  if (figures) return plainDate(fullYear(figures[3] ?? ''), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \-/]([A-Za-z]{3,9})\.?,?[ \-/](\d{2}|\d{4})$/.exec(trimmed);
  if (words) return dateInWords(words[1], words[2], words[3]);
  // A month in words can be nothing else, wherever it stands.
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(trimmed);
  return monthFirst ? dateInWords(monthFirst[2], monthFirst[1], monthFirst[3]) : undefined;
}

function dateInWords(day = '', name = '', year = ''): PlainDate | undefined {
  const month = monthNames.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return month === 0 ? undefined : plainDate(fullYear(year), month, Number(day));
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** `5 April 2027`. */
export function writeDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** `5 April`, for lists where the year is plain. */
export function writeDayAndMonth(date: PlainDate): string {
  const { month, day } = partsOf(date);
  return `${day} ${monthNames[month - 1]}`;
}

/** `Monday 5 April`. */
export function writeWeekday(date: PlainDate): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
  return `${weekday} ${writeDayAndMonth(date)}`;
}

export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** True for a day of the calendar from one day to another, both included. */
export function isWithin(day: unknown, from: PlainDate, to: PlainDate): day is PlainDate {
  return isPlainDate(day) && day >= from && day <= to;
}

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function inLondon(instant: Instant): Record<string, string> {
  return Object.fromEntries(londonParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** The day it is in London at an instant. */
export function dayOf(instant: Instant): PlainDate {
  const { year, month, day } = inLondon(instant);
  return `${year}-${month}-${day}` as PlainDate;
}

/** The time in London, `14:32`. */
export function writeTime(instant: Instant): string {
  const { hour, minute } = inLondon(instant);
  return `${hour}:${minute}`;
}

/** `24 March 2027, 16:02`, in London. */
export function writeInstant(instant: Instant): string {
  return `${writeDate(dayOf(instant))}, ${writeTime(instant)}`;
}

/** An instant from a JavaScript date. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The same day so many years later; 1 March where that year has no 29 February. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = partsOf(date);
  return plainDate(year + years, month, day) ?? plainDate(year + years, 3, 1) ?? date;
}

/** The same day so many months later; the last of that month where it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const counted = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  const days = [day, 30, 29, 28].filter((each) => each <= day);
  return days.flatMap((each) => plainDate(inYear, inMonth, each) ?? [])[0] ?? date;
}
