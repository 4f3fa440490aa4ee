// What the rounds and actions say by themselves: reviews past their quarter day, sent back or waiting, actions past their date,
// differences nobody has explained.

import { liveAccounts } from '../accounts-in-use';
import { isActionOverdue, openActions } from '../actions';
import { missedQuarters, missedWords, openedLateWords, quarterInHand } from '../own-year';
import { dayOf, daysBetween, writeDate } from '../plain-date';
import { settlementDayOf, writeQuarter, writeQuarterShort } from '../quarter';
import { accountTitle } from '../registers/account-title';
import { answerTo, progressOf, roundOfQuarter, roundsInOrder, signOffInForce } from '../round';
import { openRefusal, waitingWords } from '../round-steps';
import { memberName } from '../state';
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
        reason: [`It was due on ${writeDate(settlementDayOf(round.quarter))}.`, openedLateWords(round)]
          .join(' ')
          .trim(),
        button: 'Finish it',
        place: { name: 'before-signing', round: round.round },
      },
    ];
  });

/** Quarters that went by without a review, since the first that was kept. */
export const missedQuarter: SignalRule = (state, today) => {
  const missed = missedQuarters(state, today);
  if (missed.length === 0) return [];
  return [
    {
      key: 'missed-quarters',
      level: 'look again',
      sentence: missedWords(missed),
      reason: 'A review can be caught up. It says that it was opened late.',
      button: 'Catch up',
      place: { name: 'earlier-quarters' },
    },
  ];
};

/** A review that somebody sent back, until it is handed over again. */
export const sentBack: SignalRule = (state) =>
  roundsInOrder(state).flatMap((round) => {
    const refusal = openRefusal(round);
    if (!refusal || signOffInForce(round)) return [];
    return [
      {
        key: `sent-back:${round.round}`,
        level: 'put right',
        sentence: `${memberName(state, refusal.by)} sent back the review of ${writeQuarterShort(round.quarter)}.`,
        reason: refusal.because,
        button: 'Look at it',
        place: { name: 'before-signing', round: round.round },
      },
    ];
  });

/** For so long, whatever is ready may wait without a word. */
export const waitedDays = 7;

/** A review that is ready and that nobody has checked or signed for a week. */
export const waitingReview: SignalRule = (state, today) =>
  roundsInOrder(state).flatMap((round) => {
    const since = round.checked ?? round.prepared;
    const progress = progressOf(state, round);
    const days = since ? daysBetween(dayOf(since.at), today) : 0;
    if (days < waitedDays || (progress !== 'ready to check' && progress !== 'ready to sign')) return [];
    const act = progress === 'ready to check' ? 'check' : 'sign';
    return [
      {
        key: `waiting-review:${round.round}`,
        level: 'look again',
        sentence: `The review of ${writeQuarterShort(round.quarter)} has waited ${days} days to be ${act}ed.`,
        reason: `${waitingWords(state, round)}.`,
        button: 'See it',
        place: { name: act, round: round.round },
      },
    ];
  });

/** An account that went live after this quarter's review was opened. */
export const missedAccount: SignalRule = (state, today) => {
  const round = roundOfQuarter(state, quarterInHand(state, today));
  if (!round || signOffInForce(round)) return [];
  const asked = new Set<string>(round.asked.map(({ about }) => about));
  return liveAccounts(state)
    .filter(({ record }) => !asked.has(record))
    .map((account) => ({
      key: `missed-account:${account.record}`,
      level: 'look again',
      sentence: `${accountTitle(account)} is not in this quarter’s review.`,
      reason: 'It went live after the review was opened.',
      button: 'Add it',
      place: { name: 'review', round: round.round, account: account.record },
    }));
};

export const overdueAction: SignalRule = (state, today) =>
  openActions(state)
    .filter((action) => isActionOverdue(action, today))
    .map((action) => ({
      key: `overdue-action:${action.action}`,
      level: 'put right',
      sentence: `Action ${action.number} is overdue.`,
      reason: `${action.words} It was due on ${writeDate(action.dueOn)}.`,
      button: 'See the action',
      place: { name: 'actions', action: action.action },
    }));

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
