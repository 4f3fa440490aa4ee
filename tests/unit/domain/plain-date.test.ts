// Dates as people in Britain write them, and the days and times of London.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  isInstant,
  isPlainDate,
  partsOf,
  plainDate,
  readPlainDate,
  writeDate,
  writeDayAndMonth,
  writeInstant,
  writeTime,
  writeWeekday,
} from '#shared/domain/plain-date';
import { anyDate } from '../../builders/any-change';
import { day, moment } from '../../builders/small-workbook';

describe('a date', () => {
  test.each([
    ['5 April 2027', '2027-04-05'],
    ['05 April 2027', '2027-04-05'],
    ['5th April 2027', '2027-04-05'],
    ['1st of May 2027', '2027-05-01'],
    ['5 Apr 2027', '2027-04-05'],
    ['5 apr. 27', '2027-04-05'],
    ['5 APRIL, 2027', '2027-04-05'],
    ['3 Sept 2027', '2027-09-03'],
    ['3 Sep 27', '2027-09-03'],
    ['5/4/2027', '2027-04-05'],
    ['05/04/27', '2027-04-05'],
    ['5.4.2027', '2027-04-05'],
    ['5-4-2027', '2027-04-05'],
    ['5 4 2027', '2027-04-05'],
    ['2027-04-05', '2027-04-05'],
    ['2027-4-5', '2027-04-05'],
    ['  5   April\t2027 ', '2027-04-05'],
    ['5\u00a0April\u00a02027', '2027-04-05'],
    ['29 February 2028', '2028-02-29'],
    ['31/12/99', '2099-12-31'],
    ['1 January 1900', '1900-01-01'],
    ['31 December 2199', '2199-12-31'],
  ])('is read from “%s”', (text, date) => {
    expect(readPlainDate(text)).toBe(date);
  });

  test.each([
    '31 February 2027',
    '29 February 2027',
    '31/4/2027',
    '4/31/2027',
    '2027-02-30',
    '0 April 2027',
    '32 April 2027',
    '5 Ap 2027',
    '5 Aprile 2027',
    '5 Smarch 2027',
    '5 April',
    'April 2027',
    '5 April 127',
    '5 April 2200',
    '5 April 1899',
    'tomorrow',
    '',
    '5/4/2027 10:00',
    '٥/٤/٢٠٢٧',
  ])('is not read from “%s”', (text) => {
    expect(readPlainDate(text)).toBeUndefined();
  });

  test('that was written is read back as it was, in every way of writing it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = partsOf(date);
        expect(plainDate(year, month, day)).toBe(date);
        expect(isPlainDate(date)).toBe(true);
        expect(readPlainDate(date)).toBe(date);
        expect(readPlainDate(writeDate(date))).toBe(date);
        expect(readPlainDate(`${day}/${month}/${year}`)).toBe(date);
      }),
    );
  });

  test('is never read from a text that is none, and reading never fails', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = readPlainDate(text);
        expect(date === undefined || isPlainDate(date)).toBe(true);
      }),
    );
  });

  test('is kept as year, month and day, and nothing else passes for one', () => {
    expect(isPlainDate('2027-04-05')).toBe(true);
    for (const text of ['2027-4-5', '2027-02-31', '2027-13-01', '27-04-05', '2027-04-05T00:00', '', 20270405, null]) {
      expect([text, isPlainDate(text)]).toEqual([text, false]);
    }
    expect(plainDate(2027, 4.5, 1)).toBeUndefined();
    expect(plainDate(27, 4, 5)).toBeUndefined();
  });

  test('is written for a page, a list and a heading', () => {
    expect(writeDate(day('2027-04-05'))).toBe('5 April 2027');
    expect(writeDayAndMonth(day('2027-12-25'))).toBe('25 December');
    expect(writeWeekday(day('2027-04-05'))).toBe('Monday 5 April');
    expect(writeWeekday(day('2028-02-29'))).toBe('Tuesday 29 February');
  });
});

describe('counting days', () => {
  test.each([
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-12-31', 1, '2028-01-01'],
    ['2027-03-01', -1, '2027-02-28'],
    // The clocks go forward on 28 March and back on 31 October 2027: a day is a day.
    ['2027-03-27', 2, '2027-03-29'],
    ['2027-10-30', 2, '2027-11-01'],
    ['2027-03-11', 14, '2027-03-25'],
  ])('from %s by %i comes to %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('there and back again ends on the same day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  test('goes the way of the calendar', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('the day and the time in London', () => {
  test.each([
    ['2027-01-15T12:00:00.000Z', '2027-01-15', '12:00'],
    ['2027-01-15T23:59:59.999Z', '2027-01-15', '23:59'],
    ['2027-01-16T00:00:00.000Z', '2027-01-16', '00:00'],
    // In summer London is an hour ahead: its midnight is 23:00 of the day before.
    ['2027-06-30T22:59:59.999Z', '2027-06-30', '23:59'],
    ['2027-06-30T23:00:00.000Z', '2027-07-01', '00:00'],
    ['2027-07-01T12:00:00.000Z', '2027-07-01', '13:00'],
    // The clocks go forward: after 00:59 comes 02:00.
    ['2027-03-28T00:59:00.000Z', '2027-03-28', '00:59'],
    ['2027-03-28T01:00:00.000Z', '2027-03-28', '02:00'],
    // The clocks go back: 01:30 comes twice.
    ['2027-10-31T00:30:00.000Z', '2027-10-31', '01:30'],
    ['2027-10-31T01:30:00.000Z', '2027-10-31', '01:30'],
    // The first night of the quarter that the summer time belongs to.
    ['2027-03-31T23:30:00.000Z', '2027-04-01', '00:30'],
  ])('at %s are %s and %s', (instant, date, time) => {
    expect(dayOf(moment(instant))).toBe(date);
    expect(writeTime(moment(instant))).toBe(time);
  });

  test('are written together', () => {
    expect(writeInstant(moment('2027-03-24T16:02:30.000Z'))).toBe('24 March 2027, 16:02');
    expect(writeInstant(moment('2027-06-24T23:05:00.000Z'))).toBe('25 June 2027, 00:05');
  });

  test('do not depend on where this computer thinks it is', () => {
    const zone = process.env.TZ;
    try {
      for (const there of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
        process.env.TZ = there;
        expect([there, dayOf(moment('2027-06-30T23:00:00.000Z'))]).toEqual([there, '2027-07-01']);
        expect([there, writeWeekday(day('2027-04-05'))]).toEqual([there, 'Monday 5 April']);
        expect([there, addDays(day('2027-03-27'), 2)]).toEqual([there, '2027-03-29']);
        expect([there, readPlainDate('5 April 2027')]).toEqual([there, '2027-04-05']);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('an instant', () => {
  test('is what a date of JavaScript writes', () => {
    const now = instantOf(new Date(Date.UTC(2027, 2, 24, 16, 2, 30, 5)));
    expect(now).toBe('2027-03-24T16:02:30.005Z');
    expect(isInstant(now)).toBe(true);
  });

  test.each([
    '2027-03-24T16:02:30Z',
    '2027-03-24 16:02:30.000Z',
    '2027-03-24T16:02:30.000+01:00',
    '2027-02-31T10:00:00.000Z',
    '2027-03-24T24:00:00.000Z',
    '2027-03-24T10:60:00.000Z',
    '2027-03-24',
    '',
    7,
    undefined,
  ])('is not %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});
