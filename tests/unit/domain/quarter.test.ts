// The quarters of the year and the old quarter days on which they are settled.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, partsOf } from '#shared/domain/plain-date';
import {
  addQuarters,
  compareQuarters,
  firstDayOf,
  quarterOf,
  settlementDayOf,
  writeQuarter,
  writeQuarterShort,
} from '#shared/domain/quarter';
import { anyDate, anyQuarter } from '../../builders/any-change';
import { day } from '../../builders/small-workbook';

test.each([
  [1, '2027-01-01', '2027-03-25', 'January to March 2027'],
  [2, '2027-04-01', '2027-06-24', 'April to June 2027'],
  [3, '2027-07-01', '2027-09-29', 'July to September 2027'],
  [4, '2027-10-01', '2027-12-25', 'October to December 2027'],
] as const)('quarter %i begins on %s, is settled on %s and is called %s', (quarter, first, settled, words) => {
  const shown = { year: 2027, quarter };
  expect(firstDayOf(shown)).toBe(first);
  expect(settlementDayOf(shown)).toBe(settled);
  expect(writeQuarter(shown)).toBe(words);
  expect(writeQuarterShort(shown)).toBe(`2027 Q${quarter}`);
});

test.each([
  ['2027-01-01', 1],
  ['2027-03-31', 1],
  ['2027-04-01', 2],
  ['2027-06-30', 2],
  ['2027-07-01', 3],
  ['2027-09-30', 3],
  ['2027-10-01', 4],
  ['2027-12-31', 4],
])('%s is in quarter %i', (date, quarter) => {
  expect(quarterOf(day(date))).toEqual({ year: 2027, quarter });
});

describe('whatever the quarter', () => {
  test('its first day and its settlement day are in it, in that order', () => {
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        expect(quarterOf(firstDayOf(quarter))).toEqual(quarter);
        expect(quarterOf(settlementDayOf(quarter))).toEqual(quarter);
        expect(daysBetween(firstDayOf(quarter), settlementDayOf(quarter))).toBeGreaterThan(80);
      }),
    );
  });

  test('a day belongs to the quarter that began last', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, quarter } = quarterOf(date);
        expect(year).toBe(partsOf(date).year);
        expect(firstDayOf({ year, quarter }) <= date).toBe(true);
        const next = addQuarters({ year, quarter }, 1);
        expect(next.year > 2199 || date < firstDayOf(next)).toBe(true);
      }),
    );
  });

  const count = fc.integer({ min: -400, max: 400 });
  test('going on by some quarters and then by others is going on by all of them', () => {
    fc.assert(
      fc.property(anyQuarter, count, count, (quarter, some, others) => {
        expect(addQuarters(addQuarters(quarter, some), others)).toEqual(addQuarters(quarter, some + others));
        expect(addQuarters(quarter, 0)).toEqual(quarter);
      }),
    );
  });

  test('four quarters are a year, and one more comes later', () => {
    fc.assert(
      fc.property(anyQuarter, count, (quarter, some) => {
        expect(addQuarters(quarter, 4)).toEqual({ ...quarter, year: quarter.year + 1 });
        expect(compareQuarters(addQuarters(quarter, some), quarter)).toBe(some);
      }),
    );
  });
});

test('the quarter before the first of a year is the last of the year before', () => {
  expect(addQuarters({ year: 2027, quarter: 1 }, -1)).toEqual({ year: 2026, quarter: 4 });
  expect(addQuarters({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 });
});
