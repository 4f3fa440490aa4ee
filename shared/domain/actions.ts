// What is to be done, by whom and by when: which actions are open, and which are overdue.

import { daysBetween, type PlainDate } from './plain-date';
import type { Action, State } from './state';

export function openActions(state: State): readonly Action[] {
  return Object.values(state.general.actions).filter(({ closed }) => !closed);
}

/** On the day itself it is not late yet. */
export function isActionOverdue({ closed, dueOn }: Pick<Action, 'closed' | 'dueOn'>, today: PlainDate): boolean {
  return !closed && daysBetween(dueOn, today) > 0;
}
