// What the form of an action holds while it is typed, what is wrong with it, and the change that saving it makes. Pure.

import type { Change } from '#shared/domain/change';
import type { ActionId } from '#shared/domain/ids';
import { addDays, daysBetween, type PlainDate, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { type Action, recordOf, type State } from '#shared/domain/state';

/** Texts as they are typed. */
export interface ActionForm {
  readonly words: string;
  /** The id of a person, or empty. */
  readonly owner: string;
  readonly dueOn: string;
  readonly because: string;
}

export interface ActionProblem {
  readonly field: keyof ActionForm;
  readonly label: string;
  readonly message: string;
}

export const labels: Readonly<Record<keyof ActionForm, string>> = {
  words: 'What has to be done',
  owner: 'Who does it',
  dueOn: 'By when',
  because: 'Why it changed',
};

const wordsMax = 1_000;
const daysToDoIt = 14;

/** As an action that is there says it, or a new one with what is suggested and two weeks to do it. */
export function actionForm(action: Action | undefined, suggested: string, today: PlainDate): ActionForm {
  if (!action) return { words: suggested, owner: '', dueOn: writeDate(addDays(today, daysToDoIt)), because: '' };
  return { words: action.words, owner: action.owner, dueOn: writeDate(action.dueOn), because: '' };
}

/** Everything that is wrong, in the order of the form. `before` is the action as it stands. */
export function actionProblems(
  form: ActionForm,
  before: Action | undefined,
  state: State,
  today: PlainDate,
): readonly ActionProblem[] {
  const words = form.words.trim();
  const dueOn = readPlainDate(form.dueOn);
  const problem = (field: keyof ActionForm, message: string): ActionProblem => ({
    field,
    label: labels[field],
    message,
  });
  const problems: ActionProblem[] = [];
  if (words === '') problems.push(problem('words', 'Write what has to be done'));
  if (words.length > wordsMax) problems.push(problem('words', `Use ${wordsMax} characters or fewer`));
  if (form.owner !== '' && !recordOf(state, 'people', form.owner)) {
    problems.push(problem('owner', 'Choose someone from the list'));
  }
  if (!dueOn) problems.push(problem('dueOn', 'Write a date like 5 April 2027'));
  // One that is late already may stay so: that it is late has to be seen.
  else if (dueOn !== before?.dueOn && daysBetween(today, dueOn) < 0) {
    problems.push(problem('dueOn', `Write today or a day after it: ${writeDate(dueOn)} is over`));
  }
  return problems;
}

/** The change that makes the workbook say what a form without problems says; none where it says that already. */
export function changesForAction(
  form: ActionForm,
  before: Action | undefined,
  state: State,
  makeActionId: () => ActionId,
): readonly Change[] {
  const words = form.words.trim();
  const owner = recordOf(state, 'people', form.owner)?.record ?? '';
  const dueOn = readPlainDate(form.dueOn);
  if (!dueOn) return [];
  if (!before) return [{ kind: 'action-raised', action: makeActionId(), words, owner, dueOn, from: null }];
  if (words === before.words && owner === before.owner && dueOn === before.dueOn) return [];
  const because = form.because.trim();
  return [{ kind: 'action-changed', action: before.action, words, owner, dueOn, because }];
}
