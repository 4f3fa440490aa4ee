// Spreadsheets as people really keep them (tests/sheets), from the bytes of the file to what would be taken in.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSheet } from '#shared/domain/import/read-sheet';
import { registers } from '#shared/domain/registers/all-registers';
import { textOf } from '#shared/domain/registers/register';
import { leftOutWords } from '../../../../renderer/features/import-records/left-out-words';
import { readBytes } from '../../../../renderer/features/import-records/read-bytes';
import { checkChanges } from '../../../../renderer/storage/check-changes';
import { by, smallWorkbook } from '../../../builders/small-workbook';
import { planSheet, reasonsIn, sheetOf } from '../../domain/import/plan-sheet';

function bytesOf(name: string): Uint8Array {
  return readFileSync(new URL(`../../../sheets/${name}`, import.meta.url));
}

function textIn(name: string): string {
  const read = readBytes(bytesOf(name));
  if (read.state === 'refused') throw new Error(read.words);
  return read.text;
}

const { accounts, devices, people } = registers;

function namesIn(name: string, register = people): readonly string[] {
  return planSheet(register, textIn(name), smallWorkbook).added.map(({ record }) => textOf(record.fields, 'name'));
}

test('accounts with title lines, blank lines, an empty column, a total, three shapes of date and a column of passwords', () => {
  const text = textIn('accounts-as-kept.csv');
  const sheet = sheetOf(accounts, text);
  expect(leftOutWords(sheet)).toEqual([
    'The headings are in line 4.',
    'Lines 1 and 2 were left out as standing above the headings: “Riverside Youth Project” and “Social media accounts, updated by Priya 3/4/27”.',
    'Line 12 was left out as a total: “Total, 6”.',
  ]);
  expect(sheet.columns.filter(({ field }) => field === '')).toMatchObject([
    { heading: 'Password', isSecret: true, example: '' },
  ]);
  const plan = planSheet(accounts, text, smallWorkbook, { addPeople: true });
  expect(plan.changed.map(({ number }) => number)).toEqual([5]);
  expect(plan.added.map(({ number, record }) => [number, textOf(record.fields, 'approvedOn')])).toEqual([
    [6, '2026-04-05'],
    [8, ''],
    [11, ''],
  ]);
  expect(reasonsIn(plan)).toEqual([
    '9 Deputy: Choose someone other than the owner',
    '10 Platform: “MySpace” is none of these: Facebook Page, Instagram, X, TikTok, YouTube, Snapchat, WhatsApp, Discord or Another platform',
  ]);
  expect(JSON.stringify(plan.changes)).not.toContain('hunter22');
  expect(checkChanges(smallWorkbook, plan.changes, by()).ok).toBe(true);
});

test('people with commas, quote marks, Polish and Urdu letters in their names', () => {
  const plan = planSheet(people, textIn('people-many-letters.csv'), smallWorkbook);
  expect(plan.added.map(({ record: { fields } }) => [textOf(fields, 'name'), textOf(fields, 'leftOn')])).toEqual([
    ['Łuczak, Zofia', ''],
    ['عائشہ خان', '2026-04-05'],
    ['Sam "Sammy" Reid', '2026-04-05'],
    ['Renée O’Brien', '2026-04-05'],
    ['Żaneta Śliwińska-Wójcik', '2026-04-05'],
  ]);
});

test('the letters of an old Windows program, parted by semicolons; that they are guessed is said', () => {
  expect(readBytes(bytesOf('people-old-windows.csv'))).toMatchObject({ state: 'read', letters: 'guessed' });
  expect(readBytes(bytesOf('people-many-letters.csv'))).toMatchObject({ letters: 'said or certain' });
  // Node takes Windows-1252 for Latin-1, in which there is no curled apostrophe: the journey sees that in a real browser.
  expect(namesIn('people-old-windows.csv')).toEqual(['Zoë Müller', expect.stringMatching(/^Renée O.Brien$/)]);
});

test('what Excel calls Unicode text: UTF-16 parted by tabs', () => {
  expect(sheetOf(devices, textIn('devices-unicode-text.txt')).columns.map(({ field }) => field)).toEqual([
    'name',
    'kind',
    'mark',
    'state',
  ]);
  expect(reasonsIn(planSheet(devices, textIn('devices-unicode-text.txt'), smallWorkbook))).toContainEqual(
    expect.stringContaining('3 What it is: “Camera” is none of these'),
  );
});

