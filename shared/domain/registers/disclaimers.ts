// The public disclaimer, as people call it their house rules: who looks after the accounts, when and how posts are moderated, and
// what is done about those that break the rules. When somebody looks and how soon they answer is no field: each account promises that
// itself, and it is taken from there. Approval and publishing are written by the disclaimer's own screen, word for word.

import { disclaimerAccounts } from '../disclaimer/disclaimer-accounts';
import { disclaimerRules } from '../disclaimer/disclaimer-rules';
import { disclaimerStanding, standingCell, standsOnWords, whyNotReady } from '../disclaimer/disclaimer-standing';
import { ladderChoices, postKinds } from '../moderation/ladder';
import { addYears, isPlainDate, writeDate } from '../plain-date';
import { dueColumn } from './due-column';
import { placeOfRecord } from './place-of-record';
import { type Due, type Register, textOf } from './register';

const who = 'Who looks after the accounts';
const how = 'How you moderate';
const people = 'For those who read it';
const settled = 'Approved and published';

/** Older than a year, it is looked at again whatever it says. */
const due: Due = {
  field: 'approvedOn',
  on: ({ approvedOn }) => (isPlainDate(approvedOn) ? addYears(approvedOn, 1) : ''),
  isOver: (fields) => textOf(fields, 'state') === 'retired' || textOf(fields, 'approvedOn') === '',
  heading: 'Approve again by',
  tell: (title, fields) => {
    const on = textOf(fields, 'approvedOn');
    return {
      sentence: `“${title}” was approved more than 12 months ago.`,
      reason: isPlainDate(on)
        ? `That was on ${writeDate(on)}. See whether it is still right, and approve it again.`
        : '',
    };
  },
};

