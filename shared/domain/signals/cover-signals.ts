// What is done online without something behind it: without a policy that is for it, without a procedure for a worry that reaches
// it, without two people who know how to use it. Each is one line, however many accounts it is about: it is one piece of work.

import { liveAccounts } from '../accounts-in-use';
import { accountsWithoutProcedure, activitiesOf, policiesOnline, proceduresForWorries } from '../activities';
import { capital, countOf, numberWord } from '../number-words';
import { accountTitle } from '../registers/account-title';
import { whoKnowsHow } from '../registers/knows-how';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { type Kept, personName, recordsOf, type State } from '../state';
import type { Signal, SignalRule } from './signal';

export const activityWithoutPolicy: SignalRule = (state) => {
  const without = activitiesOf(state).filter(({ policy }) => !policy);
  const [first] = without;
  if (!first) return [];
  const isOne = without.length === 1;
  return [
    {
      key: 'activity-without-policy',
      level: 'look again',
      sentence: isOne
        ? `No policy is for ${first.title}.`
        : `No policy is for ${numberWord(without.length)} of the things you do or plan online.`,
      ...wayToPolicy(state, isOne ? 'it' : 'them'),
    },
  ];
};

/** The policy that has only to say so, one that is to be written, or the register in which one is changed. */
function wayToPolicy(state: State, them: string): Pick<Signal, 'reason' | 'button' | 'place'> {
  const silent = policiesOnline(state).find(({ fields }) => textOf(fields, 'appliesTo') === '');
  if (silent) {
    return {
      reason: `The ${recordTitle(state, silent)} does not say what it is for online.`,
      button: 'Say what it is for',
      place: { name: 'record', register: 'policies', record: silent.record, field: 'appliesTo' },
    };
  }
  if (recordsOf(state, 'policies').length === 0) {
    return {
      reason: `Everything you do with young people needs a policy that was agreed on a day. Write down the one for ${them}.`,
      button: 'Add a policy',
      place: { name: 'new-record', register: 'policies' },
    };
  }
  return {
    reason: `A policy that is in force and covers what happens online has to be for ${them}.`,
    button: 'See the policies',
    place: { name: 'register', register: 'policies' },
  };
}

const worryWords: Readonly<Record<(typeof proceduresForWorries)[number], string>> = {
  disclosure: 'when a young person tells something',
  bullying: 'about bullying online',
};

export const noProcedureForComments: SignalRule = (state) =>
  proceduresForWorries.flatMap((kind) => {
    const without = accountsWithoutProcedure(state, kind);
    if (without.length === 0) return [];
    const kept = recordsOf(state, 'procedures').filter(
      ({ fields }) => textOf(fields, 'kind') === kind && textOf(fields, 'state') !== 'withdrawn',
    );
    // One that is in force is for other accounts.
    const inForce = kept.find(({ fields }) => textOf(fields, 'state') === 'in-force');
    const draft = inForce ?? kept[0];
    return [
      {
        key: `no-procedure:${kind}`,
        level: 'put right' as const,
        sentence: `People can write to ${accountsWords(without)}, and no procedure in force says what to do ${worryWords[kind]}.`,
        reason: 'Whoever reads comments and messages has to know what to do, and whom to tell.',
        button: draft ? 'See the procedure' : 'Write it',
        place: draft
          ? ({
              name: 'record',
              register: 'procedures',
              record: draft.record,
              field: inForce ? 'accounts' : 'state',
            } as const)
          : ({ name: 'new-record', register: 'procedures', from: kind } as const),
      },
    ];
  });

function accountsWords(accounts: readonly Kept[]): string {
  const [first] = accounts;
  return first && accounts.length === 1 ? accountTitle(first) : countOf(accounts.length, 'account');
}

/** The live accounts that fewer than two people know how to use, as far as they said so within a year. */
export const fewKnowHow: SignalRule = (state, today) => {
  const few = liveAccounts(state).filter(({ fields }) => whoKnowsHow(fields, today).length < 2);
  const [first, ...others] = few;
  if (!first) return [];
  const reason =
    'Ask each holder once a year: by training, by a guide or by using it. Write down what they say, and when.';
  if (others.length > 0) {
    return [
      {
        key: 'few-know-how',
        level: 'look again',
        sentence: `${capital(numberWord(few.length))} live accounts have fewer than two people who say they know how to use them.`,
        reason,
        button: 'See the accounts',
        place: { name: 'register', register: 'accounts' },
      },
    ];
  }
  const [only = ''] = whoKnowsHow(first.fields, today);
  const name = personName(state, only);
  return [
    {
      key: 'few-know-how',
      level: 'look again',
      sentence:
        name === ''
          ? `Nobody has said that they know how to use ${accountTitle(first)}.`
          : `Only ${name} says they know how to use ${accountTitle(first)}.`,
      reason,
      button: 'Write who does',
      place: { name: 'record', register: 'accounts', record: first.record, field: 'holders' },
    },
  ];
};
