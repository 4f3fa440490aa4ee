// What the plan says by itself, once there is one: aims and accounts that do not meet, rules that stop at the screen, and more
// hours promised than people have.

import { capital, numberWord, uncapital } from '../number-words';
import { daysBetween, isPlainDate, writeDate } from '../plain-date';
import {
  accountsWithoutAim,
  aimsNothingServes,
  askAgainAfterDays,
  hoursFound,
  openAims,
  standardsFound,
  youngPeopleAskedOn,
} from '../planning';
import { accountTitle } from '../registers/account-title';
import { writeHours } from '../registers/hours';
import { recordTitle } from '../registers/record-title';
import type { SignalRule } from './signal';

export const aimNothingServes: SignalRule = (state) => {
  const [aim, ...others] = aimsNothingServes(state);
  if (!aim) return [];
  return [
    {
      key: 'aim-nothing-serves',
      level: 'look again',
      sentence:
        others.length === 0
          ? `Nothing serves the aim “${recordTitle(state, aim)}”.`
          : `Nothing serves ${numberWord(others.length + 1)} of your aims.`,
      reason:
        others.length === 0
          ? 'Say which account or platform is for it, or give it up.'
          : 'Say for each which account or platform is for it, or give it up.',
      button: 'See the plan',
      place: { name: 'planning' },
    },
  ];
};

/** Before there are aims, it would be said of every account. */
export const accountWithoutAim: SignalRule = (state) => {
  const [account, ...others] = accountsWithoutAim(state);
  if (!account || openAims(state).length === 0) return [];
  return [
    {
      key: 'account-without-aim',
      level: 'look again',
      ...(others.length === 0
        ? {
            sentence: `${accountTitle(account)} serves none of your aims.`,
            reason: 'Say which aim it is for, or close it.',
            button: 'Say which',
            place: { name: 'record', register: 'accounts', record: account.record, field: 'aims' },
          }
        : {
            sentence: `${capital(numberWord(others.length + 1))} live accounts serve none of your aims.`,
            reason: 'Say which aim each is for, or close it.',
            button: 'See the plan',
            place: { name: 'planning' },
          }),
    },
  ];
};

/** Said once there is something that young people told. */
export const youngPeopleNotAsked: SignalRule = (state, today) => {
  const on = youngPeopleAskedOn(state);
  if (!isPlainDate(on) || daysBetween(on, today) <= askAgainAfterDays) return [];
  return [
    {
      key: 'young-people-not-asked',
      level: 'look again',
      sentence: 'Ask your young people again what they use.',
      reason: `They last told you on ${writeDate(on)}.`,
      button: 'See the platforms',
      place: { name: 'register', register: 'platforms-considered' },
    },
  ];
};

export const hoursShort: SignalRule = (state, today) => {
  const { promised, available, peopleWithout } = hoursFound(state, today);
  // Whoever has not said how many hours they have may have enough.
  if (promised <= available || peopleWithout.length > 0) return [];
  return [
    {
      key: 'hours-short',
      level: 'look again',
      sentence: `You promise ${writeHours(promised)} a week for comments and messages.`,
      reason: `The people who look after them have ${writeHours(available)}.`,
      button: 'See the plan',
      place: { name: 'planning' },
    },
  ];
};

export const ruleMissingOnline: SignalRule = (state) =>
  standardsFound(state).flatMap(({ standard, words, parity, policy }) => {
    if (!policy || (parity !== 'online missing' && parity !== 'differs')) return [];
    return [
      {
        key: `rule-online:${standard}`,
        level: 'look again' as const,
        sentence:
          parity === 'differs'
            ? `The rule about ${uncapital(words)} is less strict online.`
            : `The rule about ${uncapital(words)} is not written for online.`,
        reason: `“${recordTitle(state, policy)}” has it for face to face.`,
        button: 'See the rule',
        place: { name: 'record', register: 'policies', record: policy.record, field: 'rules' } as const,
      },
    ];
  });
