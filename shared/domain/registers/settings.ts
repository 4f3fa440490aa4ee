// Where the organisation meets young people: the evenings, the school visits, the group chat. Each is a setting with its own ages
// and its own people, and whatever happens online happens in one of them.

import { recordOf } from '../state';
import { type Choice, type Register, textOf } from './register';

const where = 'Where you meet them';
const who = 'Who is there';

/** What kinds of setting there are. */
const kinds: readonly Choice[] = [
  { value: 'session', words: 'A club, group or session' },
  { value: 'school', words: 'A school or college' },
  { value: 'street', words: 'On the street or in parks' },
  { value: 'trip', words: 'A trip or a stay away' },
  { value: 'one-to-one', words: 'One to one' },
  { value: 'event', words: 'An event' },
  { value: 'online', words: 'Online only' },
  { value: 'other', words: 'Something else' },
];

export const settings: Register = {
  name: 'settings',
  title: 'Where you meet young people',
  one: 'setting',
  many: 'settings',
  ring: 'general',
  why: 'The guidance holds wherever you meet young people, and asks for the same standards online. Write down each group, school visit or chat by itself, with its ages.',
  nothingYet: 'Nothing yet. Write down each place where you meet young people, one by one, also those online.',
  search: 'Search settings, partners and people',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name']],
  columns: [
    { field: 'name', heading: 'Setting' },
    { field: 'kind' },
    { field: 'ages' },
    { field: 'online', heading: 'Also online' },
    { field: 'lead', heading: 'Who leads it' },
    {
      id: 'partner',
      heading: 'With',
      isWideOnly: true,
      cell: ({ fields }, { state }) => ({
        words: textOf(recordOf(state, 'partners', textOf(fields, 'partner'))?.fields ?? {}, 'name') || '–',
      }),
    },
    { field: 'state' },
  ],
  betterKept: 'A setting that has ended is better kept: change its state.',
  fields: [
    {
      name: 'name',
      label: 'Where you meet young people',
      alsoCalled: ['setting', 'group', 'session', 'project'],
      hint: 'For example: Thursday girls’ group, lunch club at the school, our Instagram.',
      kind: 'text',
      maxLength: 150,
      audience: 'public',
      step: where,
      required: 'Write where you meet them',
    },
    {
      name: 'kind',
      label: 'What it is',
      kind: 'choice',
      choices: kinds,
      audience: 'public',
      step: where,
      required: 'Choose what it is',
    },
    {
      name: 'online',
      label: 'Do you also meet them online there?',
      hint: 'For example: a group chat of the session, or messages to an account.',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'no', words: 'No, only face to face' },
        { value: 'both', words: 'Both' },
        { value: 'only', words: 'Only online' },
      ],
      audience: 'public',
      step: where,
      required: 'Choose whether you also meet them online',
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'running', words: 'Running' },
        { value: 'planned', words: 'Planned' },
        { value: 'ended', words: 'Ended' },
      ],
      audience: 'public',
      step: where,
      required: 'Choose the state',
    },
    {
      name: 'ages',
      label: 'Their ages',
      hint: 'For example: 13 to 16.',
      kind: 'text',
      maxLength: 40,
      audience: 'public',
      step: who,
      required: 'Write their ages',
    },
    {
      name: 'howMany',
      label: 'About how many young people',
      hint: 'As you would tell a funder. For example: 15 a week.',
      kind: 'text',
      maxLength: 40,
      audience: 'funder',
      step: who,
    },
    {
      name: 'lead',
      label: 'Who leads it',
      kind: 'person',
      audience: 'trustee',
      step: who,
    },
    {
      name: 'partner',
      label: 'With which partner',
      optional: 'if with one',
      hint: 'A partner is added first, in the register of partners.',
      kind: 'record',
      register: 'partners',
      audience: 'funder',
      step: who,
    },
  ],
};
