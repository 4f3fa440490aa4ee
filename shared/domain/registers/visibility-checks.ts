// Looking together with a young person at what others see of their profile, and telling them what it means. A list of ticks: no name,
// no handle, no picture of a screen.

import { isPlainDate, writeDate } from '../plain-date';
import { personName, type State } from '../state';
import { adviceTopics } from '../young-people/advice-topics';
import { nameProblems } from '../young-people/no-names';
import { platforms } from './account-title';
import { dueColumn } from './due-column';
import { followUpChoices, followUpDue } from './follow-up';
import { type Choice, type FieldValues, type Register, type RuleProblem, rowsOf, textOf } from './register';
import { sessionAges } from './sessions';

const before = 'Before you look';
const seen = 'What others can see';
const after = 'What you told them';

/** What a stranger could see of a profile. */
const visibleThings: readonly Choice[] = [
  { value: 'nothing', words: 'Nothing that says who they are' },
  { value: 'full-name', words: 'Their full name' },
  { value: 'picture', words: 'A picture of them' },
  { value: 'family', words: 'Pictures of family or friends' },
  { value: 'school', words: 'Their school or college, or its uniform' },
  { value: 'places', words: 'Where they are, live or meet' },
  { value: 'contact', words: 'A phone number, an e-mail address or a username elsewhere' },
  { value: 'age', words: 'Their age or birthday' },
  { value: 'friends', words: 'Who their friends are' },
  { value: 'posts', words: 'Their posts or stories' },
  { value: 'comments', words: 'What they wrote under posts of others' },
  { value: 'messages', words: 'Anybody can write to them' },
];

const due = followUpDue((title) => ({
  sentence: `Somebody was to come back to a young person about “${title}”.`,
  reason: 'Do it, or say that it is done.',
}));

export const visibilityChecks: Register = {
  name: 'visibility-checks',
  title: 'Profiles looked at together',
  one: 'look at a profile',
  many: 'looks at profiles',
  ring: 'general',
  why: 'The guidance suggests looking at how open a young person’s profile is, and telling them. Do it together, openly, with a second adult, and only when they want it; then tick what you saw.',
  nothingYet:
    'None yet. Where a young person wants to know how much others see of them, look together and tick what you saw.',
  search: 'Search platforms and people',
  titleOf: ({ fields }) => {
    const on = textOf(fields, 'on');
    const platform = platforms.find(({ value }) => value === textOf(fields, 'platform'))?.words ?? '';
    return isPlainDate(on) ? `${platform}, ${writeDate(on)}` : platform;
  },
  firstSorting: { column: 'on', direction: 'descending' },
  columns: [
    { field: 'platform' },
    { field: 'on', heading: 'Date' },
    { field: 'ages' },
    {
      id: 'seen',
      heading: 'Open to others',
      isNumber: true,
      cell: ({ fields }) => ({ words: String(openThings(fields).length) }),
      order: ({ fields }) => openThings(fields).length,
    },
    {
      id: 'who',
      heading: 'With',
      isWideOnly: true,
      cell: ({ fields }, { state }) => ({ words: adults(fields, state) }),
    },
    dueColumn(due),
  ],
  seeAlso: { words: 'Print a sheet for young people', place: { name: 'advice' } },
  stepHints: {
    [before]:
      'Only when the young person wants it, openly, with a second adult there, and no longer than it takes. Look at what anybody can see: never from an account of your own, never at messages. If something worries you, stop and tell your safeguarding lead. Nothing of it is written here.',
    [seen]: 'Ticks only. No names, no handles, no pictures of the screen.',
  },
  due,
  rules: checkRules,
  fields: [
    {
      name: 'on',
      label: 'Date',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: before,
      required: 'Write when you looked',
    },
    {
      name: 'agreed',
      label: 'Did the young person want you to look, and sit beside you?',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'no', words: 'No' },
      ],
      audience: 'trustee',
      step: before,
      required: 'Choose whether they wanted it',
    },
    {
      name: 'doneBy',
      label: 'Who looked with them',
      kind: 'person',
      audience: 'trustee',
      step: before,
      required: 'Choose who looked with them',
    },
    {
      name: 'secondAdult',
      label: 'The second adult',
      kind: 'person',
      audience: 'trustee',
      step: before,
      required: 'Choose the second adult who was there',
    },
    {
      name: 'ages',
      label: 'Their age',
      kind: 'choice',
      look: 'in sight',
      choices: sessionAges.filter(({ value }) => value !== 'mixed'),
      audience: 'funder',
      step: before,
      required: 'Choose their age',
    },
    {
      name: 'platform',
      label: 'Platform',
      kind: 'choice',
      choices: platforms,
      audience: 'funder',
      step: before,
      required: 'Choose the platform',
    },
    {
      name: 'seen',
      label: 'What anybody could see',
      kind: 'rows',
      look: 'ticks',
      one: 'thing',
      audience: 'trustee',
      step: seen,
      columns: [
        {
          name: 'thing',
          label: 'What',
          kind: 'choice',
          choices: visibleThings,
          audience: 'trustee',
          step: seen,
          required: 'Choose what could be seen',
        },
      ],
    },
    {
      name: 'advice',
      label: 'What you told them about',
      kind: 'rows',
      look: 'ticks',
      one: 'topic',
      audience: 'trustee',
      step: after,
      columns: [
        {
          name: 'topic',
          label: 'Topic',
          kind: 'choice',
          choices: adviceTopics,
          audience: 'trustee',
          step: after,
          required: 'Choose the topic',
        },
      ],
    },
    {
      name: 'changed',
      label: 'Did they change a setting there and then?',
      kind: 'choice',
      look: 'in sight',
      choices: [
        { value: 'yes', words: 'Yes' },
        { value: 'later', words: 'They want to do it later' },
        { value: 'no', words: 'No' },
      ],
      audience: 'funder',
      step: after,
      required: 'Choose whether they changed something',
    },
    {
      name: 'state',
      label: 'Is there something to come back to?',
      kind: 'choice',
      look: 'in sight',
      choices: followUpChoices,
      audience: 'trustee',
      step: after,
      required: 'Choose whether there is something to come back to',
    },
    {
      name: 'followUp',
      label: 'What you come back to',
      hint: 'For example: ask again in two weeks whether location is off. Nobody’s name, and no handle.',
      optional: 'needed where there is something',
      kind: 'text',
      maxLength: 200,
      audience: 'internal',
      step: after,
      onlyIf: { field: 'state', is: ['open', 'done'] },
    },
    {
      name: 'followUpBy',
      label: 'By when',
      optional: 'needed where there is something',
      kind: 'date',
      notBefore: 'on',
      audience: 'trustee',
      step: after,
      onlyIf: { field: 'state', is: ['open'] },
    },
  ],
};

