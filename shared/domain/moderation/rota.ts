// Who looks at an account on which days of the week, as its record says it: the days that are promised, and who is down for one.

import type { PlainDate } from '../plain-date';
import { type FieldValues, rowsOf, textOf } from '../registers/register';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface RotaDays {
  readonly value: string;
  readonly words: string;
  /** 0 for Monday. */
  readonly on: readonly number[];
}

/** What one line of a rota can be for. */
export const rotaDays: readonly RotaDays[] = [
  { value: 'every-day', words: 'Every day', on: [0, 1, 2, 3, 4, 5, 6] },
  { value: 'weekdays', words: 'Monday to Friday', on: [0, 1, 2, 3, 4] },
  { value: 'weekend', words: 'Saturday and Sunday', on: [5, 6] },
  ...weekdays.map((words, index) => ({ value: words.toLowerCase(), words, on: [index] })),
];

/** 0 for Monday. */
export function weekdayOf(day: PlainDate): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function daysOfLine(value: string | undefined): readonly number[] {
  return rotaDays.find((days) => days.value === value)?.on ?? [];
}

/** A letter for each weekday from Monday, `y` where somebody is down for it; empty where there is no rota. */
export function promisedWeekdays(fields: FieldValues): string {
  const on = new Set(rowsOf(fields, 'rota').flatMap(({ days }) => daysOfLine(days)));
  return on.size === 0 ? '' : weekdays.map((_, index) => (on.has(index) ? 'y' : 'n')).join('');
}

/** The people who are down for a day; the moderator where there is no rota. */
export function peopleDownFor(fields: FieldValues, day: PlainDate): readonly string[] {
  if (promisedWeekdays(fields) === '') {
    const moderator = textOf(fields, 'moderator');
    return moderator === '' ? [] : [moderator];
  }
  const lines = rowsOf(fields, 'rota').filter(({ days }) => daysOfLine(days).includes(weekdayOf(day)));
  return [...new Set(lines.flatMap(({ person = '' }) => (person === '' ? [] : [person])))];
}

/** The weekdays for which a person is down, 0 for Monday. */
export function rotaWeekdaysOf(fields: FieldValues, person: string): readonly number[] {
  const lines = rowsOf(fields, 'rota').filter((line) => line.person === person);
  return [...new Set(lines.flatMap(({ days }) => daysOfLine(days)))].sort();
}
