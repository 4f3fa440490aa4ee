// Complaints about data protection, about what was said of somebody, about one of us: when they came, when they were acknowledged
// and answered, what was taken down and how soon. Kept where the concerns are, and by the same people.

import { addDays, isPlainDate, writeDate } from '../plain-date';
import { namesProblems } from '../safeguarding/names-asked';
import { complaintFields, complaintKinds } from './complaint-fields';
import { dueColumn } from './due-column';
import { type CellLine, type Due, type FieldValues, type Looking, type Register, textOf } from './register';

/** Since 19 June 2026 a data protection complaint is acknowledged within this many days (Data (Use and Access) Act 2025). */
const acknowledgeDays = 30;

export type ComplaintStanding = 'new' | 'acknowledged' | 'answered';

export function complaintStanding(fields: FieldValues): ComplaintStanding {
  if (textOf(fields, 'answeredOn') !== '') return 'answered';
  return textOf(fields, 'acknowledgedOn') === '' ? 'new' : 'acknowledged';
}

const standingLines: Readonly<Record<ComplaintStanding, CellLine>> = {
  new: { words: 'Not acknowledged', mark: 'put right' },
  acknowledged: { words: 'Acknowledged, not answered', mark: 'look again' },
  answered: { words: 'Answered' },
};

const lastCounted = '2199-11-30';

/** The day by which the law wants it acknowledged; empty where it wants nothing, or it was. */
function acknowledgeBy(fields: FieldValues): string {
  const on = textOf(fields, 'receivedOn');
  if (textOf(fields, 'kind') !== 'data' || textOf(fields, 'acknowledgedOn') !== '' || !isPlainDate(on)) return '';
  // A day that no calendar here has is never due.
  return on > lastCounted ? '' : addDays(on, acknowledgeDays);
}

const due: Due = {
  field: 'acknowledgedOn',
  heading: 'Next by',
  on: (fields) => {
    const days = [acknowledgeBy(fields), textOf(fields, 'answerBy')].filter(isPlainDate);
    return days.toSorted()[0] ?? '';
  },
  isOver: (fields) => complaintStanding(fields) === 'answered',
  tell: (title, fields) => {
    const by = acknowledgeBy(fields);
    return isPlainDate(by)
      ? {
          sentence: `The complaint “${title}” is not acknowledged.`,
          reason: `The law gives ${acknowledgeDays} days. They ran until ${writeDate(by)}.`,
        }
      : { sentence: `The complaint “${title}” is not answered.`, reason: 'The day you set for it has passed.' };
  },
};

export const complaints: Register = {
  name: 'complaints',
  title: 'Complaints',
  one: 'complaint',
  ring: 'safeguarding',
  why: 'Somebody may complain about their data, about what was published, or about how one of us behaved. Write it down with the day it came: for data, the law gives you 30 days to say that you have it.',
  isOpenToAll: true,
  seeAlso: { words: 'Counts for everybody', place: { name: 'incident-counts' } },
  erasing: 'readers',
  nothingYet: 'No complaints yet. Write down each that comes, also one that you can answer at once.',
  search: 'Search complaints',
  titleOf: ({ fields }) => {
    const kind = complaintKinds.find(({ value }) => value === textOf(fields, 'kind'))?.words ?? '';
    return [textOf(fields, 'about'), kind.toLowerCase()].filter((words) => words !== '').join(', ');
  },
  firstSorting: { column: 'receivedOn', direction: 'descending' },
  columns: [
    { field: 'about', heading: 'Who' },
    { field: 'kind', heading: 'What about' },
    { field: 'receivedOn', heading: 'Received' },
    {
      id: 'standing',
      heading: 'State',
      cell: ({ fields }) => standingLines[complaintStanding(fields)],
      order: ({ fields }) => complaintStanding(fields),
    },
    dueColumn(due),
  ],
  due,
  rules: complaintRules,
  betterKept: 'A complaint is better kept: write down what was answered.',
  fields: complaintFields,
};

function complaintRules(fields: FieldValues, before: FieldValues, { state }: Looking) {
  return namesProblems(state, { fields: complaintFields }, fields, before);
}
