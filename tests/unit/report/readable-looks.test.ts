// The readable export holds the daily look as a table of its own.

import { expect, test } from 'vitest';
import { readableFiles } from '#shared/report/readable-files';
import { acted, look, writtenOn } from '../../builders/looks';
import { moment, smallWorkbook } from '../../builders/small-workbook';

test('each look is a row, with who, when, what was done and when it was written down', () => {
  const done = '=Hid a comment';
  const state = writtenOn(smallWorkbook, '2027-03-02', [{ ...acted('2027-03-01', 190), done }, look('2027-03-02')]);
  const files = readableFiles({
    state,
    history: [],
    madeAt: moment('2027-03-10T10:00:00.000Z'),
    madeBy: 'Ada Okonkwo',
    appVersion: '0',
  });
  const table = files
    .find(({ name }) => name === 'daily-looks.csv')
    ?.text.replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(table).toEqual([
    'Account,Day,By,What came of it,What was done,Minutes to answer,Written down on',
    "Instagram @riversideyouth,2027-03-01,Ada Okonkwo,Something was done,'=Hid a comment,190,2027-03-02",
    'Instagram @riversideyouth,2027-03-02,Ada Okonkwo,Nothing to do,,,2027-03-02',
  ]);
});
