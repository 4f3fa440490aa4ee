// The programs and services that touch accounts without being one: planners, website plug-ins, connected apps.

import { dueColumn } from './due-column';
import { type Due, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const tool = 'The tool and what it does';
const agreed = 'Who agreed to it';

const due: Due = {
  field: 'reviewBy',
  on: (fields) => textOf(fields, 'reviewBy'),
  isOver: (fields) => textOf(fields, 'state') === 'stopped' || textOf(fields, 'state') === 'refused',
};

export const tools: Register = {
  name: 'tools',
  title: 'Tools',
  one: 'tool',
  ring: 'general',
  why: 'One tool for several accounts can reach all of them at once. Write down what it may touch and who agreed, and look at that again each year.',
  nothingYet: 'No tools yet. Add what posts, plans, answers or shows an account: a planner, a website plug-in, an app.',
  search: 'Search tools, accounts and people',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name']],
  columns: [
    { field: 'name' },
    { field: 'does', heading: 'What it does', isWideOnly: true },
    { field: 'accounts', heading: 'Reaches' },
    { field: 'agreedBy', heading: 'Agreed by' },
    { field: 'reviewedOn', heading: 'Last looked at' },
    dueColumn(due),
    { field: 'state' },
  ],
  betterKept: 'A tool that is no longer used is better kept: change its state, and say since when.',
  due,
  rules: toolRules,
  fields: [
    {
      name: 'name',
      label: 'Name of the tool',
      alsoCalled: ['name', 'tool'],
      kind: 'text',
      maxLength: 100,
      audience: 'funder',
      step: tool,
      required: 'Write its name',
    },
    {
      name: 'kind',
      label: 'What it is',
      kind: 'choice',
      choices: [
        { value: 'planner', words: 'Planner that posts to several accounts' },
        { value: 'plug-in', words: 'Plug-in of our website' },
        { value: 'app', words: 'App connected to an account' },
        { value: 'editing', words: 'Editing of pictures or films' },
        { value: 'writing', words: 'Help with writing, by a computer' },
        { value: 'statistics', words: 'Statistics' },
        { value: 'other', words: 'Something else' },
      ],
      audience: 'funder',
      step: tool,
      required: 'Choose what it is',
    },
    {
      name: 'does',
      label: 'What it does for you',
      hint: 'For example: puts what is on for the week on three accounts.',
      kind: 'text',
      maxLength: 200,
      audience: 'funder',
      step: tool,
      required: 'Write what it does',
    },
    {
      name: 'accounts',
      label: 'Accounts it can reach',
      kind: 'rows',
      one: 'account',
      audience: 'trustee',
      step: tool,
      columns: [
        {
          name: 'account',
          label: 'Account',
          kind: 'record',
          register: 'accounts',
          audience: 'trustee',
          step: tool,
          required: 'Choose the account',
        },
        {
          name: 'may',
          label: 'What it may do',
          kind: 'choice',
          choices: [
            { value: 'full', words: 'Everything' },
            { value: 'post', words: 'Post' },
            { value: 'read', words: 'Only read' },
          ],
          audience: 'trustee',
          step: tool,
        },
      ],
    },
    {
      name: 'access',
      label: 'People who can get into it',
      kind: 'rows',
      one: 'person',
      audience: 'trustee',
      step: tool,
      columns: [
        {
          name: 'person',
          label: 'Person',
          kind: 'person',
          audience: 'trustee',
          step: tool,
          required: 'Choose the person',
        },
        { name: 'since', label: 'Since', kind: 'date', isPast: true, audience: 'trustee', step: tool },
      ],
    },
    {
      name: 'gets',
      label: 'What it gets to know',
      hint: 'For example: the names and messages of people who write to us. Write “nothing of people” where that is so.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: tool,
    },
    {
      name: 'cost',
      label: 'What it costs',
      hint: 'For example: free, or £12 a month.',
      kind: 'text',
      maxLength: 60,
      audience: 'trustee',
      step: tool,
    },
    {
      name: 'state',
      label: 'State',
      alsoCalled: ['status'],
      kind: 'choice',
      choices: [
        { value: 'asked-for', words: 'Asked for' },
        { value: 'in-use', words: 'In use' },
        { value: 'stopped', words: 'No longer used' },
        { value: 'refused', words: 'Refused' },
      ],
      audience: 'funder',
      step: agreed,
      required: 'Choose the state',
    },
    {
      name: 'agreedBy',
      label: 'Agreed by',
      hint: 'The manager or trustee who agreed to it.',
      optional: 'needed before it is used',
      kind: 'person',
      audience: 'trustee',
      step: agreed,
    },
    {
      name: 'agreedOn',
      label: 'Agreed on',
      optional: 'needed before it is used',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: agreed,
    },
    {
      name: 'reviewedOn',
      label: 'Last looked at on',
      hint: 'When somebody last looked who can get into it and what it may do.',
      kind: 'date',
      isPast: true,
      notBefore: 'agreedOn',
      audience: 'trustee',
      step: agreed,
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      kind: 'date',
      notBefore: 'agreedOn',
      audience: 'trustee',
      step: agreed,
    },
    {
      name: 'stoppedOn',
      label: 'No longer used since',
      optional: 'needed once it is not',
      kind: 'date',
      isPast: true,
      notBefore: 'agreedOn',
      audience: 'trustee',
      step: agreed,
    },
  ],
};

function toolRules(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const state = textOf(fields, 'state');
  if (state === 'in-use' && textOf(before, 'state') !== 'in-use') {
    if (textOf(fields, 'agreedBy') === '') {
      problems.push({ field: 'agreedBy', words: 'Say who agreed to it, before it is used' });
    }
    if (textOf(fields, 'agreedOn') === '') {
      problems.push({ field: 'agreedOn', words: 'Say when it was agreed, before it is used' });
    }
  }
  if (state === 'stopped' && textOf(fields, 'stoppedOn') === '') {
    problems.push({ field: 'stoppedOn', words: 'Say since when it is no longer used' });
  }
  return problems;
}
