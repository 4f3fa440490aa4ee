// CSV that a spreadsheet reads as what it is: text, never a formula.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '#shared/domain/write-csv';

const bom = '\uFEFF';

test('begins with its mark, and every row ends like RFC 4180 says', () => {
  expect(
    writeCsv([
      ['Who', 'What'],
      ['Zofia Łuczak', 'signed'],
    ]),
  ).toBe(`${bom}Who,What\r\nZofia Łuczak,signed\r\n`);
});

test('quotes what would end a cell or a row', () => {
  expect(writeCsv([['a,b', 'say "no"', 'two\nlines']])).toBe(`${bom}"a,b","say ""no""","two\nlines"\r\n`);
});

test.each(['=1+1', '+44 20', '-1', '@riverside', '\t=1', '\r=1'])('%j is text', (text) => {
  expect(writeCsv([[text]]).replaceAll('"', '')).toBe(`${bom}'${text}\r\n`);
});

test('no cell ever begins as a formula does, and every cell can be read back', () => {
  const anyText = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', '"', 'a', ' ') });
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (row) => {
      const cells = readRow(writeCsv([row]));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells).toEqual(row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
    }),
  );
});

/** One row, as RFC 4180 reads it. */
function readRow(csv: string): readonly string[] {
  const inside = csv.slice(bom.length, -2);
  const cells = inside.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|$)/g);
  return [...cells]
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .slice(0, countCells(inside));
}

function countCells(inside: string): number {
  return inside.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length;
}
