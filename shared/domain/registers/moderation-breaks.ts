// Days on which the accounts were not looked at and there is a reason: those on which the organisation is closed, which nobody has
// to cover, and gaps that were not meant, which stay gaps.

import { daysWords } from '../moderation/figure-words';
import { isPlainDate } from '../plain-date';
import { recordOf } from '../state';
import { accountTitle } from './account-title';
import { type FieldValues, type Register, textOf } from './register';

const step = 'The days and the reason';

export const moderationBreaks: Register = {
  name: 'moderation-breaks',
  title: 'Closed days and gaps',
  one: 'closed time or gap',
  ring: 'general',
  why: 'The guidance wants accounts looked at every day. Write down when you are closed, so that a gap that was meant is not told as one.',
  seeAlso: { words: 'Daily look', place: { name: 'moderation' } },
  nothingYet: 'Nothing yet. Write down when you are closed, and why an account was not looked at.',
  search: 'Search reasons and accounts',
  titleOf: ({ fields }) => [textOf(fields, 'kind') === 'closed' ? 'Closed' : 'Gap', daysOf(fields)].join(' '),
  firstSorting: { column: 'from', direction: 'descending' },
  columns: [
    { field: 'from' },
    { field: 'to' },
    { field: 'kind', heading: 'What it is' },
    {
      id: 'account',
      heading: 'Account',
      cell: ({ fields }, { state }) => {
        const account = recordOf(state, 'accounts', textOf(fields, 'account'));
        return { words: account ? accountTitle(account) : 'Every account' };
      },
    },
    { field: 'because' },
  ],
  fields: [
    {
      name: 'kind',
      label: 'What is it?',
      hint: 'A gap stays in the figures, with its reason. Days on which you are closed do not count.',
      kind: 'choice',
      choices: [
        { value: 'closed', words: 'We are closed: nobody has to look' },
        { value: 'missed', words: 'A gap: it should have been looked at' },
      ],
      audience: 'funder',
      step,
      required: 'Choose what it is',
    },
    {
      name: 'from',
      label: 'First day',
      hint: 'A date like 5 April 2027.',
      kind: 'date',
      audience: 'funder',
      step,
      required: 'Write the first day',
    },
    {
      name: 'to',
      label: 'Last day',
      hint: 'Leave it empty if it is one day.',
      optional: 'if more than one',
      kind: 'date',
      notBefore: 'from',
      audience: 'funder',
      step,
    },
    {
      name: 'account',
      label: 'Which account?',
      hint: 'Leave it as it is for every account.',
      optional: 'if only one',
      kind: 'record',
      register: 'accounts',
      audience: 'trustee',
      step,
    },
    {
      name: 'because',
      label: 'Why',
      hint: 'For example: closed for Christmas. No names of young people.',
      kind: 'text',
      maxLength: 200,
      audience: 'funder',
      step,
      required: 'Write why',
    },
  ],
};

/** Empty where no day is written down. */
function daysOf(fields: FieldValues): string {
  const [first, last = first] = [textOf(fields, 'from'), textOf(fields, 'to')].filter(isPlainDate);
  return first && last ? daysWords(first, last) : '';
}
