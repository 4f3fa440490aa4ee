// The cell of a day by which something is to be done, marked once the day has passed.

import { daysBetween, isPlainDate, type PlainDate, writeDate } from '../plain-date';
import type { Cell } from './register';

/** `isOver`: nothing is to be done any more, so that nothing is marked. */
export function dueCell(due: string, today: PlainDate, isOver: boolean): Cell {
  if (!isPlainDate(due)) return isOver ? { words: '–' } : { words: 'No date', mark: 'look again' };
  const isLate = !isOver && daysBetween(due, today) > 0;
  return isLate ? { words: `${writeDate(due)}, overdue`, mark: 'put right' } : { words: writeDate(due) };
}
