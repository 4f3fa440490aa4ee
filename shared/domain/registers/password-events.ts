// What happened to the password of an account, when, by whom and why. Never a password: what looks like one is refused.

import { isPlainDate, writeDate } from '../plain-date';
import { passwordRuleWords, passwordsKeptWords } from '../stances';
import { recordOf } from '../state';
import { accountTitle } from './account-title';
import { type Register, textOf } from './register';

const event = 'What happened';

export const passwordEvents: Register = {
  name: 'password-events',
  title: 'Password events',
  one: 'password event',
  ring: 'general',
  why: 'The guidance wants passwords kept safely and changed. Write down that one was changed, when and why, and never the password itself.',
  seeAlso: { words: 'Then and now', place: { name: 'then-and-now' } },
  nothingYet: 'No password events yet. Write down when a password was changed and why, never the password.',
  search: 'Search accounts, people and reasons',
  settled: (state) => [passwordRuleWords(state), passwordsKeptWords(state)].filter((words) => words !== '').join(' '),
  titleOf: ({ fields }, state) => {
    const account = recordOf(state, 'accounts', textOf(fields, 'account'));
    const on = textOf(fields, 'on');
    return [account ? accountTitle(account) : '', isPlainDate(on) ? writeDate(on) : '']
      .filter((part) => part !== '')
      .join(', ');
  },
  isKnownBy: [['account', 'on', 'happened']],
  firstSorting: { column: 'on', direction: 'descending' },
  columns: [
    { field: 'account' },
    { field: 'happened', heading: 'What happened' },
    { field: 'on' },
    { field: 'by', heading: 'By' },
    { field: 'reason', heading: 'Why' },
    { field: 'because', heading: 'In your words', isWideOnly: true },
  ],
  fields: [
    {
      name: 'account',
      label: 'Account',
      kind: 'record',
      register: 'accounts',
      audience: 'trustee',
      step: event,
      required: 'Choose the account',
    },
    {
      name: 'happened',
      label: 'What happened?',
      kind: 'choice',
      choices: [
        { value: 'changed', words: 'The password was changed' },
        { value: 'left', words: 'Somebody who knew it left, and their access was ended' },
        { value: 'sharing-ended', words: 'It is no longer shared: each has a sign-in of their own' },
        { value: 'recovery-tested', words: 'The recovery contacts were tested' },
        { value: 'codes-renewed', words: 'New backup codes were made' },
        { value: 'factor-set', words: 'A second factor was set up or changed' },
        { value: 'signed-out', words: 'All devices were signed out' },
        { value: 'moved', words: 'It was moved into the password manager' },
      ],
      audience: 'trustee',
      step: event,
      required: 'Choose what happened',
    },
    {
      name: 'on',
      label: 'On',
      alsoCalled: ['date', 'when', 'changed on'],
      hint: 'A date like 5 April 2027.',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: event,
      required: 'Write the day on which it happened',
    },
    {
      name: 'by',
      label: 'Who did it',
      alsoCalled: ['who', 'by', 'changed by'],
      kind: 'person',
      audience: 'trustee',
      step: event,
      required: 'Choose who did it',
    },
    {
      name: 'reason',
      label: 'Why?',
      kind: 'choice',
      choices: [
        { value: 'leaver', words: 'Somebody left' },
        { value: 'suspected', words: 'Somebody may have got in' },
        { value: 'shared', words: 'Too many people knew it' },
        { value: 'weak', words: 'It was easy to guess' },
        { value: 'reused', words: 'It was used somewhere else too' },
        { value: 'regular', words: 'Our rule says how often' },
        { value: 'first', words: 'The account is new' },
        { value: 'other', words: 'Something else' },
      ],
      audience: 'trustee',
      step: event,
      required: 'Choose why',
    },
    {
      name: 'because',
      label: 'Why, in your own words',
      hint: 'Never the password itself, an old one, or a part of one.',
      kind: 'text',
      maxLength: 300,
      isNeverSecret: true,
      audience: 'trustee',
      step: event,
    },
  ],
};