export const disclaimers: Register = {
  name: 'disclaimers',
  title: 'Disclaimers',
  one: 'disclaimer',
  ring: 'general',
  why: 'The guidance wants people to read who looks after an account, when, how, and what happens to posts that break the rules. Fill it in part by part; the words are made from it, and a signatory approves them.',
  backTo: ({ record }) => record && placeOfRecord({ register: 'disclaimers', record }),
  nothingYet:
    'No disclaimer yet. It tells people who looks after your accounts, when and how you moderate, and what you do about bad posts.',
  search: 'Search disclaimers',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name']],
  columns: [
    {
      id: 'name',
      heading: 'Disclaimer',
      cell: ({ fields }) => {
        const version = textOf(fields, 'version');
        const words = textOf(fields, 'name') || '–';
        return version === '' ? { words } : { words, under: { words: `Version ${version}`, isQuiet: true } };
      },
      order: ({ fields }) => textOf(fields, 'name'),
    },
    {
      id: 'standing',
      heading: 'How it stands',
      cell: (kept, { state }) => {
        const missing = whyNotReady(state, kept);
        const standing = standingCell(state, kept);
        return missing === '' ? standing : { ...standing, under: { words: missing, isQuiet: true } };
      },
      order: (kept, { state }) => disclaimerStanding(state, kept),
    },
    {
      id: 'stands-on',
      heading: 'Stands on',
      cell: (kept, { state }) => ({ words: standsOnWords(state, kept) }),
    },
    { field: 'approvedBy', heading: 'Approved by', isWideOnly: true },
    dueColumn(due),
  ],
  computed: [
    { label: 'How it stands', words: (state, kept) => standingCell(state, kept).words },
    {
      label: 'Is for',
      words: (state, { record, fields }) =>
        disclaimerAccounts(state, record, fields)
          .map(({ title }) => title)
          .join('; '),
    },
  ],
  betterKept:
    'A disclaimer that was published is better kept: change its state, and what it said stays in its history.',
  due,
  rules: disclaimerRules,
  stepHints: {
    [who]: 'When you look and how soon you answer is taken from each account: change it there.',
    [how]: 'The guidance asks for what you do about libellous, disruptive, abusive and offensive posts.',
    [people]: 'None of this has to be there. Somebody who needs help will look for it.',
  },
  // A line for each kind of post that the guidance names, with nothing decided yet.
  beginsWith: {
    ladder: postKinds
      .filter(({ isNeeded }) => isNeeded)
      .map(({ value }) => ({ posts: value, first: '', next: '', last: '' })),
  },
  fields: [
    {
      name: 'name',
      label: 'What you call it',
      hint: 'It stands above the text. For example: Our house rules.',
      kind: 'text',
      maxLength: 80,
      audience: 'public',
      step: who,
      required: 'Write what you call it',
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'in-use', words: 'In use' },
        { value: 'retired', words: 'No longer used' },
      ],
      audience: 'public',
      step: who,
      required: 'Choose the state',
    },
    {
      name: 'whoManages',
      label: 'Who manages and monitors the accounts',
      hint: 'By what they do, without names. For example: Our youth workers look after these accounts. A trained volunteer helps at weekends.',
      optional: 'needed before it is ready',
      kind: 'long-text',
      maxLength: 400,
      audience: 'public',
      step: who,
    },
    {
      name: 'isFor',
      label: 'Which accounts it is for',
      kind: 'choice',
      choices: [
        { value: 'all', words: 'All our live accounts, but those with a disclaimer of their own' },
        { value: 'some', words: 'Only the accounts named here' },
      ],
      audience: 'public',
      step: who,
      required: 'Choose which accounts it is for',
    },
    {
      name: 'accounts',
      label: 'The accounts it is for',
      kind: 'rows',
      one: 'account',
      audience: 'public',
      step: who,
      onlyIf: { field: 'isFor', is: ['some'] },
      columns: [
        {
          name: 'account',
          label: 'Account',
          kind: 'record',
          register: 'accounts',
          audience: 'public',
          step: who,
          required: 'Choose the account',
        },
      ],
    },
    {
      name: 'outside',
      label: 'What happens at other times',
      hint: 'For example: At night and on holidays nobody reads here.',
      optional: 'if it helps',
      kind: 'long-text',
      maxLength: 300,
      audience: 'public',
      step: who,
    },
    {
      name: 'how',
      label: 'How posts by others are moderated',
      optional: 'needed before it is ready',
      kind: 'choice',
      choices: [
        { value: 'before', words: 'Held back until one of us has read them' },
        { value: 'after', words: 'They appear at once, and we read them when we look' },
        { value: 'some', words: 'Some are held back, the others appear at once' },
        { value: 'none', words: 'Nobody else can post or comment' },
      ],
      audience: 'public',
      step: how,
    },
    {
      name: 'howMore',
      label: 'More about how',
      hint: 'For example: A filter holds back bad language and links.',
      optional: 'if it helps',
      kind: 'long-text',
      maxLength: 300,
      audience: 'public',
      step: how,
    },
    {
      name: 'ladder',
      label: 'What you do about posts that break the rules',
      hint: 'One line for each kind of post: what you do first, then, and if it goes on.',
      kind: 'rows',
      one: 'kind of post',
      audience: 'public',
      step: how,
      columns: [
        {
          name: 'posts',
          label: 'Posts that are',
          kind: 'choice',
          choices: postKinds.map(({ value, words }) => ({ value, words })),
          audience: 'public',
          step: how,
          required: 'Choose the kind of post',
        },
        {
          name: 'first',
          label: 'First we',
          optional: 'needed before it is ready',
          kind: 'choice',
          choices: ladderChoices,
          audience: 'public',
          step: how,
        },
        {
          name: 'next',
          label: 'Then we',
          optional: 'if you do',
          kind: 'choice',
          choices: ladderChoices,
          audience: 'public',
          step: how,
        },
        {
          name: 'last',
          label: 'If it goes on, we',
          optional: 'if you do',
          kind: 'choice',
          choices: ladderChoices,
          audience: 'public',
          step: how,
        },
      ],
    },
    {
      name: 'keepsEvidence',
      label: 'Do you keep a copy of what you hide or remove?',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'no', words: 'No' },
      ],
      audience: 'public',
      step: how,
    },
    {
      name: 'ageNotice',
      label: 'About age',
      hint: 'For example: These accounts are for people of 13 and over.',
      optional: 'if it helps',
      kind: 'text',
      maxLength: 200,
      audience: 'public',
      step: people,
    },
    {
      name: 'languages',
      label: 'Which languages you read and answer in',
      hint: 'For example: English and Urdu.',
      optional: 'if it helps',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step: people,
    },
    {
      name: 'contacts',
      label: 'Contacts to print in it',
      hint: 'From the register of contacts. That 999 is for danger is always printed.',
      kind: 'rows',
      one: 'contact',
      audience: 'public',
      step: people,
      columns: [
        {
          name: 'contact',
          label: 'Contact',
          kind: 'record',
          register: 'contacts',
          audience: 'public',
          step: people,
          required: 'Choose the contact',
        },
      ],
    },
    {
      name: 'version',
      label: 'Version',
      kind: 'text',
      maxLength: 6,
      audience: 'public',
      step: settled,
      isWrittenElsewhere: true,
    },
    {
      name: 'approvedBy',
      label: 'Approved by',
      kind: 'person',
      audience: 'trustee',
      step: settled,
      isWrittenElsewhere: true,
    },
    {
      name: 'approvedOn',
      label: 'Approved on',
      kind: 'date',
      isPast: true,
      audience: 'public',
      step: settled,
      isWrittenElsewhere: true,
    },
    {
      name: 'approvedText',
      label: 'The words that were approved',
      kind: 'long-text',
      maxLength: 20_000,
      audience: 'public',
      step: settled,
      isWrittenElsewhere: true,
    },
    {
      name: 'published',
      label: 'Where it is published',
      kind: 'rows',
      one: 'account',
      audience: 'public',
      step: settled,
      isWrittenElsewhere: true,
      columns: [
        {
          name: 'account',
          label: 'Account',
          kind: 'record',
          register: 'accounts',
          audience: 'public',
          step: settled,
          required: 'Choose the account',
        },
        {
          name: 'on',
          label: 'Since',
          kind: 'date',
          isPast: true,
          audience: 'public',
          step: settled,
          required: 'Write the day it was put there',
        },
        { name: 'version', label: 'Version there', kind: 'text', maxLength: 6, audience: 'public', step: settled },
        { name: 'where', label: 'Where on it', kind: 'text', maxLength: 100, audience: 'public', step: settled },
        {
          name: 'looked',
          label: 'It says of looking',
          kind: 'text',
          maxLength: 300,
          audience: 'public',
          step: settled,
        },
        {
          name: 'answered',
          label: 'It says of answers',
          kind: 'text',
          maxLength: 300,
          audience: 'public',
          step: settled,
        },
      ],
    },
  ],
};
