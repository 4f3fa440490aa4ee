// Where the guidance's rule is older than today's advice: which of the two the organisation goes by, or a rule of its own, with
// the reason, by whom and since when. One for each topic, and for passwords also how they are kept. Never a password.

import { addDays, isPlainDate } from '../plain-date';
import { recordsOf } from '../state';
import { dueColumn } from './due-column';
import {
  type Choice,
  choiceWords,
  type Due,
  type Field,
  type FieldValues,
  type Looking,
  type Register,
  type RuleProblem,
  textOf,
} from './register';

const step = 'What you go by';
const keeping = 'How passwords are kept';
const decided = 'Who decided';

/** A choice is looked at again within a year, where it names no day itself: advice changes. */
const reviewDays = 365;

/** What "Then and now" sets side by side. An id is never used again for something else. */
export const topics: readonly Choice[] = [
  { value: 'passwords', words: 'Passwords', alsoCalled: ['password rule', 'password'] },
  { value: 'password-keeping', words: 'Where passwords are kept', alsoCalled: ['password manager'] },
  { value: 'picture-consent', words: 'Who signs for a picture' },
  { value: 'password-example', words: 'The printed example of a password' },
  { value: 'one-tool', words: 'One tool for several accounts' },
  { value: 'under-sixteens', words: 'Under-16s on platforms' },
  { value: 'nude-images', words: 'Nude pictures' },
  { value: 'messenger-names', words: 'Names in messengers' },
  { value: 'taken-down', words: 'What can be taken down' },
  { value: 'local-board', words: 'The local safeguarding board' },
  { value: 'bullying-reports', words: 'Where bullying is reported' },
  { value: 'ceop-education', words: 'Thinkuknow' },
  { value: 'liability', words: 'Who answers for what is posted' },
  { value: 'data-protection', words: 'The law on data protection' },
];

const topic: Field = {
  name: 'topic',
  label: 'What is it about?',
  alsoCalled: ['topic', 'about'],
  hint: '“Then and now” says what the guidance says of each, and what is advised today.',
  kind: 'choice',
  choices: topics,
  audience: 'funder',
  step,
  required: 'Choose what it is about',
};

const due: Due = { field: 'reviewBy', on: reviewDue, isOver: () => false };

const onlyKeeping = { field: 'topic', is: ['password-keeping'] } as const;

export const stances: Register = {
  name: 'stances',
  title: 'Our choices',
  one: 'choice',
  many: 'choices',
  ring: 'general',
  why: 'Some rules of the guidance are older than today’s advice. Write down which you go by and why; you can keep the older one.',
  seeAlso: { words: 'Then and now', place: { name: 'then-and-now' } },
  // Where it was chosen what to write: there it stands beside what it is about.
  backTo: ({ record, isBegun }) => (record || isBegun ? { name: 'then-and-now' } : undefined),
  nothingYet:
    'No choices yet. Where the guidance is older than today’s advice, say which of the two you go by, and why.',
  search: 'Search choices and reasons',
  titleOf: ({ fields }) => choiceWords(topic, textOf(fields, 'topic')),
  isKnownBy: [['topic']],
  columns: [
    { field: 'topic', heading: 'About' },
    {
      id: 'choice',
      heading: 'What you go by',
      cell: ({ fields }) => ({
        words: stanceWords(fields),
        under: { words: textOf(fields, 'rule'), isQuiet: true },
      }),
      order: ({ fields }) => stanceWords(fields),
    },
    { field: 'decidedBy', heading: 'Decided by' },
    { field: 'decidedOn', heading: 'On' },
    dueColumn(due),
  ],
  betterKept:
    'A choice that you see differently now is better kept: change it, and say why. What it was stays in its history.',
  due,
  begin: (from) => (topics.some(({ value }) => value === from) ? { topic: from } : undefined),
  rules: stanceRules,
  fields: [
    topic,
    {
      name: 'choice',
      label: 'What do you go by?',
      alsoCalled: ['choice', 'stance'],
      kind: 'choice',
      choices: [
        { value: 'today', words: 'Today’s advice', alsoCalled: ['today', 'present advice'] },
        { value: 'older', words: 'The guidance’s older rule', alsoCalled: ['older', 'guidance'] },
        { value: 'own', words: 'A rule of our own', alsoCalled: ['own', 'our own'] },
      ],
      audience: 'funder',
      step,
      required: 'Choose what you go by',
    },
    {
      name: 'rule',
      label: 'Your rule, in a sentence or two',
      hint: 'What people do. Never a password.',
      optional: 'needed for a rule of your own',
      kind: 'long-text',
      maxLength: 500,
      isNeverSecret: true,
      audience: 'funder',
      step,
    },
    {
      name: 'because',
      label: 'Why',
      optional: 'needed unless you follow today’s advice',
      kind: 'long-text',
      maxLength: 1_000,
      isNeverSecret: true,
      audience: 'funder',
      step,
    },
    {
      name: 'everyMonths',
      label: 'How often is a password changed?',
      hint: 'It is changed at once, whatever you choose, when somebody who knew it leaves or somebody else may know it.',
      kind: 'choice',
      choices: [
        { value: '0', words: 'Only when something happened' },
        { value: '1', words: 'Every month' },
        { value: '3', words: 'Every three months' },
        { value: '6', words: 'Every six months' },
        { value: '12', words: 'Every year' },
      ],
      audience: 'trustee',
      step,
      optional: 'needed with the older rule',
      onlyIf: { field: 'topic', is: ['passwords'] },
    },
    {
      name: 'keptIn',
      label: 'Where are your passwords kept?',
      kind: 'choice',
      choices: [
        { value: 'manager', words: 'In a password manager' },
        { value: 'locked', words: 'On paper, under lock' },
        { value: 'nowhere', words: 'Nowhere: each has a sign-in of their own' },
        { value: 'browser', words: 'In a browser', mark: 'look again' },
        { value: 'other', words: 'Somewhere else' },
      ],
      audience: 'trustee',
      step: keeping,
      onlyIf: onlyKeeping,
      optional: 'needed here',
    },
    {
      name: 'keptName',
      label: 'What it is called, or where it is',
      hint: 'For example the name of the password manager. Never a password or a code.',
      kind: 'text',
      maxLength: 150,
      isNeverSecret: true,
      audience: 'trustee',
      step: keeping,
      onlyIf: onlyKeeping,
    },
    {
      name: 'keeper',
      label: 'Who looks after it',
      hint: 'Who lets people in and takes them out again.',
      kind: 'person',
      audience: 'trustee',
      step: keeping,
      onlyIf: onlyKeeping,
      optional: 'needed here',
    },
    {
      name: 'keeperDeputy',
      label: 'Who does, when they are away',
      kind: 'person',
      audience: 'trustee',
      step: keeping,
      onlyIf: onlyKeeping,
    },
    {
      name: 'wayBack',
      label: 'How you get in again if it fails',
      hint: 'Where the recovery kit lies and who can get at it. Never the code itself.',
      kind: 'text',
      maxLength: 200,
      isNeverSecret: true,
      audience: 'trustee',
      step: keeping,
      onlyIf: onlyKeeping,
    },
    {
      name: 'whenSomebodyLeaves',
      label: 'What happens when somebody leaves',
      hint: 'For example: their access is ended the same day, and every password they knew is changed.',
      kind: 'long-text',
      maxLength: 500,
      isNeverSecret: true,
      audience: 'trustee',
      step: keeping,
      onlyIf: onlyKeeping,
      optional: 'needed here',
    },
    {
      name: 'decidedBy',
      label: 'Decided by',
      hint: 'The person who answers for it.',
      kind: 'person',
      audience: 'trustee',
      step: decided,
      required: 'Choose who decided',
    },
    {
      name: 'decidedOn',
      label: 'Decided on',
      kind: 'date',
      isPast: true,
      audience: 'funder',
      step: decided,
      required: 'Write the day it was decided',
    },
    {
      name: 'reviewBy',
      label: 'Look at it again by',
      hint: 'Left empty: a year after it was decided.',
      kind: 'date',
      notBefore: 'decidedOn',
      audience: 'funder',
      step: decided,
    },
  ],
};

