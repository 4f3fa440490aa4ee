// What people do when something happens: who leads, in the first hour, within a day, what is written down, and whom they turn to
// outside. One card for each kind of thing.

import { daysBetween, isPlainDate, type PlainDate, writeDate } from '../plain-date';
import { dueColumn } from './due-column';
import {
  type Cell,
  type ChoiceField,
  choiceWords,
  type Due,
  type FieldValues,
  type Register,
  type RuleProblem,
  textOf,
} from './register';

/** After this many days without trying it, a procedure is asked about. */
const yearDays = 366;

const card = 'What happened and who leads';
const deeds = 'What people do';
const kept = 'How it is kept';

const kind: ChoiceField = {
  name: 'kind',
  label: 'What is it for?',
  kind: 'choice',
  choices: [
    { value: 'bullying', words: 'Bullying online' },
    { value: 'disclosure', words: 'A young person tells something' },
    { value: 'grooming', words: 'Grooming' },
    { value: 'exploitation', words: 'Sexual exploitation' },
    { value: 'images', words: 'Nude pictures are shared' },
    { value: 'danger', words: 'Somebody is in danger now' },
    { value: 'staff', words: 'A worry about one of us' },
    { value: 'account', words: 'Somebody got into an account' },
    { value: 'other', words: 'Something else' },
  ],
  audience: 'funder',
  step: card,
  required: 'Choose what it is for',
};

const due: Due = {
  field: 'reviewBy',
  on: (fields) => textOf(fields, 'reviewBy'),
  isOver: (fields) => textOf(fields, 'state') === 'withdrawn',
};

export const procedures: Register = {
  name: 'procedures',
  title: 'Procedures',
  one: 'procedure',
  ring: 'general',
  seeAlso: { words: 'What is covered', place: { name: 'topic-cover' } },
  why: 'The guidance asks for a procedure for bullying, for what a young person tells you, for grooming and for exploitation. Write it as a card: who leads, the first hour, the first day, whom you turn to.',
  nothingYet:
    'No procedures yet. Begin with the four that are asked for: bullying online, a young person tells something, grooming, sexual exploitation.',
  search: 'Search procedures and people',
  titleOf: ({ fields }) => textOf(fields, 'title') || choiceWords(kind, textOf(fields, 'kind')),
  columns: [
    {
      id: 'kind',
      heading: 'Procedure',
      cell: ({ fields }) => {
        const words = choiceWords(kind, textOf(fields, 'kind'));
        const title = textOf(fields, 'title');
        return title === '' ? { words } : { words: title, under: { words, isQuiet: true } };
      },
      order: ({ fields }) => textOf(fields, 'title') || choiceWords(kind, textOf(fields, 'kind')),
    },
    { field: 'lead', heading: 'Who leads' },
    { field: 'outside', heading: 'Whom you turn to', isWideOnly: true },
    {
      id: 'walkedOn',
      heading: 'Walked through',
      // One that nobody tried is only paper.
      cell: ({ fields }, { today }) => walkedCell(fields, today),
      order: ({ fields }) => textOf(fields, 'walkedOn'),
    },
    dueColumn(due),
    { field: 'state' },
  ],
  betterKept: 'A procedure that is no longer used is better kept: change its state to no longer used.',
  due,
  begin: (from) => (kind.choices.some(({ value }) => value === from) ? { kind: from } : undefined),
  rules: procedureRules,
  fields: [
    kind,
    {
      name: 'title',
      label: 'What you call it',
      optional: 'if it has a name of its own',
      kind: 'text',
      maxLength: 100,
      audience: 'funder',
      step: card,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'draft', words: 'Being written' },
        { value: 'in-force', words: 'In force' },
        { value: 'withdrawn', words: 'No longer used' },
      ],
      audience: 'funder',
      step: card,
      required: 'Choose the state',
    },
    {
      name: 'accounts',
      label: 'For which accounts',
      hint: 'Leave it empty where it is the same for all of them.',
      kind: 'rows',
      one: 'account',
      audience: 'trustee',
      step: card,
      columns: [
        {
          name: 'account',
          label: 'Account',
          kind: 'record',
          register: 'accounts',
          audience: 'trustee',
          step: card,
          required: 'Choose the account',
        },
      ],
    },
    {
      name: 'lead',
      label: 'Who leads',
      kind: 'person',
      audience: 'trustee',
      step: card,
      optional: 'needed before it is in force',
    },
    { name: 'deputy', label: 'Who leads when they are away', kind: 'person', audience: 'trustee', step: card },
    {
      name: 'firstHour',
      label: 'In the first hour',
      hint: 'For example: stay with the young person, promise no secrecy, write down their own words, tell the lead.',
      optional: 'needed before it is in force',
      kind: 'long-text',
      maxLength: 2_000,
      audience: 'funder',
      step: deeds,
    },
    {
      name: 'firstDay',
      label: 'Within 24 hours',
      kind: 'long-text',
      maxLength: 2_000,
      audience: 'funder',
      step: deeds,
    },
    {
      name: 'written',
      label: 'What is written down, and where it is kept',
      kind: 'long-text',
      maxLength: 1_000,
      audience: 'trustee',
      step: deeds,
    },
    {
      name: 'outside',
      label: 'Whom you turn to outside',
      hint: 'For example: 999 in danger, children’s social care, the platform’s own report.',
      optional: 'needed before it is in force',
      kind: 'text',
      maxLength: 300,
      audience: 'funder',
      step: deeds,
    },
    {
      name: 'policy',
      label: 'The policy it belongs to',
      kind: 'record',
      register: 'policies',
      audience: 'funder',
      step: kept,
    },
    {
      name: 'shownAt',
      label: 'Where people find it',
      hint: 'For example: on the office wall and in the volunteers’ folder.',
      kind: 'text',
      maxLength: 200,
      audience: 'funder',
      step: kept,
    },
    {
      name: 'walkedOn',
      label: 'Last walked through on',
      hint: 'When some of you last tried it with a made-up case.',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: kept,
    },
    { name: 'reviewBy', label: 'Look at it again by', kind: 'date', audience: 'funder', step: kept },
  ],
};

function walkedCell(fields: FieldValues, today: PlainDate): Cell {
  const on = textOf(fields, 'walkedOn');
  const isInForce = textOf(fields, 'state') === 'in-force';
  if (!isPlainDate(on)) return isInForce ? { words: 'Never', mark: 'look again' } : { words: '–' };
  const isOld = isInForce && daysBetween(on, today) > yearDays;
  return { words: writeDate(on), ...(isOld ? { mark: 'look again' as const } : {}) };
}

function procedureRules(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  if (textOf(fields, 'state') !== 'in-force' || textOf(before, 'state') === 'in-force') return [];
  const wanted = {
    lead: 'Choose who leads, before it is in force',
    firstHour: 'Write what people do first, before it is in force',
    outside: 'Write whom you turn to, before it is in force',
  };
  return Object.entries(wanted).flatMap(([field, words]) => (textOf(fields, field) === '' ? [{ field, words }] : []));
}
