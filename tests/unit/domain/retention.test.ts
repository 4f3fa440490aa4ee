// What is past its date, and what a member is reminded of alone.

import { expect, test } from 'vitest';
import { pastKeepUntil } from '#shared/domain/retention';
import { allSignals } from '#shared/domain/signals/all-signals';
import { ownSignals } from '#shared/domain/signals/own-signals';
import { ada, addPerson, day, fold, id, smallWorkbook } from '../../builders/small-workbook';

const cara = id('record', 8);
const keptUntil = (until: string) =>
  fold(smallWorkbook, { ...addPerson(cara, 'Cara'), fields: { name: 'Cara', keepUntil: until } });

test('a record is past its date on the day after it, and is then asked about on Home', () => {
  const state = keptUntil('2027-03-10');
  expect(pastKeepUntil(state, day('2027-03-10'))).toEqual([]);
  expect(pastKeepUntil(state, day('2027-03-11')).map(({ kept }) => kept.record)).toEqual([cara]);
  const signal = allSignals(state, day('2027-03-11')).find(({ key }) => key === 'past-keep-until');
  expect(signal).toMatchObject({
    sentence: 'One record is past the date until which it was to be kept.',
    place: { name: 'retention' },
  });
});

test('what has no date, or none that can be read, is not past it', () => {
  expect(pastKeepUntil(smallWorkbook, day('2099-01-01'))).toEqual([]);
  expect(pastKeepUntil(keptUntil('soon'), day('2099-01-01'))).toEqual([]);
});

test('one’s own check is asked for a month after joining, and again after a year', () => {
  const reasons = (state: typeof smallWorkbook, on: string) =>
    ownSignals(state, day(on), ada).map(({ reason }) => reason);
  expect(reasons(smallWorkbook, '2027-03-31')).toEqual([]);
  expect(reasons(smallWorkbook, '2027-04-01')).toEqual([
    'Young people may look you up. You have not done this here yet.',
  ]);
  const checked = fold(smallWorkbook, { kind: 'privacy-checked', on: day('2027-04-02') });
  expect(reasons(checked, '2028-04-01')).toEqual([]);
  expect(reasons(checked, '2028-04-02')).toEqual(['Young people may look you up. You last did it on 2 April 2027.']);
  expect(ownSignals(checked, day('2028-04-02'), id('member', 9))).toEqual([]);
});
