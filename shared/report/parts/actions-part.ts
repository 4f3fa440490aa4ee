// What is to be put right, the longest overdue first, and what was done in the past year.

import { addDays, dayOf, type PlainDate } from '#shared/domain/plain-date';
import type { Action } from '#shared/domain/state';
import { actionPlace } from '../action-rows';
import type { MadeFrom } from '../made-from';

export interface PlannedAction {
  readonly number: number;
  /** Empty where this copy may not print them. */
  readonly words: string;
  readonly owner: string;
  readonly dueOn: PlainDate;
  readonly isOverdue: boolean;
  readonly closedOn: PlainDate | null;
  readonly done: string;
}

export interface ActionsPart {
  readonly open: readonly PlannedAction[];
  /** Closed since this day. */
  readonly closedSince: PlainDate;
  readonly closed: readonly PlannedAction[];
}

const yearDays = 365;

export function actionsPart({ state, seen, today }: MadeFrom): ActionsPart {
  const actions = Object.values(state.general.actions);
  const closedSince = addDays(today, -yearDays);
  const plan = (action: Action): PlannedAction => ({
    number: action.number,
    words: seen.typed(action.words, actionPlace(action, 'words', 'what is to be done')),
    owner: action.owner === '' ? '' : seen.person(action.owner),
    dueOn: action.dueOn,
    isOverdue: action.closed === null && action.dueOn < today,
    closedOn: action.closed ? dayOf(action.closed.at) : null,
    done: seen.typed(action.closed?.done ?? '', actionPlace(action, 'done', 'what was done')),
  });
  return {
    open: actions
      .filter(({ closed }) => closed === null)
      .toSorted((a, b) => (a.dueOn === b.dueOn ? a.number - b.number : a.dueOn < b.dueOn ? -1 : 1))
      .map(plan),
    closedSince,
    closed: actions.filter(({ closed }) => closed !== null && dayOf(closed.at) >= closedSince).map(plan),
  };
}
