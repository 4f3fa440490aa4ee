// What the organisation's own choices say by themselves: that there is none yet about passwords, and that a password is older than
// its own rule has it.

import { countOf, listOf, uncapital } from '../number-words';
import { daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { choiceWords, fieldOf, textOf } from '../registers/register';
import { stances } from '../registers/stances';
import { passwordsChangedEvery, stanceOn } from '../stances';
import { type Kept, recordsOf, type State } from '../state';
import { liveAccounts } from './account-signals';
import type { SignalRule } from './signal';

/** The choices that every organisation with an account has to make. */
export const choicesToMake = ['passwords', 'password-keeping'] as const;

/** Once there is an account whose password it is about. */
export const stanceUnchosen: SignalRule = (state) => {
  const missing = choicesToMake.filter((topic) => !stanceOn(state, topic));
  const [first] = missing;
  if (!first || liveAccounts(state).length === 0) return [];
  return [
    {
      key: 'stance-unchosen',
      level: 'look again',
      sentence: `You have not chosen ${listOf(missing.map((topic) => toChoose[topic]))}.`,
      reason: 'The guidance’s rule is older than today’s advice. See both, and say which you go by.',
      button: 'Choose',
      place: { name: 'then-and-now' },
    },
  ];
};

const toChoose: Readonly<Record<(typeof choicesToMake)[number], string>> = {
  passwords: 'your rule for passwords',
  'password-keeping': 'where passwords are kept',
};

const longestMonthDays = 31;

/** Where the organisation's rule is to change passwords by the calendar: the live accounts whose last change is longer ago. */
export const passwordPastOwnRule: SignalRule = (state, today) => {
  const months = passwordsChangedEvery(state);
  if (months === 0) return [];
  const late = liveAccounts(state).filter((account) => {
    const on = passwordChangedOn(state, account);
    return on === undefined || daysBetween(on, today) > months * longestMonthDays;
  });
  const [first] = late;
  if (!first) return [];
  const often = uncapital(choiceWords(fieldOf(stances, 'everyMonths'), String(months)));
  const isOne = late.length === 1;
  return [
    {
      key: 'password-past-own-rule',
      level: 'look again',
      sentence: isOne
        ? `The password of ${accountTitle(first)} is older than your rule.`
        : `The passwords of ${countOf(late.length, 'account')} are older than your rule.`,
      reason: `You change passwords ${often}. Change ${isOne ? 'it' : 'them'} and write it down, or choose another rule.`,
      button: 'Write it down',
      place: { name: 'new-record', register: 'password-events' },
    },
  ];
};

/** The last day on which the password of an account was changed, as its own record or an event says; undefined where nobody did. */
function passwordChangedOn(state: State, { record, fields }: Kept): PlainDate | undefined {
  const events = recordsOf(state, 'password-events')
    .filter((event) => textOf(event.fields, 'account') === record && textOf(event.fields, 'happened') === 'changed')
    .map((event) => textOf(event.fields, 'on'));
  return [textOf(fields, 'passwordChangedOn'), ...events].filter(isPlainDate).toSorted().at(-1);
}
