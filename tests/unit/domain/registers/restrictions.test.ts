// What the register of what is blocked at work refuses, in words.

import { expect, test } from 'vitest';
import type { FieldValues } from '#shared/domain/registers/register';
import { restrictions } from '#shared/domain/registers/restrictions';
import { adaPerson, benPerson } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const lifted: FieldValues = {
  what: 'Instagram on the computers of the centre',
  where: 'filter',
  askedBy: benPerson,
  askedOn: '2027-01-10',
  state: 'lifted',
  decidedBy: adaPerson,
  decidedOn: '2027-01-20',
  limits: 'For Ben, on the office laptop.',
  reviewBy: '2027-07-20',
};

test('a restriction that was lifted, with limits, is all right as it is', () => {
  expect(problemsOf(restrictions, lifted)).toEqual([]);
});

test('a restriction may be asked about before anybody decides', () => {
  expect(problemsOf(restrictions, { what: 'A', askedBy: benPerson, state: 'asked' })).toEqual([]);
});

test('a restriction is not lifted before it says who decided, when, for whom and until when', () => {
  const asked = { what: 'A', askedBy: benPerson, state: 'asked' };
  expect(problemsOf(restrictions, { ...asked, state: 'lifted' }, asked)).toEqual([
    'decidedBy: Say who decided',
    'decidedOn: Say when it was decided',
    'limits: Write for whom, where and when it is lifted',
    'reviewBy: Say when somebody looks at it again',
  ]);
  expect(problemsOf(restrictions, { ...asked, state: 'refused' }, asked)).toEqual([
    'decidedBy: Say who decided',
    'decidedOn: Say when it was decided',
  ]);
});

test('a restriction decided before it was asked about is refused', () => {
  expect(problemsOf(restrictions, { ...lifted, decidedOn: '2027-01-09' })).toEqual([
    'decidedOn: Write 10 January 2027 or a day after it: it cannot be before “Asked on”',
  ]);
});

test('a lifted restriction that nobody looked at in time is marked, and one that is blocked again is not', () => {
  expect(cellOf(restrictions, 'reviewBy', { ...lifted, reviewBy: '2027-02-28' })).toMatchObject({ mark: 'put right' });
  expect(cellOf(restrictions, 'reviewBy', { ...lifted, reviewBy: '2027-02-28', state: 'put-back' })).toEqual({
    words: '28 February 2027',
  });
});
