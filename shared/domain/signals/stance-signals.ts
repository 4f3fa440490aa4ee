// What the organisation's own choices say by themselves: that there is none yet about passwords, and that a password is older than
// its own rule has it.

import { liveAccounts } from '../accounts-in-use';
import { countOf, listOf, uncapital } from '../number-words';
import { daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { choiceWords, fieldOf, textOf } from '../registers/register';
import { stances } from '../registers/stances';
import { passwordsChangedEvery, stanceOn } from '../stances';
import { type Kept, recordsOf, type State } from '../state';
import type { Signal, SignalRule } from './signal';

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
  const often = uncapital(choiceWords(fieldOf(stances, 'everyMonths'), String(months)));
  const changes = liveAccounts(state).map((account) => ({ account, on: passwordChangedOn(state, account) }));
  const untold = changes.filter(({ on }) => on === undefined).map(({ account }) => account);
  const late = changes
    .filter(({ on }) => on !== undefined && daysBetween(on, today) > months * longestMonthDays)
    .map(({ account }) => account);
  return [
    ...ofAccounts('password-past-own-rule', late, {
      one: (title) => `The password of ${title} is older than your rule.`,
      many: (count) => `The passwords of ${count} are older than your rule.`,
      reason: `You change passwords ${often}. Change ${late.length === 1 ? 'it' : 'them'} and write it down, or choose another rule.`,
    }),
    ...ofAccounts('password-change-untold', untold, {
      one: (title) => `Nobody wrote down when the password of ${title} was changed.`,
      many: (count) => `Nobody wrote down when the passwords of ${count} were changed.`,
      reason: `You change passwords ${often}. Write down the last time, or change ${untold.length === 1 ? 'it' : 'them'} now.`,
    }),
  ];
};

interface PasswordWords {
  readonly one: (title: string) => string;
  readonly many: (count: string) => string;
  readonly reason: string;
}

function ofAccounts(key: string, accounts: readonly Kept[], { one, many, reason }: PasswordWords): readonly Signal[] {
  const [first, ...others] = accounts;
  if (!first) return [];
  return [
    {
      key,
      level: 'look again',
      sentence: others.length === 0 ? one(accountTitle(first)) : many(countOf(accounts.length, 'account')),
      reason,
      button: 'Write it down',
      place: { name: 'new-record', register: 'password-events' },
    },
  ];
}

/** The last day on which the password of an account was changed, as its own record or an event says; undefined where nobody did. */
function passwordChangedOn(state: State, { record, fields }: Kept): PlainDate | undefined {
  const events = recordsOf(state, 'password-events')
    .filter((event) => textOf(event.fields, 'account') === record && textOf(event.fields, 'happened') === 'changed')
    .map((event) => textOf(event.fields, 'on'));
  return [textOf(fields, 'passwordChangedOn'), ...events].filter(isPlainDate).toSorted().at(-1);
}
