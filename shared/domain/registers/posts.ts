// What was put on line, as a sample that is checked against the consents. Every member reads it: it names a consent by its id
// alone, and only readers of the consents see whose it is.

import { isPlainDate, writeDate } from '../plain-date';
import { recordOf, type State } from '../state';
import { accountTitle } from './account-title';
import { standingOfPost, whatConsentsMiss } from './post-consents';
import {
  type CellLine,
  type FieldValues,
  type Looking,
  type Register,
  type RuleProblem,
  rowsOf,
  textOf,
} from './register';

const post = 'The post';
const people = 'Who can be seen';
const checked = 'Checked and taken down';

export const posts: Register = {
  name: 'posts',
  title: 'Posts',
  one: 'post',
  ring: 'general',
  nothingYet:
    'No posts yet. Each quarter, write down at least five that show young people, and check each against the consents.',
  search: 'Search posts',
  titleOf: ({ fields }, state) => postTitle(fields, state),
  columns: [
    {
      id: 'post',
      heading: 'Post',
      cell: ({ fields }, { state }) => {
        const words = placeWords(fields, state);
        return { words, under: { words: textOf(fields, 'shows') || '–', isQuiet: true } };
      },
      order: ({ fields }, { state }) => postTitle(fields, state),
    },
    { field: 'postedOn' },
    { field: 'young', heading: 'Young people' },
    {
      id: 'consents',
      heading: 'Consents',
      isNumber: true,
      cell: ({ fields }) => consentCell(fields),
      order: ({ fields }) => rowsOf(fields, 'consents').length,
    },
    {
      id: 'up',
      heading: 'On line',
      cell: ({ fields }) => ({ words: upWords(fields) }),
      order: ({ fields }) => textOf(fields, 'takenDownOn'),
    },
  ],
  firstSorting: { column: 'postedOn', direction: 'descending' },
  betterKept: 'A post that was taken down is better kept: write down on what day.',
  rules: postRules,
  fields: [
    {
      name: 'stage',
      label: 'Is it up already?',
      hint: 'What is planned is held against the consents before it goes up.',
      optional: 'if you choose nothing, it is',
      kind: 'choice',
      choices: [
        { value: 'up', words: 'Yes, or it was' },
        { value: 'planned', words: 'Not yet, it is planned' },
      ],
      audience: 'trustee',
      step: post,
    },
    {
      name: 'postedOn',
      label: 'Posted on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: post,
      optional: 'needed here',
      onlyIf: { field: 'stage', is: ['', 'up'] },
    },
    {
      name: 'plannedFor',
      label: 'It goes up on',
      kind: 'date',
      audience: 'trustee',
      step: post,
      optional: 'if you know the day',
      onlyIf: { field: 'stage', is: ['planned'] },
    },
    {
      name: 'account',
      label: 'Account',
      hint: 'Where it is none of them, write where below.',
      kind: 'record',
      register: 'accounts',
      audience: 'trustee',
      step: post,
      optional: 'or say where below',
    },
    {
      name: 'where',
      label: 'Where it is',
      hint: 'A web address, or words such as: our website, news of May. Quarterday never opens it.',
      kind: 'text',
      maxLength: 500,
      audience: 'internal',
      step: post,
    },
    {
      name: 'shows',
      label: 'What it shows',
      hint: 'No names: everybody here can read this. For example: five young people on stage, from the side.',
      kind: 'text',
      maxLength: 200,
      audience: 'internal',
      step: post,
      required: 'Write what it shows',
    },
    {
      name: 'young',
      label: 'Can young people be recognised?',
      hint: 'By face, name, voice, uniform, place or a tag.',
      kind: 'choice',
      choices: [
        { value: 'none', words: 'No young people in it' },
        { value: 'unrecognisable', words: 'Nobody can be recognised' },
        { value: 'recognisable', words: 'Yes, somebody can' },
      ],
      audience: 'trustee',
      step: people,
      required: 'Choose whether they can be recognised',
    },
    {
      name: 'consents',
      label: 'The consents that cover it',
      hint: 'Only those who read the consents can choose them here, and see whose they are.',
      kind: 'rows',
      one: 'consent',
      audience: 'internal',
      step: people,
      onlyIf: { field: 'young', is: ['recognisable'] },
      columns: [
        {
          name: 'consent',
          label: 'Consent',
          kind: 'record',
          register: 'consents',
          audience: 'internal',
          step: people,
          required: 'Choose the consent',
        },
      ],
    },
    {
      name: 'withoutConsentBecause',
      label: 'Why it may go up without a consent that covers it',
      hint: 'No names: everybody here can read this.',
      optional: 'only where none does',
      kind: 'long-text',
      maxLength: 500,
      audience: 'internal',
      step: people,
      onlyIf: { field: 'young', is: ['recognisable'] },
    },
    {
      name: 'checkedBy',
      label: 'Checked by',
      optional: 'it counts with both',
      kind: 'person',
      audience: 'trustee',
      step: checked,
    },
    {
      name: 'checkedOn',
      label: 'Checked on',
      optional: 'it counts with both',
      kind: 'date',
      isPast: true,
      notBefore: 'postedOn',
      audience: 'trustee',
      step: checked,
    },
    {
      name: 'takenDownOn',
      label: 'Taken down on',
      hint: 'Also if it went by itself, as a story does.',
      kind: 'date',
      isPast: true,
      notBefore: 'postedOn',
      audience: 'trustee',
      step: checked,
      optional: 'once it is',
    },
  ],
};

