// Who looks after the accounts when somebody is away: for one holiday, or whenever they are.

import { isPlainDate, writeDate } from '../plain-date';
import { personName, recordOf } from '../state';
import { accountTitle } from './account-title';
import { type FieldValues, type Register, type RuleProblem, rowsOf, textOf } from './register';

const who = 'Who covers whom';
const when = 'When, and for which accounts';

export const cover: Register = {
  name: 'cover',
  title: 'Cover',
  one: 'line of cover',
  many: 'lines of cover',
  ring: 'general',
  why: 'No account depends on one person. Write down who stands in for whom, and whether they can really get in.',
  nothingYet: 'Nothing yet. Write down who looks after the accounts when somebody is on holiday or ill.',
  search: 'Search people and accounts',
  titleOf: ({ fields }, state) =>
    `${personName(state, textOf(fields, 'by')) || 'Nobody'} for ${personName(state, textOf(fields, 'away')) || 'somebody'}`,
  firstSorting: { column: 'from', direction: 'descending' },
  columns: [
    {
      id: 'cover',
      heading: 'Who covers whom',
      cell: ({ fields }, { state }) => ({
        words: personName(state, textOf(fields, 'by')) || 'Nobody',
        under: { words: `for ${personName(state, textOf(fields, 'away')) || 'somebody'}`, isQuiet: true },
      }),
      order: ({ fields }, { state }) => personName(state, textOf(fields, 'by')),
    },
    {
      id: 'from',
      heading: 'When',
      cell: ({ fields }) => ({ words: daysWords(fields) }),
      order: ({ fields }) => textOf(fields, 'from'),
    },
    {
      id: 'accounts',
      heading: 'Accounts',
      cell: ({ fields }, { state }) => ({
        words:
          rowsOf(fields, 'accounts')
            .flatMap(({ account = '' }) => recordOf(state, 'accounts', account) ?? [])
            .map(accountTitle)
            .join(', ') || 'All of theirs',
      }),
    },
    { field: 'canGetIn', heading: 'Can get in' },
  ],
  rules: coverRules,
  begin: (from, state) => (recordOf(state, 'people', from) ? { away: from } : undefined),
  fields: [
    {
      name: 'away',
      label: 'Who is away',
      kind: 'person',
      audience: 'trustee',
      step: who,
      required: 'Choose who is away',
    },
    {
      name: 'by',
      label: 'Who covers for them',
      kind: 'person',
      audience: 'trustee',
      step: who,
      required: 'Choose who covers',
    },
    {
      name: 'canGetIn',
      label: 'Can they get into the accounts?',
      hint: 'With access of their own. Passwords are not passed on.',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'no', words: 'Not yet', mark: 'look again' },
      ],
      audience: 'trustee',
      step: who,
      required: 'Choose whether they can get in',
    },
    {
      name: 'from',
      label: 'First day',
      optional: 'if it is for one time only',
      hint: 'Leave both days empty where it holds whenever they are away.',
      kind: 'date',
      audience: 'trustee',
      step: when,
    },
    {
      name: 'to',
      label: 'Last day',
      optional: 'if it is for one time only',
      kind: 'date',
      notBefore: 'from',
      audience: 'trustee',
      step: when,
    },
    {
      name: 'accounts',
      label: 'Accounts',
      hint: 'Leave empty where it is for all that they look after.',
      kind: 'rows',
      one: 'account',
      columns: [
        {
          name: 'account',
          label: 'Account',
          kind: 'record',
          register: 'accounts',
          audience: 'trustee',
          step: when,
          required: 'Choose the account',
        },
      ],
      audience: 'trustee',
      step: when,
    },
    {
      name: 'note',
      label: 'What they have to know',
      hint: 'For example: comments are off in August. No passwords.',
      kind: 'text',
      maxLength: 200,
      isNeverSecret: true,
      audience: 'trustee',
      step: when,
    },
  ],
};

function coverRules(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const [away, by] = [textOf(fields, 'away'), textOf(fields, 'by')];
  if (away !== '' && away === by) {
    problems.push({ field: 'by', words: 'Nobody can cover for themselves. Choose somebody else' });
  }
  const [from, to] = [textOf(fields, 'from'), textOf(fields, 'to')];
  if (from === '' && to !== '') problems.push({ field: 'from', words: 'Write the first day too, or leave both empty' });
  if (from !== '' && to === '') problems.push({ field: 'to', words: 'Write the last day too, or leave both empty' });
  return problems;
}

function daysWords(fields: FieldValues): string {
  const days = [textOf(fields, 'from'), textOf(fields, 'to')].filter(isPlainDate);
  const [first, last] = days;
  if (!first) return 'Whenever they are away';
  return last && last !== first ? `${writeDate(first)} to ${writeDate(last)}` : writeDate(first);
}
