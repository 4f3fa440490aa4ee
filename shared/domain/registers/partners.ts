// The organisations one works with, and whose rules hold where both meet the same young people online.

import { dueColumn } from './due-column';
import { type Due, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const partner = 'The partner';
const rules = 'Whose rules hold';

const due: Due = {
  field: 'reviewBy',
  on: (fields) => textOf(fields, 'reviewBy'),
  isOver: (fields) => textOf(fields, 'state') === 'ended' || textOf(fields, 'reviewBy') === '',
};

export const partners: Register = {
  name: 'partners',
  title: 'Partners',
  one: 'partner',
  ring: 'general',
  why: 'Where others meet the same young people, somebody’s rules have to hold. Write down what you do together, and whose rules hold online.',
  nothingYet: 'No partners yet. Write down each organisation that meets your young people with you.',
  search: 'Search partners and people',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name']],
  columns: [
    { field: 'name', heading: 'Partner' },
    { field: 'does', isWideOnly: true },
    { field: 'meetsOnline', heading: 'Meets them online' },
    { field: 'whoseRules', heading: 'Whose rules hold' },
    dueColumn(due),
    { field: 'state' },
  ],
  betterKept: 'A partner you no longer work with is better kept: change the state.',
  due,
  rules: partnerRules,
  fields: [
    {
      name: 'name',
      label: 'Name of the partner',
      alsoCalled: ['partner', 'organisation', 'agency'],
      hint: 'For example: the school, the next youth club, the council.',
      kind: 'text',
      maxLength: 150,
      audience: 'funder',
      step: partner,
      required: 'Write the name of the partner',
    },
    {
      name: 'does',
      label: 'What you do together',
      kind: 'text',
      maxLength: 300,
      audience: 'funder',
      step: partner,
      required: 'Write what you do together',
    },
    {
      name: 'contact',
      label: 'Who keeps in touch with them',
      hint: 'The person on your side.',
      kind: 'person',
      audience: 'trustee',
      step: partner,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'working', words: 'Working together' },
        { value: 'planned', words: 'Planned' },
        { value: 'ended', words: 'Ended' },
      ],
      audience: 'funder',
      step: partner,
      required: 'Choose the state',
    },
    {
      name: 'meetsOnline',
      label: 'Do their people meet your young people online?',
      hint: 'For example: they answer messages on your page, or have a page of their own for the same group.',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'no', words: 'No' },
      ],
      audience: 'funder',
      step: rules,
      required: 'Choose whether they meet them online',
    },
    {
      name: 'whoseRules',
      label: 'Whose rules hold online',
      kind: 'choice',
      choices: [
        { value: 'ours', words: 'Ours' },
        { value: 'theirs', words: 'Theirs' },
        { value: 'both', words: 'Both: the stricter one' },
        { value: 'open', words: 'Not agreed yet', mark: 'look again' },
      ],
      onlyIf: { field: 'meetsOnline', is: ['yes'] },
      audience: 'funder',
      step: rules,
      required: 'Choose whose rules hold',
    },
    {
      name: 'agreement',
      label: 'How it is agreed',
      kind: 'choice',
      choices: [
        { value: 'written', words: 'In writing' },
        { value: 'spoken', words: 'Spoken about' },
        { value: 'none', words: 'Not at all yet' },
      ],
      onlyIf: { field: 'meetsOnline', is: ['yes'] },
      audience: 'funder',
      step: rules,
      required: 'Choose how it is agreed',
    },
    {
      name: 'agreedOn',
      label: 'Agreed on',
      optional: 'needed if it is in writing',
      kind: 'date',
      isPast: true,
      onlyIf: { field: 'agreement', is: ['written'] },
      audience: 'funder',
      step: rules,
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      optional: 'if there is a day',
      kind: 'date',
      notBefore: 'agreedOn',
      audience: 'trustee',
      step: rules,
    },
  ],
};

function partnerRules(fields: FieldValues): readonly RuleProblem[] {
  if (textOf(fields, 'agreement') !== 'written' || textOf(fields, 'agreedOn') !== '') return [];
  return [{ field: 'agreedOn', words: 'Write when it was agreed, as it is in writing' }];
}

/** Whether a partner's people meet young people online while nobody has agreed in writing whose rules hold. */
export function lacksRules(fields: FieldValues): boolean {
  if (textOf(fields, 'state') !== 'working' || textOf(fields, 'meetsOnline') !== 'yes') return false;
  return textOf(fields, 'whoseRules') === 'open' || textOf(fields, 'agreement') !== 'written';
}
