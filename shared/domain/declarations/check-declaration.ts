// Why a declaration or a passed quiz may not be written as it is. What the pack asks cannot be known here; what the record asks is held
// to the letter.

import type { By, Change } from '../change';
import { countOf } from '../number-words';
import type { State } from '../state';
import { ownClauses, textToRead } from './texts-to-read';

/** Whoever answers faster has read nothing. */
const secondsForQuestion = 5;

/** Empty where the declaration is of the text as it stands. */
export function declarationProblem(
  state: State,
  { matter, clauses }: Extract<Change, { kind: 'declaration-made' }>,
  by: By,
): string {
  if (clauses.length === 0) return 'There is nothing to confirm.';
  const person = state.general.members[by.member]?.person ?? '';
  const said = new Map(clauses.map(({ clause, words }) => [clause, words]));
  const wanted = matter === 'conduct' ? ownClauses(state) : textToRead(state, matter, person, []);
  const isWhole = wanted.every(({ clause, words }) => said.get(clause) === words);
  const hasNoMore = matter === 'conduct' || clauses.length === wanted.length;
  return isWhole && hasNoMore ? '' : 'The text has changed since you opened it. Read what is new, then confirm it.';
}

/** Empty where the quiz was taken in a time in which it can be read. */
export function quizProblem({ asked, right, startedAt, finishedAt }: Extract<Change, { kind: 'quiz-passed' }>): string {
  if (asked === 0 || right > asked) return 'This quiz has no questions that could be passed.';
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  if (seconds >= asked * secondsForQuestion) return '';
  return `That was faster than the questions can be read: ${countOf(asked, 'question')} in ${seconds < 60 ? countOf(Math.max(0, Math.round(seconds)), 'second') : 'a minute or so'}. It does not count. Begin again, and take your time.`;
}
