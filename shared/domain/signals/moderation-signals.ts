// What the daily look at the accounts says by itself: an account without a rota, days in a row on which nobody looked and nobody
// said why, answers that took longer than was promised. For the time that can still be written down.

import { liveAccounts } from '../accounts-in-use';
import { answeredWithin } from '../moderation/answer-promise';
import { daysWords } from '../moderation/figure-words';
import { keptPromise } from '../moderation/figures';
import { gapsToExplain } from '../moderation/gaps-to-explain';
import { looksBetween } from '../moderation/moderation-log';
import { openDays } from '../moderation/open-days';
import { promisedWeekdays } from '../moderation/rota';
import { capital, countOf, figuresOf, numberWord, uncapital } from '../number-words';
import { accountTitle } from '../registers/account-title';
import { textOf } from '../registers/register';
import type { SignalRule } from './signal';

/** One signal for all of them: it is one piece of work. Without a moderator an account has a signal of its own. */
export const noRota: SignalRule = (state) => {
  const without = liveAccounts(state).filter(
    ({ fields }) => textOf(fields, 'moderator') !== '' && promisedWeekdays(fields) === '',
  );
  const [first, ...others] = without;
  if (!first) return [];
  const isOne = others.length === 0;
  return [
    {
      key: 'no-rota',
      level: 'look again',
      sentence: isOne
        ? `${accountTitle(first)} has no rota.`
        : `${capital(numberWord(without.length))} live accounts have no rota.`,
      reason: 'Say who looks on which days, so that no day is forgotten.',
      button: isOne ? 'Write it' : 'Write them',
      place: isOne
        ? { name: 'record', register: 'accounts', record: first.record, field: 'rota' }
        : { name: 'moderation' },
    },
  ];
};

/** Of each account the longest gap that is longer than it may be and has no reason. */
export const unexplainedGap: SignalRule = (state, today) => {
  const open = openDays(state, today);
  return liveAccounts(state).flatMap((account) => {
    const [longest] = gapsToExplain(state, account, open, today);
    if (!longest) return [];
    return [
      {
        key: `moderation-gap:${account.record}`,
        level: 'put right' as const,
        sentence: `Nobody looked at ${accountTitle(account)} on ${countOf(longest.days, 'day')} ${longest.days === 1 ? 'that was promised' : 'in a row'}.`,
        reason: `${daysWords(longest.from, longest.to)}. Write down who looked, or why nobody did.`,
        button: 'See the days',
        place: { name: 'moderation' } as const,
      },
    ];
  });
};

export const lateAnswers: SignalRule = (state, today) => {
  const open = openDays(state, today);
  return liveAccounts(state).flatMap((account) => {
    const looks = open.flatMap(({ from, to }) => looksBetween(state.general.moderationLog, account.record, from, to));
    const late = looks.filter((look) => keptPromise(state, look) === false).length;
    if (late === 0) return [];
    const promised = answeredWithin(account.fields);
    return [
      {
        key: `late-answers:${account.record}`,
        level: 'look again' as const,
        sentence: `${late === 1 ? 'An answer' : figuresOf(late, 'answer')} on ${accountTitle(account)} took longer than promised.`,
        reason: promised === '' ? '' : `You promise one ${uncapital(promised)}. Look at who answers, or promise less.`,
        button: 'See the figures',
        place: { name: 'moderation' } as const,
      },
    ];
  });
};
