// A calendar file as RFC 5545 has it: lines of at most 75 octets ended by CRLF, texts escaped, each event with a UID that stays the
// same, so that a calendar that reads the file again replaces what it has.
// https://www.rfc-editor.org/rfc/rfc5545

import { addDays, type Instant, type PlainDate } from '../plain-date';
import type { CalendarDate } from './calendar-dates';

interface CalendarOf {
  /** Tells the same things of two workbooks apart. */
  readonly workbook: string;
  readonly organisation: string;
  readonly now: Instant;
}

const longestOctets = 75;
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function writeCalendar(dates: readonly CalendarDate[], of: CalendarOf): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quarterday//Dates of a workbook//EN',
    'CALSCALE:GREGORIAN',
    ...dates.flatMap((date) => eventLines(date, of)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(date: CalendarDate, { workbook, organisation, now }: CalendarOf): readonly string[] {
  const { id, day, words, more, remindDaysBefore, weekly } = date;
  const about = organisation.trim() === '' ? more : `${organisation.trim()}. ${more}`;
  return [
    'BEGIN:VEVENT',
    `UID:${id}.${workbook.slice(0, 16)}@quarterday`,
    `DTSTAMP:${now.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${writeDay(day)}`,
    `DTEND;VALUE=DATE:${writeDay(addDays(day, 1))}`,
    ...(weekly
      ? [`RRULE:FREQ=WEEKLY;UNTIL=${writeDay(weekly.until)};BYDAY=${weekly.weekdays.map(codeOf).join(',')}`]
      : []),
    `SUMMARY:${escapeText(words)}`,
    `DESCRIPTION:${escapeText(about)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(words)}`,
    `TRIGGER:${triggerOf(remindDaysBefore)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function writeDay(day: PlainDate): string {
  return day.replaceAll('-', '');
}

function codeOf(weekday: number): string {
  return weekdayCodes[weekday] ?? 'MO';
}

/** Nine in the morning of that day: an all-day event begins at midnight. */
function triggerOf(daysBefore: number): string {
  if (daysBefore === 0) return 'PT9H';
  return daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
}

/** Signs that steer a screen or a reader are no part of a text. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** Long lines go on after CRLF and a space, never in the middle of a letter. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const more = octetsOf(letter);
    if (octets + more > longestOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += more;
  }
  return folded;
}

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
