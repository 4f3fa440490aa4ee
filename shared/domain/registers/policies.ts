// The policies there are: who owns each, when it was agreed, whether it covers what happens online, and how it
// goes with the others.

import { listOf } from '../number-words';
import { addDays, isPlainDate } from '../plain-date';
import { recordOf, type State } from '../state';
import { platforms } from './account-title';
import { dueColumn } from './due-column';
import { coversField } from './policy-topics';
import {
  type Cell,
  type CellLine,
  type Choice,
  type Due,
  type FieldValues,
  type Register,
  type RuleProblem,
  rowsOf,
  textOf,
} from './register';

const policy = 'The policy';
const agreed = 'Agreed and looked at again';
const online = 'What it says about being online';

/** A policy is looked at again within a year, where it names no day itself. */
const reviewDays = 365;

const kinds: readonly Choice[] = [
  { value: 'social-media', words: 'Social media policy' },
  { value: 'code-of-conduct', words: 'Code of conduct' },
  { value: 'safeguarding', words: 'Safeguarding policy' },
  { value: 'communications', words: 'Communications policy' },
  { value: 'network', words: 'IT and network policy' },
  { value: 'internet', words: 'Internet and e-mail policy' },
  { value: 'privacy', words: 'Data protection policy or privacy notice' },
  { value: 'photography', words: 'Photography policy' },
  { value: 'complaints', words: 'Complaints policy' },
  { value: 'whistleblowing', words: 'Whistleblowing policy' },
  { value: 'own-devices', words: 'Acceptable use and own devices' },
  { value: 'volunteers', words: 'Volunteer policy' },
  { value: 'equality', words: 'Equality policy' },
  { value: 'other', words: 'Another policy' },
];

/** What is to be as strict online as face to face. */
export const standards: readonly Choice[] = [
  { value: 'conduct', words: 'How we behave' },
  { value: 'two-adults', words: 'Never one adult alone with a young person' },
  { value: 'contact', words: 'Writing down contact with young people' },
  { value: 'concerns', words: 'Passing on a concern' },
  { value: 'consent', words: 'Consent' },
  { value: 'hours', words: 'Contact outside our hours' },
];

const due: Due = {
  field: 'reviewBy',
  on: reviewDue,
  isOver: (fields) => textOf(fields, 'state') !== 'in-force',
};

