// What the platforms changed: terms, settings, features. Noticed on a day, weighed, and decided.

import { platforms } from './account-title';
import { type FieldValues, type Register, type RuleProblem, textOf } from './register';

const noticed = 'What changed';
const decided = 'What you do about it';

export const platformChanges: Register = {
  name: 'platform-changes',
  title: 'Platform changes',
  one: 'platform change',
  ring: 'general',
  why: 'Settings and terms move, and the guidance wants you to keep up. Write down what changed, what it means for young people, and what you do about it.',
  nothingYet: 'Nothing yet. Write down when a platform changes its terms, its settings or what it can do.',
  search: 'Search platforms, changes and people',
  titleOf: ({ fields }) => textOf(fields, 'what').replace(/\.$/, ''),
  firstSorting: { column: 'noticedOn', direction: 'descending' },
  columns: [
    { field: 'what', heading: 'What changed' },
    { field: 'platform' },
    { field: 'noticedOn', heading: 'Noticed on' },
    { field: 'decision', heading: 'What you do', isWideOnly: true },
    { field: 'state' },
  ],
  rules: settledRules,
  fields: [
    {
      name: 'platform',
      label: 'Platform',
      kind: 'choice',
      choices: platforms,
      audience: 'funder',
      step: noticed,
      required: 'Choose the platform',
    },
    {
      name: 'what',
      label: 'What changed',
      hint: 'For example: messages from people we do not follow are on by default.',
      kind: 'text',
      maxLength: 300,
      audience: 'funder',
      step: noticed,
      required: 'Write what changed',
    },
    {
      name: 'kind',
      label: 'What kind of change',
      kind: 'choice',
      choices: [
        { value: 'terms', words: 'Terms or privacy notice' },
        { value: 'setting', words: 'A setting' },
        { value: 'feature', words: 'What it can do' },
        { value: 'age', words: 'Who may use it' },
        { value: 'cost', words: 'What it costs' },
        { value: 'law', words: 'The law about it' },
      ],
      audience: 'funder',
      step: noticed,
    },
    {
      name: 'noticedOn',
      label: 'Noticed on',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: noticed,
      required: 'Say when it was noticed',
    },
    { name: 'noticedBy', label: 'Noticed by', kind: 'person', audience: 'trustee', step: noticed },
    { name: 'source', label: 'Where you read it', kind: 'text', maxLength: 300, audience: 'trustee', step: noticed },
    {
      name: 'effect',
      label: 'What it means for you and young people',
      kind: 'long-text',
      maxLength: 500,
      audience: 'funder',
      step: decided,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'open', words: 'To be decided', mark: 'look again' },
        { value: 'settled', words: 'Decided and done' },
        { value: 'nothing', words: 'Nothing to do' },
      ],
      audience: 'funder',
      step: decided,
      required: 'Choose the state',
    },
    {
      name: 'decision',
      label: 'What you do about it',
      optional: 'needed once it is decided',
      kind: 'long-text',
      maxLength: 500,
      audience: 'funder',
      step: decided,
    },
    {
      name: 'decidedBy',
      label: 'Decided by',
      kind: 'person',
      audience: 'trustee',
      step: decided,
      optional: 'needed once it is decided',
    },
    {
      name: 'doneOn',
      label: 'Done on',
      kind: 'date',
      isPast: true,
      notBefore: 'noticedOn',
      audience: 'funder',
      step: decided,
    },
  ],
};

function settledRules(fields: FieldValues): readonly RuleProblem[] {
  if (textOf(fields, 'state') !== 'settled') return [];
  const wanted = { decision: 'Write what you do about it', decidedBy: 'Choose who decided' };
  return Object.entries(wanted).flatMap(([field, words]) => (textOf(fields, field) === '' ? [{ field, words }] : []));
}
