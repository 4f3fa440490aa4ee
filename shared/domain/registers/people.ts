// The people who run or look after accounts. A person need not have a sign-in: a volunteer may hold an account and never open Quarterday.

import type { State } from '../state';
import { hoursProblem } from './hours';
import { type Register, rowsOf, textOf } from './register';

export const people: Register = {
  name: 'people',
  title: 'People',
  one: 'person',
  ring: 'general',
  why: 'Whoever meets young people for you is in the scope of the guidance. Write each person down once, by name and what they do; accounts, sessions and actions then point to them.',
  erasing: 'everybody',
  nothingYet: 'No people yet. Add everyone who looks after an account or can get into one.',
  search: 'Search',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name']],
  rules: (fields) => hoursProblem(fields, 'hoursPerWeek'),
  columns: [
    { field: 'name' },
    { field: 'position' },
    {
      id: 'holds',
      heading: 'Holds',
      isNumber: true,
      cell: ({ record }, { state }) => ({ words: String(accountsHeld(state, record)) }),
      order: ({ record }, { state }) => accountsHeld(state, record),
    },
    { field: 'leftOn' },
    { field: 'keepUntil', isWideOnly: true },
  ],
  fields: [
    {
      name: 'name',
      label: 'Name',
      alsoCalled: ['full name', 'person', 'who', 'staff member', 'volunteer'],
      kind: 'text',
      maxLength: 100,
      audience: 'trustee',
      step: 'The person',
      required: 'Write the person’s name',
    },
    {
      name: 'position',
      label: 'What they do here',
      alsoCalled: ['role', 'position', 'job', 'job title', 'post'],
      hint: 'For example: youth worker, volunteer, trustee.',
      kind: 'text',
      maxLength: 100,
      audience: 'funder',
      step: 'The person',
    },
    {
      name: 'meetsYoungPeople',
      label: 'Do they meet young people, online or face to face?',
      alsoCalled: ['meets young people', 'works with young people'],
      hint: 'Whoever does is asked to confirm how you behave online, and needs the training for it. Where nothing is chosen, everybody who looks after an account counts.',
      kind: 'choice',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'no', words: 'No' },
      ],
      audience: 'trustee',
      step: 'The person',
    },
    {
      name: 'hoursPerWeek',
      label: 'Hours a week they have for comments and messages',
      hint: 'For all accounts together. A number, for example 3 or 2.5.',
      kind: 'text',
      maxLength: 10,
      audience: 'trustee',
      step: 'The person',
    },
    {
      name: 'leftOn',
      label: 'Left on',
      alsoCalled: ['left', 'leaving date', 'date left', 'end date'],
      kind: 'date',
      audience: 'trustee',
      step: 'The person',
    },
    {
      name: 'keepUntil',
      label: 'Keep until',
      hint: 'For example a year after they left. After that day you are asked to decide; nothing is deleted by itself.',
      kind: 'date',
      audience: 'internal',
      step: 'The person',
    },
  ],
};

function accountsHeld(state: State, person: string): number {
  return Object.values(state.general.records.accounts).filter(({ fields }) =>
    rowsOf(fields, 'holders').some((holder) => holder.person === person),
  ).length;
}
