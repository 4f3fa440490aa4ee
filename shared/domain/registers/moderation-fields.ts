// The fields of an account about who looks at it, when, and how soon it answers.

import { rotaDays } from '../moderation/rota';
import type { Field } from './register';

/** As many days in a row may be missed before it needs attention, where an account says nothing else: the guidance asks for every day. */
export const defaultMayMiss = 1;

/** They stand in the step of a form that is named. */
export function moderationFields(step: string): readonly Field[] {
  return [
    {
      name: 'moderator',
      label: 'Moderator',
      alsoCalled: ['moderated by'],
      hint: 'Who looks at comments and messages every day.',
      kind: 'person',
      audience: 'trustee',
      step,
    },
    { name: 'moderatorDeputy', label: 'Moderator’s deputy', kind: 'person', audience: 'trustee', step },
    {
      name: 'rota',
      label: 'Who looks at it on which days',
      hint: 'The guidance asks for a look every day. Add a line for each person.',
      kind: 'rows',
      one: 'line',
      audience: 'trustee',
      step,
      columns: [
        {
          name: 'days',
          label: 'Days',
          kind: 'choice',
          choices: rotaDays.map(({ value, words }) => ({ value, words })),
          audience: 'funder',
          step,
          required: 'Choose the days',
        },
        {
          name: 'person',
          label: 'Person',
          kind: 'person',
          audience: 'trustee',
          step,
          required: 'Choose the person',
        },
      ],
    },
    {
      name: 'mayMiss',
      label: 'How many days in a row may be missed?',
      hint: 'After more than this, Home says so. If you choose nothing, it is one.',
      optional: 'if not one',
      kind: 'choice',
      choices: [
        { value: '0', words: 'None' },
        { value: '1', words: 'One' },
        { value: '2', words: 'Two' },
        { value: '3', words: 'Three' },
        { value: '6', words: 'Six' },
      ],
      audience: 'funder',
      step,
    },
    {
      name: 'answerWithin',
      label: 'A message is answered within',
      hint: 'Home says so when an answer took longer.',
      optional: 'if you promise it',
      kind: 'choice',
      choices: [
        { value: '1', words: 'One hour' },
        { value: '2', words: 'Two hours' },
        { value: '4', words: 'Four hours' },
        { value: '8', words: 'Eight hours' },
        { value: '24', words: 'One day' },
        { value: '48', words: 'Two days' },
        { value: '72', words: 'Three days' },
        { value: '168', words: 'One week' },
      ],
      audience: 'funder',
      step,
    },
    {
      name: 'moderationHours',
      label: 'When it is looked after',
      hint: 'As you tell people. For example: weekdays, 9 to 5.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step,
    },
    {
      name: 'responseStandard',
      label: 'How soon we answer',
      hint: 'As you tell people. For example: within one working day.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step,
    },
  ];
}
