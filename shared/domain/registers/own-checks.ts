// The checks that an organisation adds to those of the pack: what is asked, of which accounts, why, and how it is looked up. Only
// coordinators write them. One that was asked is retired and never taken out.

import type { Kept } from '../state';
import { platforms } from './account-title';
import { type Cell, choiceWords, type Field, type Register, textOf } from './register';

const asking = 'What you ask';
const looking = 'How it is looked up';

/** The longest label that fits a table of a report, as for the checks of a pack. */
const longestLabel = 30;

const about: Field = {
  name: 'about',
  label: 'What is it asked about?',
  kind: 'choice',
  choices: [
    { value: 'accounts', words: 'Each account that is live', alsoCalled: ['every account', 'all accounts'] },
    { value: 'platform', words: 'The accounts of one platform', alsoCalled: ['one platform'] },
    { value: 'organisation', words: 'The organisation as a whole', alsoCalled: ['organisation'] },
  ],
  audience: 'funder',
  step: asking,
  required: 'Choose what it is asked about',
};

const platform: Field = {
  name: 'platform',
  label: 'Platform',
  kind: 'choice',
  choices: platforms,
  onlyIf: { field: 'about', is: ['platform'] },
  audience: 'funder',
  step: asking,
  required: 'Choose the platform',
};

export const ownChecks: Register = {
  name: 'own-checks',
  title: 'Own checks',
  one: 'check of your own',
  many: 'checks of your own',
  ring: 'general',
  why: 'Settings differ from one organisation to the next. Write a check of your own where the list leaves something out, and the next review asks it.',
  // What everybody is asked every quarter is for the coordinators to say.
  writtenBy: 'coordinators',
  seeAlso: { words: 'Checklists and contacts', place: { name: 'packs' } },
  nothingYet: 'None yet. Add what you want to look at every quarter and the checklist does not ask.',
  search: 'Search your own checks',
  titleOf: ({ fields }) => textOf(fields, 'label'),
  isKnownBy: [['label'], ['question']],
  columns: [
    {
      id: 'check',
      heading: 'Check',
      cell: ({ fields }) => ({
        words: textOf(fields, 'label') || '–',
        under: { words: textOf(fields, 'question'), isQuiet: true },
      }),
      order: ({ fields }) => textOf(fields, 'label'),
    },
    { id: 'about', heading: 'Asked about', cell: aboutCell, order: (kept) => aboutCell(kept).words },
    { field: 'expected', heading: 'What you expect', isWideOnly: true },
    { field: 'state' },
  ],
  betterKept: 'A check that you no longer need is better kept: set it to retired.',
  stepHints: { [looking]: 'Whoever answers it may never have seen it before.' },
  fields: [
    {
      name: 'question',
      label: 'What do you ask?',
      alsoCalled: ['question'],
      hint: 'A question that “as expected” or “different” answers. For example: Who can see the members of our group chat?',
      kind: 'text',
      maxLength: 300,
      audience: 'funder',
      step: asking,
      required: 'Write the question',
    },
    {
      name: 'label',
      label: 'In a few words',
      alsoCalled: ['label', 'short name'],
      hint: `At most ${longestLabel} letters, for tables and the report. For example: Members of the chat.`,
      kind: 'text',
      maxLength: longestLabel,
      audience: 'funder',
      step: asking,
      required: 'Say it in a few words',
    },
    about,
    platform,
    {
      name: 'expected',
      label: 'What do you expect?',
      alsoCalled: ['expected'],
      hint: 'For example: Only people we know.',
      kind: 'text',
      maxLength: 300,
      audience: 'funder',
      step: asking,
      required: 'Write what you expect',
    },
    {
      name: 'why',
      label: 'Why do you ask it?',
      alsoCalled: ['why'],
      kind: 'long-text',
      maxLength: 600,
      audience: 'funder',
      step: looking,
      required: 'Write why you ask it',
    },
    {
      name: 'where',
      label: 'Where does one look?',
      alsoCalled: ['where', 'how'],
      hint: 'Step by step, as you would tell a new volunteer.',
      kind: 'long-text',
      maxLength: 600,
      audience: 'funder',
      step: looking,
      required: 'Write where one looks',
    },
    {
      name: 'evidence',
      label: 'Is evidence asked for?',
      kind: 'choice',
      choices: [
        { value: 'welcome', words: 'Welcome, not asked for', alsoCalled: ['no'] },
        { value: 'asked', words: 'Asked for', alsoCalled: ['yes'] },
      ],
      look: 'in sight',
      audience: 'funder',
      step: looking,
      required: 'Say whether evidence is asked for',
    },
    {
      name: 'evidenceHint',
      label: 'What to keep as evidence',
      hint: 'For example: a picture of the list of members.',
      kind: 'text',
      maxLength: 300,
      onlyIf: { field: 'evidence', is: ['asked'] },
      audience: 'funder',
      step: looking,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'in-use', words: 'In use', alsoCalled: ['used', 'active'] },
        { value: 'retired', words: 'Retired', alsoCalled: ['not used'] },
      ],
      look: 'in sight',
      audience: 'funder',
      step: looking,
      required: 'Say whether it is in use',
    },
  ],
};

/** `The accounts of one platform`, with which. */
function aboutCell({ fields }: Kept): Cell {
  const words = choiceWords(about, textOf(fields, 'about')) || '–';
  const of = choiceWords(platform, textOf(fields, 'platform'));
  return textOf(fields, 'about') === 'platform' && of !== ''
    ? { words: of, under: { words, isQuiet: true } }
    : { words };
}
