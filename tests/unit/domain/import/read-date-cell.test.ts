// Dates as spreadsheets write them: read as in Britain, and refused rather than guessed.

import { expect, test } from 'vitest';
import { isMonthFirst, readDateCell } from '#shared/domain/import/read-date-cell';

test.each([
  '5/4/27',
  '05/04/2027',
  '05.04.27',
  '05-Apr-27',
  '5-April-2027',
  '5 Apr 2027',
  '5th April 2027',
  'April 5, 2027',
  'Mon 5 April 2027',
  'Monday, 05/04/2027',
  '05/04/2027 00:00:00',
  '05/04/2027 14:30',
  '5/4/2027 2:30 PM',
  '2027-04-05',
  '2027-04-05 09:00:00',
  '2027-04-05T00:00:00.000',
  // Midnight of that day in a British summer, as programs write it.
  '2027-04-04T23:00:00Z',
])('%s is 5 April 2027', (text) => {
  expect(readDateCell(text, undefined)).toEqual({ date: '2027-04-05' });
});

test('a day that makes sense only with the month first is refused, and said what it may mean', () => {
  expect(isMonthFirst('04/25/2027')).toBe(true);
  expect(isMonthFirst('25/04/2027')).toBe(false);
  expect(isMonthFirst('32/45/2027')).toBe(false);
  expect(readDateCell('04/25/2027', undefined)).toEqual({
    words: '“04/25/2027” has the month first. Write the day first, or the month in words: 25 April 2027',
  });
});

test('beside such a day, figures that can be two days are refused, and only those', () => {
  expect(readDateCell('04/05/2027', '04/25/2027')).toEqual({
    words: '“04/05/2027” can be two days, as “04/25/2027” in this column has the month first. Write the month in words',
  });
  expect(readDateCell('25/04/2027', '04/25/2027')).toEqual({ date: '2027-04-25' });
  expect(readDateCell('06/06/2027', '04/25/2027')).toEqual({ date: '2027-06-06' });
  expect(readDateCell('5 April 2027', '04/25/2027')).toEqual({ date: '2027-04-05' });
});

test('the number by which a spreadsheet counts days is refused with the day that it means', () => {
  expect(readDateCell('46482', undefined)).toEqual({
    words: '“46482” is how a spreadsheet counts 5 April 2027. Let the column show dates',
  });
});

test.each(['31/04/2027', 'soon', 'Q2 2027', '123456', '2027', '2027-04-05T99:00Z'])('%s is no date', (text) => {
  expect(readDateCell(text, undefined)).toEqual({ words: 'Write a date like 5 April 2027' });
});
