// What the organisation has promised to spend on being online, sum by sum: how much, for what, for which year.

import type { Kept } from '../state';
import { readPounds, writePounds } from './pounds';
import { type Choice, type FieldValues, type Register, type RuleProblem, textOf } from './register';

const sum = 'The sum';
const promised = 'Who promised it';

const kinds: readonly Choice[] = [
  { value: 'time', words: 'Paid hours' },
  { value: 'devices', words: 'Telephones and computers' },
  { value: 'tools', words: 'Tools and subscriptions' },
  { value: 'training', words: 'Training' },
  { value: 'advertising', words: 'Paid posts' },
  { value: 'other', words: 'Something else' },
];

export const budget: Register = {
  name: 'budget',
  title: 'Money',
  one: 'sum',
  many: 'sums',
  ring: 'general',
  why: 'The guidance asks how you will resource it. A line for each year and thing: hours, devices, tools, training.',
  nothingYet: 'Nothing yet. Write down each sum you have promised for a year, also where it is nothing.',
  search: 'Search sums and people',
  titleOf: ({ fields }) => [textOf(fields, 'what'), textOf(fields, 'year')].filter(Boolean).join(', '),
  isKnownBy: [['what', 'year']],
  firstSorting: { column: 'year', direction: 'descending' },
  columns: [
    { field: 'what', heading: 'What for' },
    { field: 'kind' },
    { field: 'year' },
    {
      id: 'pounds',
      heading: 'Pounds',
      isNumber: true,
      cell: ({ fields }) => ({ words: poundsWords(fields) }),
      order: ({ fields }) => readPounds(textOf(fields, 'pounds')) ?? -1,
    },
    { field: 'promisedBy', heading: 'Promised by' },
  ],
  betterKept: 'A sum of an earlier year is better kept: add the new one beside it.',
  rules: budgetRules,
  fields: [
    {
      name: 'what',
      label: 'What it is for',
      alsoCalled: ['item', 'for', 'description'],
      hint: 'For example: a telephone for the project, a planning tool, the online safety course.',
      kind: 'text',
      maxLength: 150,
      audience: 'trustee',
      step: sum,
      required: 'Write what it is for',
    },
    {
      name: 'kind',
      label: 'What kind of cost',
      kind: 'choice',
      choices: kinds,
      audience: 'trustee',
      step: sum,
    },
    {
      name: 'pounds',
      label: 'How much, in whole pounds',
      alsoCalled: ['amount', 'cost', 'sum', 'pounds', '£'],
      hint: 'For example 120 or 1,200. Write 0 where it costs nothing.',
      kind: 'text',
      maxLength: 14,
      audience: 'trustee',
      step: sum,
      required: 'Write how much, in whole pounds',
    },
    {
      name: 'year',
      label: 'For which year',
      hint: 'For example 2027, or 2027/28 where your year does not begin in January.',
      kind: 'text',
      maxLength: 7,
      audience: 'trustee',
      step: sum,
      required: 'Write for which year',
    },
    {
      name: 'promisedBy',
      label: 'Who promised it',
      hint: 'The manager, treasurer or trustee.',
      kind: 'person',
      audience: 'trustee',
      step: promised,
    },
    {
      name: 'promisedOn',
      label: 'Promised on',
      kind: 'date',
      isPast: true,
      audience: 'trustee',
      step: promised,
    },
  ],
};

function poundsWords(fields: FieldValues): string {
  const text = textOf(fields, 'pounds');
  const pounds = readPounds(text);
  return pounds === undefined ? text || '–' : writePounds(pounds);
}

function budgetRules(fields: FieldValues): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const pounds = textOf(fields, 'pounds');
  if (pounds !== '' && readPounds(pounds) === undefined) {
    problems.push({ field: 'pounds', words: 'Write whole pounds in figures, without pence, for example 120 or 1,200' });
  }
  const year = textOf(fields, 'year');
  if (year !== '' && !isYear(year)) {
    problems.push({ field: 'year', words: 'Write a year like 2027, or like 2027/28' });
  }
  return problems;
}

/** `2027`, or `2027/28` with the year that follows. */
function isYear(text: string): boolean {
  const [, first = '', second] = /^((?:19|20|21)\d\d)(?:\/(\d\d))?$/.exec(text) ?? [];
  if (first === '') return false;
  return second === undefined || Number(second) === (Number(first) + 1) % 100;
}

export interface YearOfMoney {
  readonly year: string;
  readonly pounds: number;
  readonly sums: readonly Kept[];
}

/** What is promised, year by year, the latest first. */
export function moneyByYear(sums: readonly Kept[]): readonly YearOfMoney[] {
  const years = [...new Set(sums.map(({ fields }) => textOf(fields, 'year')))].filter(isYear).toSorted().reverse();
  return years.map((year) => {
    const of = sums.filter(({ fields }) => textOf(fields, 'year') === year);
    const pounds = of.reduce((total, { fields }) => total + (readPounds(textOf(fields, 'pounds')) ?? 0), 0);
    return { year, pounds, sums: of };
  });
}
