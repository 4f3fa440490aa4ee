// What people learn to be safe and useful online: for whom a course is, how long it lasts, who gives it, what it costs and which risks
// it is against.

import { neededBy } from '../training/who-needs';
import { type Choice, type FieldValues, type Register, rowsOf, textOf } from './register';

const course = 'The course';
const behind = 'What stands behind it';

/** Who needs a course, as far as the registers can tell. */
const courseAudiences: readonly Choice[] = [
  { value: 'young-people', words: 'Everybody who meets young people' },
  { value: 'accounts', words: 'Everybody who looks after an account' },
  { value: 'leads', words: 'Safeguarding lead and deputy' },
  { value: 'coordinators', words: 'Coordinators of this workbook' },
  { value: 'everybody', words: 'Everybody in the register of people' },
];

export const courses: Register = {
  name: 'courses',
  title: 'Courses',
  one: 'course',
  ring: 'general',
  why: 'The guidance calls training essential. Write down what your people should know, for which roles, and after how long it is done again.',
  writtenBy: 'coordinators',
  seeAlso: { words: 'Who is trained in what', place: { name: 'training' } },
  nothingYet: 'No courses yet. Begin with those that are suggested under “Who is trained in what”, or add your own.',
  search: 'Search courses',
  titleOf: ({ fields }) => textOf(fields, 'name'),
  isKnownBy: [['name']],
  columns: [
    {
      id: 'name',
      heading: 'Course',
      cell: ({ fields }) => ({
        words: textOf(fields, 'name'),
        under: { words: textOf(fields, 'provider'), isQuiet: true },
      }),
      order: ({ fields }) => textOf(fields, 'name'),
    },
    { field: 'forWhom', heading: 'For' },
    { field: 'lasts' },
    {
      id: 'need',
      heading: 'Need it',
      isNumber: true,
      cell: (kept, { state, today }) => ({ words: String(neededBy(state, kept.fields, today).length) }),
      order: (kept, { state, today }) => neededBy(state, kept.fields, today).length,
    },
    { field: 'state' },
  ],
  betterKept: 'A course that nobody does any more is better kept: set it to ended. What people did stays with them.',
  beginsWith: { state: 'in-use' },
  fields: [
    {
      name: 'name',
      label: 'Course',
      alsoCalled: ['training', 'title'],
      hint: 'For example: Online safeguarding.',
      kind: 'text',
      maxLength: 100,
      audience: 'public',
      step: course,
      required: 'Write what the course is called',
    },
    {
      name: 'covers',
      label: 'What it is about',
      kind: 'long-text',
      maxLength: 600,
      audience: 'public',
      step: course,
    },
    {
      name: 'forWhom',
      label: 'Who needs it?',
      kind: 'choice',
      choices: courseAudiences,
      audience: 'public',
      step: course,
      required: 'Choose who needs it',
    },
    {
      name: 'lasts',
      label: 'How long it lasts',
      hint: 'After that it has to be done again.',
      kind: 'choice',
      choices: [
        { value: '6', words: 'Half a year' },
        { value: '12', words: 'A year' },
        { value: '24', words: 'Two years' },
        { value: '36', words: 'Three years' },
        { value: 'for-good', words: 'It does not run out' },
      ],
      audience: 'public',
      step: course,
      required: 'Choose how long it lasts',
    },
    {
      name: 'provider',
      label: 'Who gives it',
      hint: 'A body, a colleague, or the quiz in Quarterday.',
      kind: 'text',
      maxLength: 100,
      audience: 'trustee',
      step: course,
    },
    {
      name: 'budget',
      label: 'Which sum pays for it',
      hint: 'From the register of money. Leave empty where it costs nothing.',
      kind: 'record',
      register: 'budget',
      audience: 'trustee',
      step: behind,
    },
    {
      name: 'risks',
      label: 'Which risks is it against?',
      hint: 'Whoever sees to one of them needs this course too.',
      kind: 'rows',
      one: 'risk',
      columns: [
        {
          name: 'risk',
          label: 'Risk',
          kind: 'record',
          register: 'risks',
          audience: 'funder',
          step: behind,
          required: 'Choose the risk',
        },
      ],
      audience: 'funder',
      step: behind,
    },
    {
      name: 'starter',
      label: 'Suggested as',
      kind: 'text',
      maxLength: 60,
      isWrittenElsewhere: true,
      audience: 'internal',
      step: behind,
    },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      choices: [
        { value: 'in-use', words: 'In use' },
        { value: 'ended', words: 'Ended' },
      ],
      audience: 'public',
      step: behind,
      required: 'Choose the state',
    },
  ],
};

/** The risks that a course is against, by their ids. */
export function risksOfCourse(fields: FieldValues): readonly string[] {
  return rowsOf(fields, 'risks').flatMap(({ risk = '' }) => (risk === '' ? [] : [risk]));
}
