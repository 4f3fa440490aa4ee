// Delimited text as spreadsheets write it, line by line.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delimiters, readDelimited, sheetLimits } from '#shared/domain/import/read-delimited';
import { withoutMark, writeCsv } from '#shared/domain/write-csv';

function cellsOf(text: string, delimiter: (typeof delimiters)[number] = ',') {
  const read = readDelimited(text, delimiter);
  if (read.state === 'refused') throw new Error(read.words);
  return read.lines.map(({ cells }) => cells);
}

test.each(['a,b\r\nc,d\r\n', 'a,b\nc,d', 'a,b\rc,d\r', '\n\na,b\r\n\r\n,\r\nc,d\n\n'])(
  'lines end in any way: %j',
  (text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  },
);

test.each(delimiters)('cells are parted by %j, and quote marks keep it inside one', (delimiter) => {
  expect(cellsOf(`"a${delimiter}b"${delimiter} "say ""no"""${delimiter}c`, delimiter)).toEqual([
    [`a${delimiter}b`, 'say "no"', 'c'],
  ]);
});

test('a quoted cell may hold lines, and each line keeps the number that it has in the file', () => {
  const read = readDelimited('a,b\r\n"two\r\nlines",x\r\n\r\nlast,y', ',');
  expect(read).toEqual({
    state: 'read',
    lines: [
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['two\nlines', 'x'] },
      { number: 5, cells: ['last', 'y'] },
    ],
  });
});

test('quote marks in the middle of a cell, or round its first words, are its own', () => {
  expect(cellsOf('5" screen,"Sam" Reid,say "no"')).toEqual([['5" screen', '"Sam" Reid', 'say "no"']]);
});

test('a quote mark that is never closed is refused, with the line in which it opens', () => {
  expect(readDelimited('a,b\nc,"d\ne,f\n', ',')).toMatchObject({
    state: 'refused',
    words: 'The quote mark that opens in line 2 is never closed. Close it, or take it out.',
  });
});

test('a line with too many cells, a cell that is too long and too many lines are refused in words', () => {
  const words = (text: string) => {
    const read = readDelimited(text, ',');
    return read.state === 'refused' ? read.words : '';
  };
  expect(words(`a\n${','.repeat(sheetLimits.cells)}`)).toBe('Line 2 is too long. Is a quote mark missing before it?');
  expect(words('a'.repeat(sheetLimits.cellCharacters + 1))).toBe(
    'Line 1 is too long. Is a quote mark missing before it?',
  );
  expect(words('a\n'.repeat(sheetLimits.lines + 1))).toBe('There are more than 20,000 lines. Split it in parts.');
});

test('whatever is written as CSV is read again as it was', () => {
  const text = fc.string({ unit: fc.constantFrom('=', "'", '@', '-', '\n', ',', ';', '"', 'ł', ' ', 'a') });
  const table = fc.array(
    fc.array(text, { minLength: 2, maxLength: 4 }).map((row) => ['x', ...row]),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(table, (rows) => {
      const read = cellsOf(writeCsv(rows).slice(1));
      expect(read.map((cells) => cells.map(withoutMark))).toEqual(rows);
    }),
  );
});

test('any text at all is read or refused, and never fails', () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a', '\u{1F600}') });
  fc.assert(
    fc.property(text, fc.constantFrom(...delimiters), (any, delimiter) => {
      expect(['read', 'refused']).toContain(readDelimited(any, delimiter).state);
    }),
  );
});
