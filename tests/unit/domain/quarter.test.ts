// The quarters of the year and the old quarter days on which they are settled.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, partsOf } from '#shared/domain/plain-date';
import {
  addQuarters,
  areMostlyTheSame,
  compareQuarters,
  firstDayOf,
  lastDayOf,
  overlap,
  quarterInFileName,
  quarterOf,
  quartersUpTo,
  settlementDayOf,
  sharedMonths,
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
        expect(quarterOf(firstDayOf(quarter), quarter.yearFrom)).toEqual(quarter);
        expect(quarterOf(settlementDayOf(quarter), quarter.yearFrom)).toEqual(quarter);
        expect(daysBetween(firstDayOf(quarter), settlementDayOf(quarter))).toBeGreaterThan(75);
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

test('the last quarter that the calendar has ends with its last day, and February as the year has it', () => {
  expect(lastDayOf({ year: 2199, quarter: 4 })).toBe('2199-12-31');
  expect(lastDayOf({ year: 2028, quarter: 4, yearFrom: 3 })).toBe('2029-02-28');
  expect(lastDayOf({ year: 2027, quarter: 4, yearFrom: 3 })).toBe('2028-02-29');
});

describe('a year of one’s own', () => {
  test.each([
    [1, '2026-04-01', '2026-06-30', '2026-06-24', 'April to June 2026 (Q1 2026-27)', '2026-27-q1-april-to-june'],
    [
      2,
      '2026-07-01',
      '2026-09-30',
      '2026-09-29',
      'July to September 2026 (Q2 2026-27)',
      '2026-27-q2-july-to-september',
    ],
    [4, '2027-01-01', '2027-03-31', '2027-03-25', 'January to March 2027 (Q4 2026-27)', '2026-27-q4-january-to-march'],
  ] as const)(
    'from April has quarter %i from %s to %s, settled on %s',
    (quarter, first, last, settled, words, file) => {
      const own = { year: 2026, quarter, yearFrom: 4 } as const;
      expect([firstDayOf(own), lastDayOf(own), settlementDayOf(own)]).toEqual([first, last, settled]);
      expect([writeQuarter(own), quarterInFileName(own)]).toEqual([words, file]);
      expect(quarterOf(day(settled), 4)).toEqual(own);
    },
  );

  test('from February ends in the next year, and is settled on the 25th where there is no quarter day', () => {
    const last = { year: 2026, quarter: 4, yearFrom: 2 } as const;
    expect(writeQuarter(last)).toBe('November 2026 to January 2027 (Q4 2026-27)');
    expect(settlementDayOf(last)).toBe('2027-01-25');
    expect(addQuarters(last, 1)).toEqual({ year: 2027, quarter: 1, yearFrom: 2 });
  });

  test('shares its quarters with the calendar, whatever they are called, or a month or two of them', () => {
    const spring = { year: 2027, quarter: 2 } as const;
    const same = { year: 2027, quarter: 1, yearFrom: 4 } as const;
    const later = { year: 2027, quarter: 2, yearFrom: 2 } as const;
    expect([compareQuarters(spring, same), overlap(spring, same)]).toEqual([0, false]);
    expect([overlap(spring, later), sharedMonths(spring, later)]).toEqual([true, 'May and June 2027']);
    expect([overlap(spring, addQuarters(later, -1)), sharedMonths(spring, addQuarters(later, -1))]).toEqual([
      true,
      'April 2027',
    ]);
    expect(sharedMonths(spring, addQuarters(spring, 1))).toBe('');
  });

  test('no two quarters have the same name in a file, and those of the calendar keep theirs', () => {
    expect(quarterInFileName({ year: 2027, quarter: 1 })).toBe('2027-q1');
    fc.assert(
      fc.property(anyQuarter, anyQuarter, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(quarterInFileName(one) === quarterInFileName(other)).toBe(isSame);
      }),
    );
  });
});

describe('quarters side by side', () => {
  test('are eight, the oldest first and the one asked for last', () => {
    const shown = quartersUpTo({ year: 2027, quarter: 1 });
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([8, { year: 2025, quarter: 2 }, { year: 2027, quarter: 1 }]);
    expect(quartersUpTo({ year: 2026, quarter: 2, yearFrom: 4 })[0]).toEqual({ year: 2024, quarter: 3, yearFrom: 4 });
  });

  test.each([
    ['January', 1, true],
    ['December before', 12, true],
    ['February', 2, true],
    ['November before', 11, false],
    ['March', 3, false],
  ] as const)('are mostly the same where one begins in January and the other in %s: %i, %s', (_, month, isSame) => {
    const first = { year: 2027, quarter: 1 } as const;
    const other = quarterOf(day(month > 6 ? `2026-${month}-01` : `2027-0${month}-01`), month);
    expect(areMostlyTheSame(first, other)).toBe(isSame);
    expect(areMostlyTheSame(other, first)).toBe(isSame);
  });
});
