// What an organisation wants to do online: for whom, how it will know, by when, who sees to it, and how it went.

import { dueColumn } from './due-column';
import { type Due, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const aim = 'The aim';
const went = 'How it went';

const due: Due = {
  field: 'by',
  on: (fields) => textOf(fields, 'by'),
  isOver: (fields) => textOf(fields, 'state') !== 'open',
};

export const aims: Register = {
  name: 'aims',
  title: 'Aims',
  one: 'aim',
  ring: 'general',
  why: 'The guidance begins with aims: what you want to achieve, for whom, and how you will know. One aim to a record, with a day and somebody whose it is.',
  nothingYet: 'No aims yet. Write what you want to do online, for whom, and how you will know that it worked.',
  search: 'Search aims and people',
  titleOf: ({ fields }) => textOf(fields, 'name').replace(/\.$/, ''),
  columns: [
    {
      id: 'aim',
      heading: 'Aim',
      cell: ({ fields }) => ({
        words: textOf(fields, 'name'),
        under: {
          words: [textOf(fields, 'audience'), textOf(fields, 'ages')].filter(Boolean).join(', '),
          isQuiet: true,
        },
      }),
      order: ({ fields }) => textOf(fields, 'name'),
    },
    { field: 'measure', heading: 'How you will know', isWideOnly: true },
    { field: 'owner', heading: 'Owner' },
    dueColumn(due),
    { field: 'state' },
  ],
  betterKept: 'An aim that was reached or given up is better kept: change its state and write how it went.',
  due,
  rules: aimRules,
  fields: [
    {
      name: 'name',
      label: 'What you want to do',
      hint: 'For example: young people find out what is on.',
      kind: 'text',
      maxLength: 200,
      audience: 'public',
      step: aim,
      required: 'Write what you want to do',
    },
    {
      name: 'audience',
      label: 'For whom',
      hint: 'For example: young people, parents, funders.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step: aim,
      required: 'Write for whom it is',
    },
    {
      name: 'ages',
      label: 'Their ages',
      hint: 'For example: 13 to 16.',
      kind: 'text',
      maxLength: 40,
      audience: 'public',
      step: aim,
    },
    {
      name: 'benefit',
      label: 'What good it will do',
      hint: 'What young people get from it.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'public',
      step: aim,
    },
    {
      name: 'measure',
      label: 'How you will know that it worked',
      hint: 'For example: ten new young people a term say they saw it online.',
      kind: 'text',
      maxLength: 200,
      audience: 'public',
      step: aim,
      required: 'Write how you will know',
    },
    {
      name: 'by',
      label: 'By when',
      hint: 'On that day you are asked how it went.',
      kind: 'date',
      audience: 'public',
      step: aim,
      required: 'Write by when',
    },
    {
      name: 'owner',
      label: 'Owner',
      hint: 'The person who sees to it.',
      kind: 'person',
      audience: 'trustee',
      step: aim,
      required: 'Choose who sees to it',
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'open', words: 'Open' },
        { value: 'reached', words: 'Reached' },
        { value: 'partly', words: 'Reached in part' },
        { value: 'given-up', words: 'Given up' },
      ],
      audience: 'public',
      step: went,
      required: 'Choose the state',
    },
    {
      name: 'howItWent',
      label: 'How it went',
      optional: 'needed once it is not open any more',
      hint: 'What happened, and whether it did the good you hoped for.',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'public',
      step: went,
    },
  ],
};

function aimRules(fields: FieldValues): readonly RuleProblem[] {
  const state = textOf(fields, 'state');
  if (state === '' || state === 'open' || textOf(fields, 'howItWent') !== '') return [];
  return [{ field: 'howItWent', words: 'Write how it went, as it is not open any more' }];
}