export const policies: Register = {
  name: 'policies',
  title: 'Policies',
  one: 'policy',
  ring: 'general',
  why: 'You work to clear, agreed policies, and they go with each other. Write down each with the day it was agreed, what it says about being online, and how it stands to the others.',
  nothingYet:
    'No policies yet. Begin with your social media policy, your code of conduct and your safeguarding policy.',
  search: 'Search policies and people',
  titleOf: ({ fields }) => policyTitle(fields),
  isKnownBy: [['which', 'name', 'version'], ['which', 'name'], ['which', 'version'], ['which'], ['name']],
  columns: [
    {
      id: 'policy',
      heading: 'Policy',
      cell: ({ fields }) => {
        const words = policyTitle(fields);
        const version = textOf(fields, 'version');
        return version === '' ? { words } : { words, under: { words: `Version ${version}`, isQuiet: true } };
      },
      order: ({ fields }) => policyTitle(fields),
    },
    { field: 'owner', heading: 'Owner' },
    { field: 'agreedOn', heading: 'Agreed on', isWideOnly: true },
    dueColumn(due),
    { field: 'coversOnline', heading: 'Covers online' },
    { id: 'goesWith', heading: 'With the others', cell: ({ fields }, { state }) => othersCell(fields, state) },
    { field: 'state' },
  ],
  betterKept: 'A policy that another took the place of is better kept: change its state.',
  due,
  rules: policyRules,
  fields: [
    {
      name: 'which',
      label: 'Which policy is it?',
      alsoCalled: ['policy', 'document', 'kind'],
      kind: 'choice',
      choices: kinds,
      audience: 'public',
      step: policy,
      required: 'Choose which it is',
    },
    {
      name: 'name',
      label: 'Its title',
      alsoCalled: ['title', 'name'],
      hint: 'As it stands on the paper.',
      optional: 'needed for another policy',
      kind: 'text',
      maxLength: 150,
      audience: 'public',
      step: policy,
    },
    { name: 'version', label: 'Version', kind: 'text', maxLength: 30, audience: 'public', step: policy },
    {
      name: 'owner',
      label: 'Owner',
      hint: 'The person who keeps it right.',
      kind: 'person',
      audience: 'trustee',
      step: policy,
      required: 'Choose who keeps it right',
    },
    {
      name: 'keptAt',
      label: 'Where it is kept',
      hint: 'For example: office drive, Policies; or a web address.',
      kind: 'text',
      maxLength: 200,
      audience: 'funder',
      step: policy,
    },
    {
      name: 'state',
      label: 'State',
      alsoCalled: ['status'],
      kind: 'choice',
      choices: [
        { value: 'missing', words: 'Not written yet', mark: 'put right' },
        { value: 'draft', words: 'Draft', mark: 'look again' },
        { value: 'in-force', words: 'In force' },
        { value: 'replaced', words: 'No longer in force' },
      ],
      audience: 'public',
      step: agreed,
      required: 'Choose the state',
    },
    {
      name: 'agreedBy',
      label: 'Agreed by',
      hint: 'For example: the trustees, or a person.',
      kind: 'text',
      maxLength: 100,
      audience: 'funder',
      step: agreed,
    },
    {
      name: 'agreedOn',
      label: 'Agreed on',
      alsoCalled: ['approved on', 'date approved', 'adopted on'],
      optional: 'needed before it is in force',
      kind: 'date',
      isPast: true,
      audience: 'public',
      step: agreed,
    },
    {
      name: 'reviewedOn',
      label: 'Last looked at on',
      alsoCalled: ['last reviewed', 'reviewed on'],
      kind: 'date',
      isPast: true,
      notBefore: 'agreedOn',
      audience: 'public',
      step: agreed,
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      alsoCalled: ['review date', 'next review', 'review by'],
      hint: 'Left empty: a year after it was agreed or last looked at.',
      kind: 'date',
      notBefore: 'agreedOn',
      audience: 'public',
      step: agreed,
    },
    {
      name: 'coversOnline',
      label: 'Does it cover what happens online?',
      kind: 'choice',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'partly', words: 'In part', mark: 'look again' },
        { value: 'no', words: 'No', mark: 'put right' },
        { value: 'unknown', words: 'We do not know', mark: 'look again' },
      ],
      audience: 'funder',
      step: online,
    },
    coversField(online),
    {
      name: 'appliesTo',
      label: 'What it is for, online',
      hint: 'Each account, and each platform you plan to use, needs one policy that is for it.',
      kind: 'choice',
      choices: [
        { value: 'all', words: 'Everything we do online' },
        { value: 'some', words: 'Only the platforms named here' },
        { value: 'none', words: 'Nothing online' },
      ],
      audience: 'funder',
      step: online,
    },
    {
      name: 'platforms',
      label: 'The platforms it is for',
      kind: 'rows',
      one: 'platform',
      audience: 'funder',
      step: online,
      onlyIf: { field: 'appliesTo', is: ['some'] },
      columns: [
        {
          name: 'platform',
          label: 'Platform',
          kind: 'choice',
          choices: platforms,
          audience: 'funder',
          step: online,
          required: 'Choose the platform',
        },
      ],
    },
    {
      name: 'says',
      label: 'What it says about it',
      hint: 'For example: section 4, who may write to young people and how.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'funder',
      step: online,
    },
    {
      name: 'rules',
      label: 'Rules it has, face to face and online',
      hint: 'One line for each rule. Young people are to be as safe online as in the room.',
      kind: 'rows',
      one: 'rule',
      audience: 'funder',
      step: online,
      columns: [
        {
          name: 'rule',
          label: 'The rule is about',
          kind: 'choice',
          choices: standards,
          audience: 'funder',
          step: online,
          required: 'Choose what the rule is about',
        },
        { name: 'offline', label: 'Face to face', kind: 'text', maxLength: 200, audience: 'funder', step: online },
        { name: 'online', label: 'Online', kind: 'text', maxLength: 200, audience: 'funder', step: online },
        {
          name: 'asStrict',
          label: 'Is it as strict online?',
          kind: 'choice',
          choices: [
            { value: 'yes', words: 'Yes' },
            { value: 'no', words: 'No' },
          ],
          audience: 'funder',
          step: online,
        },
      ],
    },
    {
      name: 'goesWith',
      label: 'How it goes with your other policies',
      hint: 'One line for each policy that it should speak of, or that should speak of it.',
      kind: 'rows',
      one: 'policy',
      audience: 'funder',
      step: online,
      columns: [
        {
          name: 'policy',
          label: 'Policy',
          kind: 'record',
          register: 'policies',
          audience: 'funder',
          step: online,
          required: 'Choose the policy',
        },
        {
          name: 'how',
          label: 'How they stand to each other',
          kind: 'choice',
          choices: [
            { value: 'linked', words: 'They name each other' },
            { value: 'missing', words: 'They do not speak of each other' },
            { value: 'contradicts', words: 'They contradict each other' },
          ],
          audience: 'funder',
          step: online,
          required: 'Choose how they stand to each other',
        },
        {
          name: 'where',
          label: 'Where',
          hint: 'The sections.',
          kind: 'text',
          maxLength: 150,
          audience: 'trustee',
          step: online,
        },
      ],
    },
  ],
};