/** `Today’s advice`. */
export function stanceWords(fields: FieldValues): string {
  return choiceWords(
    stances.fields.find(({ name }) => name === 'choice'),
    textOf(fields, 'choice'),
  );
}

/** Empty where nothing says when. */
function reviewDue(fields: FieldValues): string {
  const on = textOf(fields, 'reviewBy');
  const from = textOf(fields, 'decidedOn');
  return on === '' && isPlainDate(from) ? addDays(from, reviewDays) : on;
}

function stanceRules(fields: FieldValues, before: FieldValues, { state }: Looking): readonly RuleProblem[] {
  const of = textOf(fields, 'topic');
  const choice = textOf(fields, 'choice');
  const problems: RuleProblem[] = [];
  const isTaken = recordsOf(state, 'stances').some((each) => textOf(each.fields, 'topic') === of);
  if (isTaken && textOf(before, 'topic') !== of) {
    problems.push({
      field: 'topic',
      words: 'You have chosen about this already. Leave this one, and change that choice',
    });
  }
  if (choice === 'own' && textOf(fields, 'rule') === '') {
    problems.push({ field: 'rule', words: 'Write what your rule is, as it is one of your own' });
  }
  if ((choice === 'own' || choice === 'older') && textOf(fields, 'because') === '') {
    problems.push({ field: 'because', words: 'Write why, as you do not follow today’s advice' });
  }
  if (of === 'passwords') problems.push(...oftenProblems(choice, textOf(fields, 'everyMonths')));
  if (of === 'password-keeping') problems.push(...keepingProblems(fields));
  return problems;
}

function oftenProblems(choice: string, everyMonths: string): readonly RuleProblem[] {
  const isByCalendar = everyMonths !== '' && everyMonths !== '0';
  if (choice === 'older' && !isByCalendar) {
    return [{ field: 'everyMonths', words: 'Choose how often, as the older rule is to change them regularly' }];
  }
  if (choice === 'today' && isByCalendar) {
    const words =
      'Today’s advice is not to change them by the calendar. Choose “Only when something happened”, or another rule';
    return [{ field: 'everyMonths', words }];
  }
  return [];
}

function keepingProblems(fields: FieldValues): readonly RuleProblem[] {
  const wanted: readonly RuleProblem[] = [
    { field: 'keptIn', words: 'Choose where they are kept' },
    { field: 'keeper', words: 'Choose who looks after it' },
    { field: 'whenSomebodyLeaves', words: 'Write what happens when somebody leaves who could get in' },
  ];
  return wanted.filter(({ field }) => textOf(fields, field) === '');
}
