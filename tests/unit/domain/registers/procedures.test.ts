// What the register of procedures refuses, in words, and what it marks.

import { expect, test } from 'vitest';
import { procedures } from '#shared/domain/registers/procedures';
import { recordTitle } from '#shared/domain/registers/record-title';
import type { FieldValues } from '#shared/domain/registers/register';
import { adaPerson, benPerson, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, keptIn, problemsOf } from './record-problems';

const bullying: FieldValues = {
  kind: 'bullying',
  state: 'in-force',
  lead: adaPerson,
  deputy: benPerson,
  firstHour: 'Listen. Keep what was sent. Tell the lead.',
  firstDay: 'Report it to the platform.',
  outside: 'The platform’s own report; 999 in danger.',
  walkedOn: '2026-11-20',
  reviewBy: '2027-11-20',
};

test('a procedure in force is all right as it is, and is called what it is for or by its own name', () => {
  expect(problemsOf(procedures, bullying)).toEqual([]);
  expect(recordTitle(smallWorkbook, keptIn(procedures, bullying))).toBe('Bullying online');
  expect(recordTitle(smallWorkbook, keptIn(procedures, { ...bullying, title: 'Red card' }))).toBe('Red card');
});

test.each(['bullying', 'disclosure', 'grooming', 'exploitation'])(
  'a procedure for %s is not in force before it says who leads, what is done first and whom one turns to',
  (kind) => {
    const empty = { kind, state: 'in-force' };
    expect(problemsOf(procedures, empty)).toEqual([
      'lead: Choose who leads, before it is in force',
      'firstHour: Write what people do first, before it is in force',
      'outside: Write whom you turn to, before it is in force',
    ]);
    expect(problemsOf(procedures, { ...empty, state: 'draft' })).toEqual([]);
    expect(problemsOf(procedures, { ...bullying, kind })).toEqual([]);
    expect(problemsOf(procedures, empty, empty)).toEqual([]);
  },
);

test('a procedure of no kind, or walked through on a day that is still to come, is refused', () => {
  expect(problemsOf(procedures, { ...bullying, kind: 'weather', walkedOn: '2027-03-02' })).toEqual([
    'kind: Choose one from the list',
    'walkedOn: Write today or a day before it: 2 March 2027 is still to come',
  ]);
});

test('a procedure in force that nobody walked through for a year is marked', () => {
  const walked = (walkedOn: string, state = 'in-force') =>
    cellOf(procedures, 'walkedOn', { ...bullying, walkedOn, state });
  expect(walked('2026-11-20')).toEqual({ words: '20 November 2026' });
  expect(walked('2026-02-27')).toEqual({ words: '27 February 2026', mark: 'look again' });
  expect(walked('')).toEqual({ words: 'Never', mark: 'look again' });
  expect(walked('', 'draft')).toEqual({ words: '–' });
});
