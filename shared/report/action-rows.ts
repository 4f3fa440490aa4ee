// What is to be put right, and what was: the actions that this review raised, those still open from before, and those from before
// that were closed since the quarter began.

import { dayOf } from '#shared/domain/plain-date';
import { firstDayOf } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import type { Action } from '#shared/domain/state';
import type { Typed } from './audience';
import type { ActionRow } from './quarterly-review';
import type { Sources } from './sources';

/** Where the words of an action stand. */
export function actionPlace({ action, number }: Action, part: string, what: string): Typed {
  return { place: `action/${action}/${part}`, what: `Action ${number}, ${what}` };
}

export function actionRows({ state, round, seen, labelOf, nameOf }: Sources): readonly ActionRow[] {
  const isFromHere = (action: Action) => action.from?.round === round.round;
  const began = firstDayOf(round.quarter);
  const isLeft = ({ closed }: Action) => closed === null || dayOf(closed.at) >= began;
  const signedAt = signOffInForce(round)?.at;
  // What came up after the review was signed is not “from before”, whenever its report is made.
  const cameAfter = ({ raisedAt }: Action) => signedAt !== undefined && raisedAt > signedAt;
  return Object.values(state.general.actions)
    .filter((action) => isFromHere(action) || (isLeft(action) && !cameAfter(action)))
    .sort((a, b) => a.number - b.number)
    .map((action) => ({
      number: action.number,
      words: seen.typed(action.words, actionPlace(action, 'words', 'what is to be done')),
      about: action.from ? `${nameOf(action.from.about).name}, ${labelOf(action.from.item)}` : '',
      owner: action.owner === '' ? '' : seen.person(action.owner),
      dueOn: action.dueOn,
      closedOn: action.closed ? dayOf(action.closed.at) : null,
      done: seen.typed(action.closed?.done ?? '', actionPlace(action, 'done', 'what was done')),
      fromThisReview: isFromHere(action),
    }));
}