function policyTitle(fields: FieldValues): string {
  const which = textOf(fields, 'which');
  return textOf(fields, 'name') || (kinds.find(({ value }) => value === which)?.words ?? which);
}

/** What is wrong between a policy and the others it names, the worst first. */
function othersCell(fields: FieldValues, state: State): Cell {
  const named = rowsOf(fields, 'goesWith');
  const titles = (how: string) =>
    named.flatMap((row) => {
      const other = row.how === how && recordOf(state, 'policies', row.policy ?? '');
      return other ? [policyTitle(other.fields)] : [];
    });
  const [contradicted, unnamed] = [titles('contradicts'), titles('missing')];
  const wrong: readonly CellLine[] = [
    ...(contradicted.length > 0 ? [{ words: `Contradicts: ${listOf(contradicted)}`, mark: 'put right' } as const] : []),
    ...(unnamed.length > 0 ? [{ words: `Not linked: ${listOf(unnamed)}`, mark: 'look again' } as const] : []),
  ];
  const [first, second] = wrong;
  if (!first) return { words: named.length === 0 ? '–' : 'Linked' };
  return second ? { ...first, under: { ...second, isQuiet: false } } : first;
}

/** Empty where nothing says when. */
function reviewDue(fields: FieldValues): string {
  const due = textOf(fields, 'reviewBy');
  const from = textOf(fields, 'reviewedOn') || textOf(fields, 'agreedOn');
  return due === '' && isPlainDate(from) ? addDays(from, reviewDays) : due;
}

function policyRules(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (textOf(fields, 'which') === 'other' && textOf(fields, 'name') === '') {
    problems.push({ field: 'name', words: 'Write its title, because it is another policy' });
  }
  if (
    textOf(fields, 'state') === 'in-force' &&
    textOf(before, 'state') !== 'in-force' &&
    textOf(fields, 'agreedOn') === ''
  ) {
    problems.push({ field: 'agreedOn', words: 'Say when it was agreed, before it is in force' });
  }
  if (textOf(fields, 'appliesTo') === 'some' && rowsOf(fields, 'platforms').length === 0) {
    problems.push({ field: 'platforms', words: 'Name at least one platform that it is for' });
  }
  return problems;
}