test('the lines of an old Mac, and a name over two of them', () => {
  expect(namesIn('people-mac.csv')).toEqual(['Mills, Cara', 'Dan Webb']);
});

test('American dates are refused, and so are those beside them that could be two days', () => {
  const plan = planSheet(people, textIn('people-month-first.csv'), smallWorkbook);
  expect(plan.added.map(({ record: { fields } }) => [textOf(fields, 'name'), textOf(fields, 'leftOn')])).toEqual([
    ['Cara Lowe', '2026-06-06'],
  ]);
  expect(reasonsIn(plan)).toEqual([
    '2 Left on: “04/25/2026” has the month first. Write the day first, or the month in words: 25 April 2026',
    '3 Left on: “04/05/2026” can be two days, as “04/25/2026” in this column has the month first. Write the month in words',
    '5 Left on: “46117” is how a spreadsheet counts 5 April 2026. Let the column show dates',
  ]);
});

test('the headings a second time, the same person twice, and Excel’s own line about the delimiter', () => {
  const text = textIn('people-twice.csv');
  expect(leftOutWords(sheetOf(people, text))).toEqual([
    'The headings are in line 2.',
    'Line 6 was left out as the headings again: “Name, Role”.',
  ]);
  expect(reasonsIn(planSheet(people, text, smallWorkbook))).toEqual([
    '4 Line 7 is about the same person and says otherwise',
    '5 Line 3 says the same',
    '7 Line 4 is about the same person and says otherwise',
  ]);
});

test('a comma that nobody put in quote marks', () => {
  const plan = planSheet(people, textIn('longer-than-headings.csv'), smallWorkbook);
  expect(plan.added.map(({ number }) => number)).toEqual([3]);
  expect(reasonsIn(plan)[0]).toContain('A cell that holds a comma needs quote marks round it');
});

test('no known column: nothing is meant until somebody chooses', () => {
  const sheet = sheetOf(people, textIn('no-known-column.csv'));
  expect(sheet.columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['Colour', ''],
    ['Shape', ''],
  ]);
  const chosen = { meant: new Map([[0, 'name']]) };
  expect(planSheet(people, textIn('no-known-column.csv'), smallWorkbook).changes).toEqual([]);
  expect(planSheet(people, textIn('no-known-column.csv'), smallWorkbook, chosen).added).toHaveLength(2);
});

test('a thousand people are taken in as one entry, and the workbook that was there stays as it was', () => {
  const plan = planSheet(people, textIn('people-thousand.csv'), smallWorkbook);
  expect([plan.added.length, plan.refused.length]).toEqual([1_000, 0]);
  const before = JSON.stringify(smallWorkbook);
  const checked = checkChanges(smallWorkbook, plan.changes, by());
  expect(checked.ok && Object.keys(checked.state.general.records.people).length).toBe(1_002);
  expect(JSON.stringify(smallWorkbook)).toBe(before);
});

test.each([
  [[0x50, 0x4b, 0x03, 0x04, 0x14], 'This is a spreadsheet file, not its text'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'This is an old spreadsheet file, not its text'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'This is a PDF'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'This is no text'],
  [[0x61, 0, 0x62, 0], 'This is no text'],
])('bytes that are no text are refused for what they are: %j', (bytes, words) => {
  const read = readBytes(Uint8Array.from(bytes));
  expect(read.state === 'refused' && read.words).toContain(words);
});

test.each([
  ['', 'There is nothing in it.'],
  ['\n\n  \n', 'There is nothing in it.'],
  ['Name,Role\n', 'There are headings in line 1, and nothing under them.'],
  ['a'.repeat(4_000_001), 'This is too much at once. Split it in parts.'],
  [textIn('unclosed-quote.csv'), 'The quote mark that opens in line 3 is never closed. Close it, or take it out.'],
])('what holds no table is refused in words', (text, words) => {
  expect(readSheet(people, text)).toEqual({ state: 'refused', words });
});

test('a list of one column needs no delimiter, whatever is in its names', () => {
  const plan = planSheet(people, 'Name\nMills, Cara\nWebb; Dan', smallWorkbook);
  expect(plan.added.map(({ record }) => record.fields.name)).toEqual(['Mills, Cara', 'Webb; Dan']);
});
