// Worries about young people, as anybody may write them down. Only the safeguarding lead and deputy read them; whoever wrote one
// never sees it again. No name of a young person is ever needed in it.

import { namesProblems } from '../safeguarding/names-asked';
import { ceopNeverTakes } from '../safeguarding/routes';
import { concernFields, concernKinds, concernStepHints } from './concern-fields';
import { type ConcernStanding, concernStanding, openSteps } from './concern-standing';
import { dueColumn } from './due-column';
import {
  type CellLine,
  type Due,
  type FieldValues,
  type Looking,
  type Register,
  type RuleProblem,
  rowsOf,
  textOf,
} from './register';

const standingLines: Readonly<Record<ConcernStanding, CellLine>> = {
  new: { words: 'New: nobody has taken it on', mark: 'put right' },
  open: { words: 'Being dealt with', mark: 'look again' },
  closed: { words: 'Closed' },
};

const due: Due = {
  field: 'nextBy',
  heading: 'Next step by',
  on: (fields) => textOf(fields, 'nextBy'),
  isOver: (fields) => textOf(fields, 'closedOn') !== '',
  tell: (title, fields) => ({
    sentence: `The next step of ${title} is due.`,
    reason: textOf(fields, 'nextStep') || 'The day you set for it has passed.',
  }),
};

export const concerns: Register = {
  name: 'concerns',
  title: 'Concerns',
  one: 'concern',
  ring: 'safeguarding',
  why: 'Where young people can write to you, you answer what worries them, by your own procedure. Write down what was seen and done, step by step, with initials or a number and never a name; only the safeguarding lead and deputy read it.',
  isOpenToAll: true,
  seeAlso: { words: 'Counts for everybody', place: { name: 'incident-counts' } },
  erasing: 'readers',
  nothingYet: 'No concerns are written down. Anybody can write one, from “Worried about a young person now?”.',
  search: 'Search concerns',
  titleOf: ({ fields }) => concernTitle(fields),
  firstSorting: { column: 'seenOn', direction: 'descending' },
  columns: [
    {
      id: 'about',
      heading: 'Who',
      cell: ({ fields }) => {
        const number = textOf(fields, 'caseNumber');
        const words = textOf(fields, 'about') || '–';
        return number === '' ? { words } : { words, under: { words: number, isQuiet: true } };
      },
      order: ({ fields }) => textOf(fields, 'about'),
    },
    { field: 'kind', heading: 'What about' },
    { field: 'seenOn', heading: 'Since' },
    {
      id: 'standing',
      heading: 'State',
      cell: ({ fields }) => {
        const standing = concernStanding(fields);
        const open = openSteps(fields).length;
        if (standing !== 'open' || open === 0) return standingLines[standing];
        const of = rowsOf(fields, 'steps').length;
        return { ...standingLines.open, under: { words: `${open} of ${of} steps open`, isQuiet: true } };
      },
      order: ({ fields }) => concernStanding(fields),
    },
    dueColumn(due),
  ],
  due,
  rules: concernRules,
  betterKept: 'A concern is better kept: close it, and say what came of it.',
  fields: concernFields,
  stepHints: concernStepHints,
};

/** `Case 3`, or `J. T., bullying online` while it has no number. */
export function concernTitle(fields: FieldValues): string {
  const number = textOf(fields, 'caseNumber');
  if (number !== '') return number;
  const kind = concernKinds.find(({ value }) => value === textOf(fields, 'kind'))?.words ?? '';
  return [textOf(fields, 'about'), kind].filter((words) => words !== '').join(', ');
}

function concernRules(fields: FieldValues, before: FieldValues, { state }: Looking): readonly RuleProblem[] {
  return [
    ...closingProblems(fields, before),
    ...routeProblems(fields, before),
    ...namesProblems(state, { fields: concernFields }, fields, before),
  ];
}

/** What still has to be done or said before a concern is closed; nothing where it is not, or was already. */
function closingProblems(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  const rows = rowsOf(fields, 'steps');
  const unexplained = rows.find(({ state, because }) => state === 'not-needed' && (because ?? '').trim() === '');
  const reason = unexplained ? [{ field: 'steps', words: `Write why “${unexplained.step}” is not needed` }] : [];
  if (textOf(fields, 'closedOn') === '') return reason;
  const [open] = openSteps(fields);
  return [
    ...reason,
    ...(textOf(fields, 'takenOn') === ''
      ? [{ field: 'takenOn', words: 'Take it on first, so that its steps are looked at' }]
      : []),
    ...(open
      ? [{ field: 'steps', words: `“${open.step}” is still open. Say that it was done, or why it is not needed` }]
      : []),
    ...(textOf(fields, 'outcome') === '' ? [{ field: 'outcome', words: 'Choose what came of it' }] : []),
    ...(textOf(fields, 'signedOffBy') === '' && textOf(before, 'closedOn') === ''
      ? [{ field: 'signedOffBy', words: 'The safeguarding lead signs it off' }]
      : []),
  ];
}

/** CEOP takes no bullying, whoever writes down that it was sent there. */
function routeProblems(fields: FieldValues, before: FieldValues): readonly RuleProblem[] {
  const sends = (of: FieldValues) =>
    ceopNeverTakes(textOf(of, 'kind')) && rowsOf(of, 'referrals').some(({ to }) => to === 'ceop');
  if (!sends(fields) || sends(before)) return [];
  const words = 'CEOP does not take bullying. Tell the platform first, then Report Harmful Content';
  return [{ field: 'referrals', words }];
}
