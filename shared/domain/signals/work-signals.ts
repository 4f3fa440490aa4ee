// What the rounds and actions say by themselves: reviews past their quarter day, actions past their date, differences nobody has explained.

import { daysBetween, writeDate } from '../plain-date';
import { settlementDayOf, writeQuarter } from '../quarter';
import { answerTo, roundsInOrder, signOffInForce } from '../round';
import type { SignalRule } from './signal';

export const overdueReview: SignalRule = (state, today) =>
  roundsInOrder(state).flatMap((round) => {
    const days = daysBetween(settlementDayOf(round.quarter), today);
    if (signOffInForce(round) || days <= 0) return [];
    return [
      {
        key: `overdue-review:${round.round}`,
        level: 'put right',
        sentence: `The review of ${writeQuarter(round.quarter)} is not signed.`,
        reason: `It was due on ${writeDate(settlementDayOf(round.quarter))}.`,
        button: 'Finish it',
        place: { name: 'before-signing', round: round.round },
      },
    ];
  });

export const overdueAction: SignalRule = (state, today) =>
  Object.values(state.general.actions).flatMap((action) => {
    if (action.closed || daysBetween(action.dueOn, today) <= 0) return [];
    return [
      {
        key: `overdue-action:${action.action}`,
        level: 'put right',
        sentence: `Action ${action.number} is overdue.`,
        reason: `${action.words} It was due on ${writeDate(action.dueOn)}.`,
        button: 'See the action',
        place: { name: 'actions' },
      },
    ];
  });

export const differenceUndecided: SignalRule = (state) =>
  roundsInOrder(state).flatMap((round) => {
    if (signOffInForce(round)) return [];
    const undecided = round.asked.filter((asked) => {
      const answer = answerTo(round, asked);
      return answer?.result === 'no' && answer.putRight === '';
    });
    const [first] = undecided;
    if (!first) return [];
    return [
      {
        key: `undecided:${round.round}`,
        level: 'look again',
        sentence:
          undecided.length === 1
            ? 'One setting is different and nobody has said what to do.'
            : `${undecided.length} settings are different and nobody has said what to do.`,
        reason: 'Put it right now, or make it an action.',
        button: 'Decide',
        place: {
          name: 'review',
          round: round.round,
          item: first.item,
          ...(first.about === '' ? {} : { account: first.about }),
        },
      },
    ];
  });
