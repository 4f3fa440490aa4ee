// Before somebody tells of an event or a project on an account of their own, they ask: what, where, who said what to it, and when.

import { isPlainDate, writeDate } from '../plain-date';
import { type FieldValues, type Register, type RuleProblem, textOf } from './register';

const asked = 'What is asked';
const answered = 'The answer';

export const promotionRequests: Register = {
  name: 'promotion-requests',
  title: 'Asked before posting',
  one: 'request to post',
  many: 'requests to post',
  ring: 'general',
  why: 'The guidance has people ask before they promote something of work on their own accounts. Write down what was asked, and who answered what.',
  nothingYet:
    'Nothing yet. Whoever wants to tell of your work on an account of their own asks first, and the answer is kept here.',
  search: 'Search requests and people',
  titleOf: ({ fields }) => textOf(fields, 'what').replace(/\.$/, ''),
  firstSorting: { column: 'askedOn', direction: 'descending' },
  columns: [
    {
      id: 'what',
      heading: 'What',
      cell: ({ fields }) => ({
        words: textOf(fields, 'what'),
        under: { words: textOf(fields, 'where'), isQuiet: true },
      }),
      order: ({ fields }) => textOf(fields, 'what'),
    },
    { field: 'askedBy' },
    { field: 'askedOn' },
    {
      id: 'answer',
      heading: 'Answer',
      cell: ({ fields }) => {
        const state = textOf(fields, 'state');
        const on = textOf(fields, 'answeredOn');
        if (state === 'asked' || state === '') return { words: 'Not answered yet', mark: 'look again' };
        const words = answers.find(({ value }) => value === state)?.words ?? state;
        return { words, ...(isPlainDate(on) ? { under: { words: writeDate(on), isQuiet: true } } : {}) };
      },
      order: ({ fields }) => textOf(fields, 'state'),
    },
  ],
  betterKept: 'A request that was answered is better kept: it shows that people ask.',
  beginsWith: { state: 'asked' },
  rules: promotionRules,
  fields: [
    {
      name: 'what',
      label: 'What they want to post about',
      hint: 'For example: the open day in May. No names of young people.',
      kind: 'text',
      maxLength: 200,
      audience: 'trustee',
      step: asked,
      required: 'Write what it is about',
    },
    {
      name: 'where',
      label: 'Where',
      hint: 'For example: their own Instagram.',
      kind: 'text',
      maxLength: 100,
      audience: 'trustee',
      step: asked,
      required: 'Write where it would be posted',
    },
    {
      name: 'askedBy',
      label: 'Asked by',
      kind: 'person',
      audience: 'trustee',
      step: asked,
      required: 'Choose who asks',
    },
    {
      name: 'askedOn',
      label: 'Asked on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: asked,
      required: 'Write when they asked',
    },
    {
      name: 'state',
      label: 'The answer',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'asked', words: 'Not answered yet', mark: 'look again' },
        { value: 'yes', words: 'Yes' },
        { value: 'yes-if', words: 'Yes, on conditions' },
        { value: 'no', words: 'No' },
      ],
      audience: 'trustee',
      step: answered,
      required: 'Choose the answer',
    },
    {
      name: 'answeredBy',
      label: 'Answered by',
      kind: 'person',
      onlyIf: { field: 'state', is: ['yes', 'yes-if', 'no'] },
      audience: 'trustee',
      step: answered,
      required: 'Choose who answered',
    },
    {
      name: 'answeredOn',
      label: 'Answered on',
      kind: 'date',
      isPast: true,
      notBefore: 'askedOn',
      onlyIf: { field: 'state', is: ['yes', 'yes-if', 'no'] },
      audience: 'trustee',
      step: answered,
      required: 'Write when it was answered',
    },
    {
      name: 'words',
      label: 'What was said',
      hint: 'The conditions, or the reason.',
      optional: 'needed with conditions and with a no',
      kind: 'long-text',
      maxLength: 400,
      onlyIf: { field: 'state', is: ['yes', 'yes-if', 'no'] },
      audience: 'trustee',
      step: answered,
    },
  ],
};

const answers = [
  { value: 'yes', words: 'Yes' },
  { value: 'yes-if', words: 'Yes, on conditions' },
  { value: 'no', words: 'No' },
];

function promotionRules(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const state = textOf(fields, 'state');
  if (['yes-if', 'no'].includes(state) && textOf(fields, 'words') === '') {
    problems.push({ field: 'words', words: state === 'no' ? 'Write why not' : 'Write the conditions' });
  }
  const [askedBy, answeredBy] = [textOf(fields, 'askedBy'), textOf(fields, 'answeredBy')];
  if (state !== 'asked' && askedBy !== '' && askedBy === answeredBy) {
    problems.push({ field: 'answeredBy', words: 'Nobody answers a request of their own. Choose somebody else' });
  }
  return problems;
}
