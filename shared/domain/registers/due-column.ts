// The column of the day by which somebody is to look at a record again, marked once the day has passed.

import { daysBetween, isPlainDate, type PlainDate, writeDate } from '../plain-date';
import type { Cell, Due, FieldValues, MadeColumn } from './register';

export function dueColumn(due: Due): MadeColumn {
  return {
    id: due.field,
    heading: dueHeading(due),
    cell: ({ fields }, { today }) => dueCell(due, fields, today),
    order: ({ fields }) => due.on(fields),
  };
}

/** Nothing is overdue on the day itself. */
export function isOverdue(due: Due, fields: FieldValues, today: PlainDate): boolean {
  const on = due.on(fields);
  return !due.isOver(fields) && isPlainDate(on) && daysBetween(on, today) > 0;
}

function dueCell(due: Due, fields: FieldValues, today: PlainDate): Cell {
  const on = due.on(fields);
  if (!isPlainDate(on)) return due.isOver(fields) ? { words: '–' } : { words: 'No date', mark: 'look again' };
  return isOverdue(due, fields, today)
    ? { words: `${writeDate(on)}, overdue`, mark: 'put right' }
    : { words: writeDate(on) };
}

/** How the day is called above its column, and where it is spoken of. */
export function dueHeading({ heading }: Due): string {
  return heading ?? 'Look again by';
}
