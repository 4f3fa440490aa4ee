// Who knows how to use an account properly: each holder says so, by training, a guide or practice, and says it again every year.

import { daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { type Choice, type FieldValues, type Row, type RuleProblem, rowsOf } from './register';

export const knowsHowChoices: readonly Choice[] = [
  { value: 'trained', words: 'Yes, was trained' },
  { value: 'guide', words: 'Yes, read the guide' },
  { value: 'practice', words: 'Yes, by using it' },
  { value: 'learning', words: 'Still learning' },
  { value: 'no', words: 'No' },
];

/** Platforms change: what somebody said longer ago is asked again. */
const askAgainAfterDays = 366;

/** The people who said within a year that they know how to use an account. */
export function whoKnowsHow(account: FieldValues, today: PlainDate): readonly string[] {
  return rowsOf(account, 'holders').flatMap((row) => (knowsHow(row, today) && row.person ? [row.person] : []));
}

function isYes({ knowsHow: how = '' }: Row): boolean {
  return ['trained', 'guide', 'practice'].includes(how);
}

function knowsHow(row: Row, today: PlainDate): boolean {
  const on = row.knowsHowOn ?? '';
  return isYes(row) && isPlainDate(on) && daysBetween(on, today) <= askAgainAfterDays;
}

/** Whoever knows how to use it said so on a day, or it could not be asked again. */
export function knowsHowProblems(account: FieldValues): readonly RuleProblem[] {
  const line = rowsOf(account, 'holders').findIndex((row) => isYes(row) && (row.knowsHowOn ?? '') === '');
  if (line < 0) return [];
  return [{ field: 'holders', words: `Say on which day they said that they know how to use it (line ${line + 1})` }];
}
