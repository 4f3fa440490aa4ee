// What the register of look-alike searches refuses, in words, and what it marks.

import { expect, test } from 'vitest';
import { lookAlikes } from '#shared/domain/registers/look-alikes';
import { recordTitle } from '#shared/domain/registers/record-title';
import type { FieldValues } from '#shared/domain/registers/register';
import { adaPerson, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, problemsOf } from './record-problems';

const nothing: FieldValues = {
  words: 'Riverside Youth',
  platform: 'instagram',
  on: '2027-02-20',
  by: adaPerson,
  result: 'nothing',
};
const found: FieldValues = { ...nothing, result: 'found', handle: '@riverside.youth.official', outcome: 'waiting' };

test('a search is all right as it is, and is called by what was searched for and its day', () => {
  expect(problemsOf(lookAlikes, nothing)).toEqual([]);
  expect(problemsOf(lookAlikes, found)).toEqual([]);
  expect(recordTitle(smallWorkbook, keptIn(lookAlikes, nothing))).toBe('Riverside Youth, 20 February 2027');
});

test('what was found has to be named, and what became of it', () => {
  expect(problemsOf(lookAlikes, { ...found, handle: '', outcome: '' })).toEqual([
    'handle: Write what was found',
    'outcome: Choose what became of it',
  ]);
});

test('a search on a day that is still to come, or reported before it was made, is refused', () => {
  expect(problemsOf(lookAlikes, { ...nothing, on: '2027-03-02' })).toEqual([
    'on: Write today or a day before it: 2 March 2027 is still to come',
  ]);
  expect(problemsOf(lookAlikes, { ...found, reportedOn: '2027-02-19' })).toEqual([
    'reportedOn: Write 20 February 2027 or a day after it: it cannot be before “Searched on”',
  ]);
});

test('an account that is not ours is marked until it is gone', () => {
  expect(cellOf(lookAlikes, 'result', nothing)).toEqual({ words: 'Nothing found' });
  expect(cellOf(lookAlikes, 'result', found)).toEqual({ words: 'Found, still there', mark: 'put right' });
  expect(cellOf(lookAlikes, 'result', { ...found, outcome: 'gone' })).toEqual({ words: 'Found, and gone' });
});
