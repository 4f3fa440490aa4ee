// What evidence says by itself: that it has run out, while the newest review that names it still rests on it.

import { figuresOf } from '../number-words';
import { writeDate } from '../plain-date';
import { answerTo, roundsInOrder } from '../round';
import type { SignalRule } from './signal';

/** Of the newest review alone: what an older one rested on was good then, and a new one asks again. */
export const evidenceRanOut: SignalRule = (state, today) => {
  const round = roundsInOrder(state).at(-1);
  if (!round) return [];
  const found = round.asked.flatMap((asked) =>
    (answerTo(round, asked)?.evidence ?? []).flatMap((id) => {
      const evidence = state.general.evidence[id];
      return evidence && evidence.goodUntil !== '' && evidence.goodUntil < today ? [{ asked, evidence }] : [];
    }),
  );
  const [first] = found;
  if (!first) return [];
  const { asked, evidence } = first;
  const pieces = new Set(found.map((each) => each.evidence.evidence)).size;
  return [
    {
      key: `evidence-ran-out:${round.round}`,
      level: 'look again',
      sentence:
        pieces === 1
          ? `The evidence “${evidence.name}” ran out on ${writeDate(evidence.goodUntil === '' ? today : evidence.goodUntil)}.`
          : `${figuresOf(pieces, 'piece')} of evidence have run out.`,
      reason: 'Keep a newer one with the answer, or look again whether it is still so.',
      button: 'See the answer',
      place: {
        name: 'review',
        round: round.round,
        item: asked.item,
        ...(asked.about === '' ? {} : { account: asked.about }),
      },
    },
  ];
};
