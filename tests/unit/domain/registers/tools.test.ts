// What the register of tools refuses, in words, and what it marks.

import { expect, test } from 'vitest';
import type { FieldValues } from '#shared/domain/registers/register';
import { tools } from '#shared/domain/registers/tools';
import { adaPerson, benPerson, instagram } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const planner: FieldValues = {
  name: 'Week planner',
  kind: 'planner',
  does: 'Puts what is on for the week on our accounts.',
  accounts: [{ account: instagram, may: 'post' }],
  access: [{ person: benPerson, since: '2026-10-01' }],
  gets: 'Nothing of people.',
  state: 'in-use',
  agreedBy: adaPerson,
  agreedOn: '2026-09-20',
  reviewedOn: '2027-01-12',
  reviewBy: '2027-07-12',
};

test('a tool that was agreed to is all right as it is', () => {
  expect(problemsOf(tools, planner)).toEqual([]);
});

test.each<[string, FieldValues, readonly string[]]>([
  [
    'in use that nobody agreed to',
    { agreedBy: '', agreedOn: '', reviewedOn: '' },
    ['agreedBy: Say who agreed to it, before it is used', 'agreedOn: Say when it was agreed, before it is used'],
  ],
  ['no longer used without a day', { state: 'stopped' }, ['stoppedOn: Say since when it is no longer used']],
  [
    'looked at on a day that is still to come',
    { reviewedOn: '2027-07-12' },
    ['reviewedOn: Write today or a day before it: 12 July 2027 is still to come'],
  ],
  [
    'stopped before it was agreed to',
    { state: 'stopped', stoppedOn: '2026-09-19' },
    ['stoppedOn: Write 20 September 2026 or a day after it: it cannot be before “Agreed on”'],
  ],
  [
    'with one person twice',
    { access: [{ person: benPerson }, { person: benPerson }] },
    ['access: Name each person once'],
  ],
  [
    'into which somebody gets from a day that is still to come',
    { access: [{ person: benPerson, since: '2027-04-01' }] },
    ['access: Write today or a day before it: 1 April 2027 is still to come (line 1)'],
  ],
])('a tool %s is refused', (_, fields, problems) => {
  expect(problemsOf(tools, { ...planner, ...fields })).toEqual(problems);
});

test('a tool may be asked for before anybody agrees, and one that is in use already can be changed all the same', () => {
  const asked = { name: 'A', kind: 'app', does: 'B', state: 'asked-for' };
  expect(problemsOf(tools, asked)).toEqual([]);
  const used = { ...asked, state: 'in-use' };
  expect(problemsOf(tools, used, used)).toEqual([]);
  expect(problemsOf(tools, used, asked)).toHaveLength(2);
});

test('a tool nobody has looked at in time is marked, unless it is no longer used', () => {
  const late = { state: 'in-use', reviewBy: '2027-02-28' };
  expect(cellOf(tools, 'reviewBy', late)).toEqual({ words: '28 February 2027, overdue', mark: 'put right' });
  expect(cellOf(tools, 'reviewBy', { ...late, reviewBy: '2027-03-01' })).toEqual({ words: '1 March 2027' });
  expect(cellOf(tools, 'reviewBy', { ...late, state: 'stopped' })).toEqual({ words: '28 February 2027' });
  expect(cellOf(tools, 'reviewBy', { state: 'in-use' })).toEqual({ words: 'No date', mark: 'look again' });
  expect(cellOf(tools, 'reviewBy', { state: 'stopped' })).toEqual({ words: '–' });
});
