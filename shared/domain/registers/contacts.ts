// The numbers and addresses people are sent to: the organisation's own, and those of who helps. Somebody tries each every quarter,
// because a number that nobody answers is worse than none.

import { addDays, isPlainDate } from '../plain-date';
import { dueColumn } from './due-column';
import { type Due, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const contact = 'Whom it reaches';
const tried = 'When somebody tried it';

/** A quarter of a year, with a few days to spare. */
const tryAgainDays = 92;

const due: Due = {
  field: 'checkedOn',
  on: (fields) => {
    const on = textOf(fields, 'checkedOn');
    return isPlainDate(on) ? addDays(on, tryAgainDays) : '';
  },
  isOver: (fields) => textOf(fields, 'state') === 'gone',
};

export const contacts: Register = {
  name: 'contacts',
  title: 'Contacts',
  one: 'contact',
  ring: 'general',
  why: 'The guidance wants your contact details on every account, and a way to help outside your hours. Write down what young people would ring, and what you would, and try each number once a quarter.',
  nothingYet:
    'No contacts yet. Add your own telephone and e-mail as young people see them, and those you would call in an emergency.',
  search: 'Search contacts, numbers and people',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  columns: [
    { field: 'name' },
    { field: 'kind' },
    { field: 'phone' },
    { field: 'hours', isWideOnly: true },
    { field: 'checkedOn', heading: 'Last tried' },
    // The day itself has a column already.
    { ...dueColumn(due), id: 'tryBy' },
    { field: 'state' },
  ],
  betterKept: 'A contact that is gone is better kept: change its state, and nobody is sent there.',
  due,
  rules: contactRules,
  fields: [
    {
      name: 'name',
      label: 'Who or what it is',
      hint: 'For example: our office telephone, or children’s social care at night.',
      kind: 'text',
      maxLength: 150,
      audience: 'public',
      step: contact,
      required: 'Write who or what it is',
    },
    {
      name: 'kind',
      label: 'What it is for',
      kind: 'choice',
      choices: [
        { value: 'own', words: 'To reach us' },
        { value: 'danger', words: 'In danger now' },
        { value: 'care', words: 'A worry about a young person' },
        { value: 'night', words: 'The same, out of hours' },
        { value: 'specialist', words: 'Special help' },
        { value: 'platform', words: 'To report to a platform' },
        { value: 'other', words: 'Something else' },
      ],
      audience: 'public',
      step: contact,
      required: 'Choose what it is for',
    },
    {
      name: 'phone',
      label: 'Telephone',
      kind: 'text',
      maxLength: 60,
      audience: 'public',
      step: contact,
      optional: 'or an address below',
    },
    {
      name: 'address',
      label: 'E-mail or web address',
      hint: 'It is kept as text, and never opened.',
      kind: 'text',
      maxLength: 200,
      audience: 'public',
      step: contact,
    },
    {
      name: 'hours',
      label: 'When it is answered',
      hint: 'For example: Monday to Friday, 9 to 5.',
      kind: 'text',
      maxLength: 150,
      audience: 'public',
      step: contact,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'works', words: 'It works' },
        { value: 'broken', words: 'It does not work', mark: 'put right' },
        { value: 'untried', words: 'Nobody has tried it yet', mark: 'look again' },
        { value: 'gone', words: 'It is gone' },
      ],
      audience: 'funder',
      step: tried,
      required: 'Choose the state',
    },
    {
      name: 'checkedOn',
      label: 'Last tried on',
      optional: 'needed where it works or does not',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: tried,
    },
    {
      name: 'checkedBy',
      label: 'Tried by',
      optional: 'needed where it works or does not',
      kind: 'person',
      audience: 'trustee',
      step: tried,
    },
    {
      name: 'how',
      label: 'How it was tried',
      kind: 'choice',
      choices: [
        { value: 'rang', words: 'Somebody rang it' },
        { value: 'wrote', words: 'Somebody wrote, and an answer came' },
        { value: 'read', words: 'It stands so on their own page' },
      ],
      audience: 'funder',
      step: tried,
    },
  ],
};

function contactRules(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (textOf(fields, 'phone') === '' && textOf(fields, 'address') === '') {
    problems.push({ field: 'phone', words: 'Write a telephone number, or an address below it' });
  }
  const state = textOf(fields, 'state');
  if (state !== 'works' && state !== 'broken') return problems;
  if (textOf(fields, 'checkedOn') === '') problems.push({ field: 'checkedOn', words: 'Say when somebody tried it' });
  if (textOf(fields, 'checkedBy') === '') problems.push({ field: 'checkedBy', words: 'Choose who tried it' });
  return problems;
}
