// The people who run or look after accounts. A person need not have a sign-in: a volunteer may hold an account and never open Quarterday.

import type { Register } from './register';

export const people: Register = {
  name: 'people',
  title: 'People',
  one: 'person',
  ring: 'general',
  fields: [
    {
      name: 'name',
      label: 'Name',
      kind: 'text',
      maxLength: 100,
      audience: 'trustee',
      step: 'The person',
      required: 'Write the person’s name',
    },
    {
      name: 'position',
      label: 'What they do here',
      hint: 'For example: youth worker, volunteer, trustee.',
      kind: 'text',
      maxLength: 100,
      audience: 'funder',
      step: 'The person',
    },
    { name: 'leftOn', label: 'Left on', kind: 'date', audience: 'trustee', step: 'The person' },
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
