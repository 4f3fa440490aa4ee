// What is to be put right: the actions that this review raised, and those still open from before.

import { dayOf } from '#shared/domain/plain-date';
import type { Action } from '#shared/domain/state';
import type { ActionRow } from './quarterly-review';
import type { Sources } from './sources';

export function actionRows({ state, round, seen, labelOf, nameOf }: Sources): readonly ActionRow[] {
  const isFromHere = (action: Action) => action.from?.round === round.round;
  return Object.values(state.general.actions)
    .filter((action) => isFromHere(action) || action.closed === null)
    .sort((a, b) => a.number - b.number)
    .map((action) => ({
      number: action.number,
      words: seen.freeText(action.words),
      about: action.from ? `${nameOf(action.from.about).name}, ${labelOf(action.from.item)}` : '',
      owner: action.owner === '' ? '' : seen.person(action.owner),
      dueOn: action.dueOn,
      closedOn: action.closed ? dayOf(action.closed.at) : null,
      fromThisReview: isFromHere(action),
    }));
}