/** What others could see, without the tick that says there was nothing. */
export function openThings(fields: FieldValues): readonly string[] {
  return rowsOf(fields, 'seen').flatMap(({ thing = '' }) => (thing === '' || thing === 'nothing' ? [] : [thing]));
}

function adults(fields: FieldValues, state: State): string {
  const names = [textOf(fields, 'doneBy'), textOf(fields, 'secondAdult')].map((person) => personName(state, person));
  return names.filter((name) => name !== '').join(' and ') || '–';
}

function checkRules(fields: FieldValues, _: FieldValues, { state }: { readonly state: State }): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (textOf(fields, 'agreed') === 'no') {
    problems.push({ field: 'agreed', words: 'Do not look without them wanting it, and write nothing down' });
  }
  const doneBy = textOf(fields, 'doneBy');
  if (doneBy !== '' && doneBy === textOf(fields, 'secondAdult')) {
    problems.push({ field: 'secondAdult', words: 'Choose a second adult, and not the same person' });
  }
  const ticked = rowsOf(fields, 'seen').length;
  if (ticked === 0) {
    problems.push({ field: 'seen', words: 'Tick what could be seen, or that nothing could' });
  } else if (openThings(fields).length !== 0 && openThings(fields).length !== ticked) {
    problems.push({ field: 'seen', words: 'Tick either that nothing could be seen, or what could' });
  }
  if (rowsOf(fields, 'advice').length === 0) problems.push({ field: 'advice', words: 'Tick what you told them about' });
  if (textOf(fields, 'state') === 'open') {
    if (textOf(fields, 'followUp') === '') problems.push({ field: 'followUp', words: 'Write what you come back to' });
    if (textOf(fields, 'followUpBy') === '') problems.push({ field: 'followUpBy', words: 'Say by when' });
  }
  return [...problems, ...nameProblems(fields, ['followUp'], state)];
}
