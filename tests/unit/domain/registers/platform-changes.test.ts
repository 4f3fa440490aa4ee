// What the register of platform changes refuses, in words, and what it marks.

import { expect, test } from 'vitest';
import { platformChanges } from '#shared/domain/registers/platform-changes';
import { recordTitle } from '#shared/domain/registers/record-title';
import type { FieldValues } from '#shared/domain/registers/register';
import { adaPerson, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, problemsOf } from './record-problems';

const change: FieldValues = {
  platform: 'instagram',
  what: 'Messages from strangers are on by default.',
  noticedOn: '2027-02-20',
  state: 'settled',
  decision: 'Turned off on both accounts.',
  decidedBy: adaPerson,
  doneOn: '2027-02-21',
};

test('a change that was decided is all right as it is, and is called what changed', () => {
  expect(problemsOf(platformChanges, change)).toEqual([]);
  expect(recordTitle(smallWorkbook, keptIn(platformChanges, change))).toBe('Messages from strangers are on by default');
});

test('a change is not decided before it says what and by whom', () => {
  expect(problemsOf(platformChanges, { ...change, decision: '', decidedBy: '', doneOn: '' })).toEqual([
    'decision: Write what you do about it',
    'decidedBy: Choose who decided',
  ]);
  expect(problemsOf(platformChanges, { ...change, state: 'open', decision: '', decidedBy: '' })).toEqual([]);
});

test('a change noticed on a day that is still to come, or done before it was noticed, is refused', () => {
  expect(problemsOf(platformChanges, { ...change, noticedOn: '2027-03-02', doneOn: '' })).toEqual([
    'noticedOn: Write today or a day before it: 2 March 2027 is still to come',
  ]);
  expect(problemsOf(platformChanges, { ...change, doneOn: '2027-02-19' })).toEqual([
    'doneOn: Write 20 February 2027 or a day after it: it cannot be before “Noticed on”',
  ]);
});

test('a change is marked while nobody has decided', () => {
  expect(cellOf(platformChanges, 'state', { ...change, state: 'open' })).toEqual({
    words: 'To be decided',
    mark: 'look again',
  });
  expect(cellOf(platformChanges, 'state', change)).toEqual({ words: 'Decided and done' });
});
