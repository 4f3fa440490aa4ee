// Searches for accounts that pretend to be ours or one of us: what was searched for, what was found, and what became of it.

import { isPlainDate, writeDate } from '../plain-date';
import { platforms } from './account-title';
import { type FieldValues, type Register, type RuleProblem, textOf } from './register';

const search = 'What was searched for';
const found = 'What was found';

export const lookAlikes: Register = {
  name: 'look-alikes',
  title: 'Look-alike searches',
  one: 'search',
  ring: 'general',
  why: 'The guidance names copied profiles as a real risk. Write down each search, also those that found nothing, and what became of a copy.',
  nothingYet: 'No searches yet. Search once a quarter for accounts that use your name or your people’s names.',
  search: 'Search platforms, words and people',
  titleOf: ({ fields }) => {
    const on = textOf(fields, 'on');
    return [textOf(fields, 'words'), isPlainDate(on) ? writeDate(on) : ''].filter((part) => part !== '').join(', ');
  },
  firstSorting: { column: 'on', direction: 'descending' },
  columns: [
    { field: 'words', heading: 'Searched for' },
    { field: 'platform' },
    { field: 'on', heading: 'On' },
    { field: 'by', heading: 'By' },
    {
      id: 'result',
      heading: 'Result',
      cell: ({ fields }) => {
        if (textOf(fields, 'result') === 'nothing') return { words: 'Nothing found' };
        const isGone = textOf(fields, 'outcome') === 'gone';
        return isGone ? { words: 'Found, and gone' } : { words: 'Found, still there', mark: 'put right' };
      },
      order: ({ fields }) => `${textOf(fields, 'result')} ${textOf(fields, 'outcome')}`,
    },
  ],
  rules: foundRules,
  fields: [
    {
      name: 'words',
      label: 'Names you searched for',
      hint: 'For example: Riverside Youth Project, riverside youth, the names of those young people know.',
      kind: 'text',
      maxLength: 200,
      audience: 'trustee',
      step: search,
      required: 'Write what you searched for',
    },
    {
      name: 'platform',
      label: 'Platform',
      kind: 'choice',
      choices: platforms,
      audience: 'funder',
      step: search,
      required: 'Choose the platform',
    },
    {
      name: 'on',
      label: 'Searched on',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: search,
      required: 'Say when',
    },
    {
      name: 'by',
      label: 'Searched by',
      kind: 'person',
      audience: 'trustee',
      step: search,
      required: 'Choose who searched',
    },
    {
      name: 'result',
      label: 'Result',
      kind: 'choice',
      choices: [
        { value: 'nothing', words: 'Nothing found' },
        { value: 'found', words: 'Found an account that is not ours' },
      ],
      audience: 'funder',
      step: found,
      required: 'Choose the result',
    },
    {
      name: 'handle',
      label: 'What was found',
      hint: 'Its handle or address. It is kept as text, and never opened.',
      optional: 'needed where something was found',
      kind: 'text',
      maxLength: 300,
      audience: 'internal',
      step: found,
    },
    {
      name: 'reportedOn',
      label: 'Reported to the platform on',
      kind: 'date',
      isPast: true,
      notBefore: 'on',
      audience: 'funder',
      step: found,
    },
    {
      name: 'reference',
      label: 'Reference of the report',
      kind: 'text',
      maxLength: 100,
      audience: 'internal',
      step: found,
    },
    {
      name: 'outcome',
      label: 'What became of it',
      optional: 'needed where something was found',
      kind: 'choice',
      choices: [
        { value: 'waiting', words: 'The platform has not answered yet' },
        { value: 'there', words: 'It is still there' },
        { value: 'gone', words: 'It is gone' },
      ],
      audience: 'funder',
      step: found,
    },
  ],
};

function foundRules(fields: FieldValues): readonly RuleProblem[] {
  if (textOf(fields, 'result') !== 'found') return [];
  const wanted = { handle: 'Write what was found', outcome: 'Choose what became of it' };
  return Object.entries(wanted).flatMap(([field, words]) => (textOf(fields, field) === '' ? [{ field, words }] : []));
}
