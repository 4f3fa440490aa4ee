// Table 1: what is not as it was last quarter or not as it should be, and what was done about it.

import { dayOf } from '#shared/domain/plain-date';
import { type Difference, differencesSince, sameQuestionIn } from '#shared/domain/round';
import type { Action } from '#shared/domain/state';
import { answerWords, findingWords } from './finding-words';
import type { DifferenceRow, Settled } from './quarterly-review';
import type { Sources } from './sources';

export function differenceRows(sources: Sources): readonly DifferenceRow[] {
  const { state, round, before, labelOf, nameOf, expectedOf, foundIn } = sources;
  const actions = Object.values(state.general.actions);
  return differencesSince(round, before).map((difference) => {
    const { asked, answer } = difference;
    const action = actions.find(
      ({ from }) => from?.round === round.round && from.item === asked.item && from.about === asked.about,
    );
    return {
      kind: difference.kind,
      account: nameOf(asked.about),
      setting: labelOf(asked.item),
      expected: expectedOf(round, asked),
      before: beforeWords(difference, sources),
      now: findingWords(answer.result, foundIn(round, asked, answer)),
      settled: howSettled(difference, action),
    };
  });
}

function beforeWords({ asked, beforeResult }: Difference, sources: Sources): string {
  const { before } = sources;
  const askedBefore = before && sameQuestionIn(before, asked);
  if (before && askedBefore && beforeResult) return answerWords(before, askedBefore, 'Not answered', sources);
  return before ? 'Not answered' : 'Not kept';
}

function howSettled({ kind, answer }: Difference, action: Action | undefined): Settled {
  if (kind === 'mended' || kind === 'moved') return { shape: 'dot', words: 'In order', on: null };
  if (action?.closed) return { shape: 'dot', words: `Action ${action.number} done`, on: dayOf(action.closed.at) };
  if (answer.putRight === 'now') return { shape: 'dot', words: 'Put right', on: dayOf(answer.at) };
  if (answer.result === 'unknown') return { shape: 'diamond', words: 'Look again', on: action?.dueOn ?? null };
  if (action) return { shape: 'triangle', words: `Action ${action.number}`, on: action.dueOn };
  if (answer.putRight === 'action') return { shape: 'triangle', words: 'To put right', on: null };
  return answer.result === 'partly'
    ? { shape: 'diamond', words: 'Look again', on: null }
    : { shape: 'triangle', words: 'Not decided', on: null };
}