function postTitle(fields: FieldValues, state: State): string {
  const on = textOf(fields, 'postedOn') || textOf(fields, 'plannedFor');
  return `${placeWords(fields, state)}${isPlainDate(on) ? `, ${writeDate(on)}` : ''}`;
}

function placeWords(fields: FieldValues, state: State): string {
  const account = recordOf(state, 'accounts', textOf(fields, 'account'));
  return account ? accountTitle(account) : textOf(fields, 'where') || 'A post';
}

/** Whether it is still to be seen, as far as anybody wrote down. */
export function isUp(fields: FieldValues): boolean {
  return textOf(fields, 'takenDownOn') === '' && !isPlanned(fields);
}

/** Whether it is yet to go up. */
export function isPlanned(fields: FieldValues): boolean {
  return textOf(fields, 'stage') === 'planned';
}

function upWords(fields: FieldValues): string {
  const down = textOf(fields, 'takenDownOn');
  if (isPlanned(fields)) return 'Planned';
  return isPlainDate(down) ? `Taken down ${writeDate(down)}` : 'Still up';
}

function consentCell(fields: FieldValues): CellLine {
  if (textOf(fields, 'young') !== 'recognisable') return { words: '–' };
  const count = rowsOf(fields, 'consents').length;
  return count === 0 && isUp(fields) ? { words: '0', mark: 'put right' } : { words: String(count) };
}

function postRules(fields: FieldValues, before: FieldValues, looking: Looking): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!isPlanned(fields) && textOf(fields, 'postedOn') === '') {
    problems.push({ field: 'postedOn', words: 'Write the day it was posted' });
  }
  if (textOf(fields, 'account') === '' && textOf(fields, 'where') === '') {
    problems.push({ field: 'where', words: 'Choose the account, or write where it is' });
  }
  // What is up already is written down as it is, and told. Here something can still be done about it.
  const isGoingUp = isPlanned(fields) || isPlanned(before);
  if (!isGoingUp || textOf(fields, 'young') !== 'recognisable') return problems;
  if (standingOfPost(fields, looking) !== 'not covered') return problems;
  const missing = whatConsentsMiss(fields, looking);
  const words =
    textOf(fields, 'withoutConsentBecause') === ''
      ? `${missing}, or write below why it may go up all the same`
      : 'Somebody it shows took their consent back, or must not be shown. No reason changes that: leave them out';
  return [...problems, { field: 'consents', words }];
}
