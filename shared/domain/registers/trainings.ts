// Who did which course on which day, until when it holds, what shows it, and what they learned and told the others.

import { writeDate } from '../plain-date';
import { personName, recordOf } from '../state';
import { runsOutOn, standingOfTraining } from '../training/training-standing';
import { type Register, textOf } from './register';

const done = 'What was done';
const shows = 'What shows it';

export const trainings: Register = {
  name: 'trainings',
  title: 'Training done',
  one: 'training',
  many: 'trainings',
  ring: 'general',
  why: 'Training shows what you do to bring risks down. Write down who did which course, when, and what they learned that helps the others.',
  seeAlso: { words: 'Who is trained in what', place: { name: 'training' } },
  nothingYet: 'Nothing yet. Write down who did which course, and when.',
  search: 'Search people and courses',
  titleOf: ({ fields }, state) => {
    const course = recordOf(state, 'courses', textOf(fields, 'course'));
    return [personName(state, textOf(fields, 'person')) || 'Somebody', textOf(course?.fields ?? {}, 'name')]
      .filter(Boolean)
      .join(', ');
  },
  firstSorting: { column: 'doneOn', direction: 'descending' },
  isKnownBy: [['person', 'course', 'doneOn']],
  columns: [
    { field: 'person' },
    { field: 'course' },
    { field: 'doneOn' },
    {
      id: 'runsOut',
      heading: 'Runs out',
      cell: ({ fields }, { state, today }) => {
        const standing = standingOfTraining(state, fields, today);
        const on = runsOutOn(state, fields);
        if (on === '') return { words: 'Does not run out' };
        if (standing === 'in date') return { words: writeDate(on) };
        return {
          words: `${writeDate(on)}, ${standing}`,
          mark: standing === 'ran out' ? 'put right' : 'look again',
        };
      },
      order: ({ fields }, { state }) => runsOutOn(state, fields) || '9999-12-31',
    },
    { field: 'shownBy', isWideOnly: true },
  ],
  betterKept: 'An earlier training is better kept: the later one counts by itself.',
  begin: (from, state) => {
    const [person = '', course = ''] = from.split('/');
    if (personName(state, person) === '') return undefined;
    return { person, ...(recordOf(state, 'courses', course) ? { course } : {}) };
  },
  backTo: ({ isBegun }) => (isBegun ? { name: 'training' } : undefined),
  fields: [
    {
      name: 'person',
      label: 'Person',
      alsoCalled: ['who', 'name'],
      kind: 'person',
      audience: 'trustee',
      step: done,
      required: 'Choose who did it',
    },
    {
      name: 'course',
      label: 'Course',
      kind: 'record',
      register: 'courses',
      audience: 'trustee',
      step: done,
      required: 'Choose the course',
    },
    {
      name: 'doneOn',
      label: 'Done on',
      alsoCalled: ['date', 'completed'],
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: done,
      required: 'Write the day on which it was done',
    },
    {
      name: 'runsOutOn',
      label: 'Runs out on',
      alsoCalled: ['expires', 'expiry', 'valid until'],
      hint: 'Leave empty to go by what the course says.',
      optional: 'worked out from the course',
      kind: 'date',
      notBefore: 'doneOn',
      audience: 'trustee',
      step: done,
    },
    {
      name: 'shownBy',
      label: 'What shows it',
      hint: 'A certificate and where it is kept, the quiz, a list of who was there.',
      kind: 'text',
      maxLength: 150,
      audience: 'trustee',
      step: shows,
      required: 'Write what shows that it was done',
    },
    {
      name: 'files',
      label: 'The certificate or the list',
      kind: 'files',
      audience: 'internal',
      step: shows,
    },
    {
      name: 'learned',
      label: 'What they learned, and with whom they shared it',
      hint: 'For example: two-step sign-in for WhatsApp; shown to all at the team meeting in May.',
      kind: 'long-text',
      maxLength: 500,
      audience: 'trustee',
      step: shows,
    },
  ],
};
