// The sessions in which young people are told how to look after themselves online: what they were about, who led them, how many took
// part. Nobody young is named.

import { isPlainDate, writeDate } from '../plain-date';
import { personName, type State } from '../state';
import { type AdviceAge, adviceAges, adviceAgeWords, adviceTopics } from '../young-people/advice-topics';
import { nameProblems } from '../young-people/no-names';
import { readSessionStart } from '../young-people/session-start';
import { dueColumn } from './due-column';
import { followUpChoices, followUpDue } from './follow-up';
import { type Choice, type FieldValues, type Register, type RuleProblem, rowsOf, textOf } from './register';

const session = 'The session';
const about = 'What it was about';
const after = 'What comes of it';

/** `mixed`: younger and older ones together. */
export const sessionAges: readonly Choice[] = [
  ...adviceAges.map((age: AdviceAge) => ({ value: age, words: adviceAgeWords[age] })),
  { value: 'mixed', words: 'Mixed ages' },
];

const due = followUpDue((title) => ({
  sentence: `Something was to follow on “${title}”, and is not done.`,
  reason: 'Do it, or say that there is nothing left to do.',
}));

export const sessions: Register = {
  name: 'sessions',
  title: 'Sessions about being online',
  one: 'session',
  many: 'sessions',
  ring: 'general',
  why: 'The guidance has you teach young people to be safe online. Write each session down afterwards, in a minute: the group, the topics, how many, who led it. Nobody’s name.',
  nothingYet:
    'No sessions yet. Print a sheet for tonight’s group, and write the session down afterwards. It takes a minute.',
  search: 'Search sessions, topics and people',
  titleOf: ({ fields }) => {
    const on = textOf(fields, 'on');
    const group = textOf(fields, 'group');
    return isPlainDate(on) ? `${group}, ${writeDate(on)}` : group;
  },
  firstSorting: { column: 'on', direction: 'descending' },
  columns: [
    { field: 'group', heading: 'With whom' },
    { field: 'on', heading: 'Date' },
    { field: 'ages' },
    {
      id: 'topicCount',
      heading: 'Topics',
      isNumber: true,
      cell: ({ fields }) => ({ words: String(rowsOf(fields, 'topics').length) }),
      order: ({ fields }) => rowsOf(fields, 'topics').length,
    },
    { field: 'tookPart', heading: 'Took part' },
    {
      id: 'led',
      heading: 'Led by',
      isWideOnly: true,
      cell: ({ fields }, { state }) => {
        const second = personName(state, textOf(fields, 'secondAdult'));
        return {
          words: personName(state, textOf(fields, 'ledBy')) || '–',
          under:
            second === ''
              ? { words: 'No second adult', mark: 'look again', isQuiet: false }
              : { words: `With ${second}`, isQuiet: true },
        };
      },
    },
    dueColumn(due),
  ],
  seeAlso: { words: 'Print a sheet for young people', place: { name: 'advice' } },
  betterKept: 'A session that took place is better kept: it is part of what you can show.',
  due,
  begin: (from) => readSessionStart(from),
  rules: sessionRules,
  fields: [
    {
      name: 'on',
      label: 'Date',
      alsoCalled: ['day', 'when', 'session date'],
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: session,
      required: 'Write when it took place',
    },
    {
      name: 'group',
      label: 'With whom',
      alsoCalled: ['group', 'session', 'where'],
      hint: 'The group or the event, and nobody’s name. For example: Thursday girls’ group.',
      kind: 'text',
      maxLength: 100,
      audience: 'trustee',
      step: session,
      required: 'Write with which group it was',
    },
    {
      name: 'ages',
      label: 'Their ages',
      alsoCalled: ['age group', 'ages', 'age band'],
      kind: 'choice',
      look: 'in sight',
      choices: sessionAges,
      audience: 'funder',
      step: session,
      required: 'Choose their ages',
    },
    {
      name: 'tookPart',
      label: 'How many young people took part',
      alsoCalled: ['number', 'attendance', 'how many'],
      hint: 'A number. No list of names.',
      kind: 'text',
      maxLength: 4,
      audience: 'funder',
      step: session,
      required: 'Write how many took part',
    },
    {
      name: 'setting',
      label: 'Where you meet them',
      optional: 'if it is on your list',
      kind: 'record',
      register: 'settings',
      audience: 'trustee',
      step: session,
    },
    {
      name: 'ledBy',
      label: 'Who led it',
      kind: 'person',
      audience: 'trustee',
      step: session,
      required: 'Choose who led it',
    },
    {
      name: 'secondAdult',
      label: 'The second adult',
      hint: 'Left empty, the session is marked: two adults are the rule.',
      optional: 'if there was one',
      kind: 'person',
      audience: 'trustee',
      step: session,
    },
    {
      name: 'topics',
      label: 'What you talked about',
      alsoCalled: ['topics', 'subjects'],
      kind: 'rows',
      look: 'ticks',
      one: 'topic',
      audience: 'funder',
      step: about,
      columns: [
        {
          name: 'topic',
          label: 'Topic',
          kind: 'choice',
          choices: adviceTopics,
          audience: 'funder',
          step: about,
          required: 'Choose the topic',
        },
      ],
    },
    {
      name: 'gaveSheet',
      label: 'Did they get the sheet?',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'no', words: 'No' },
      ],
      audience: 'funder',
      step: about,
      required: 'Choose whether they got the sheet',
    },
    {
      name: 'wantToKnow',
      label: 'What they said they want to know',
      hint: 'In their words, and nobody’s name. A worry about one young person goes to your safeguarding lead, not here.',
      optional: 'if they said anything',
      kind: 'long-text',
      maxLength: 600,
      audience: 'internal',
      step: after,
    },
    {
      name: 'state',
      label: 'Is there something to do next?',
      alsoCalled: ['status', 'follow up needed'],
      kind: 'choice',
      look: 'in sight',
      choices: followUpChoices,
      audience: 'trustee',
      step: after,
      required: 'Choose whether there is something to do next',
    },
    {
      name: 'followUp',
      label: 'What is to be done next',
      hint: 'For example: a second evening about group chats, because they asked. Nobody’s name.',
      optional: 'needed where there is something',
      kind: 'long-text',
      maxLength: 400,
      audience: 'internal',
      step: after,
      onlyIf: { field: 'state', is: ['open', 'done'] },
    },
    {
      name: 'followUpBy',
      label: 'By when',
      optional: 'needed where it is to be done',
      kind: 'date',
      notBefore: 'on',
      audience: 'trustee',
      step: after,
      onlyIf: { field: 'state', is: ['open'] },
    },
  ],
};

/** Undefined where it is no number of people. */
function readTookPart(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

function sessionRules(
  fields: FieldValues,
  _: FieldValues,
  { state }: { readonly state: State },
): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const tookPart = textOf(fields, 'tookPart');
  if (tookPart !== '' && !(readTookPart(tookPart) ?? 0)) {
    problems.push({ field: 'tookPart', words: 'Write how many took part as a number from 1 to 999' });
  }
  const led = textOf(fields, 'ledBy');
  if (led !== '' && led === textOf(fields, 'secondAdult')) {
    problems.push({ field: 'secondAdult', words: 'Choose another person than the one who led it, or nobody' });
  }
  if (rowsOf(fields, 'topics').length === 0) {
    problems.push({ field: 'topics', words: 'Tick at least one topic' });
  }
  if (textOf(fields, 'state') === 'open') {
    if (textOf(fields, 'followUp') === '') problems.push({ field: 'followUp', words: 'Write what is to be done next' });
    if (textOf(fields, 'followUpBy') === '')
      problems.push({ field: 'followUpBy', words: 'Say by when it is to be done' });
  }
  return [...problems, ...nameProblems(fields, ['group', 'wantToKnow', 'followUp'], state)];
}
