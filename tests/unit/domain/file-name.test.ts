// Names of files that Windows, macOS and Linux all take, made of whatever an organisation or a file is called.

import { expect, test } from 'vitest';
import { fileNameOf, safeFileName } from '#shared/domain/file-name';

const hard = [
  'a/b\\c:d*e?f"g<h>i|j',
  '/\\:*?"<>|',
  'CON',
  'nul.pdf',
  'lpt1.tar.gz',
  'COM1',
  '.hidden',
  '..',
  '../../etc/passwd',
  'trailing point.',
  'trailing space ',
  'bell\u0007 and zero\u0000 and line\nbreak',
  'turned \u202Efdp.exe',
  '',
  'x'.repeat(300),
  `${'x'.repeat(300)}.pdf`,
  `name.${'y'.repeat(79)}`,
  'Zażółć Gęślą Jaźń',
  'ਪੰਜਾਬੀ ਯੁਵਾ',
  '青年會',
  '😀😀😀',
];

/** What a file may be called on every system: NTFS, APFS and ext4, by the strictest of each. */
function expectSafe(name: string) {
  expect(name).not.toMatch(/[/\\:*?"<>|\p{C}\s]/u);
  expect(name).not.toMatch(/^[.-]|[.\s]$/);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  expect(name.length).toBeGreaterThan(0);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
}

test.each(hard)('a report of an organisation called %j has a name that is safe on every system', (organisation) => {
  // As reports, forms and backups put it together.
  expectSafe(`${fileNameOf(organisation)}-2027-03-25-funder-evidence-pack-funder.pdf`);
});

test.each(hard)('a file called %j is attached under a name that is safe on every system', (name) => {
  expectSafe(safeFileName(name));
});

test('a name that is safe stays as it is, and keeps its ending', () => {
  expect(safeFileName('Minutes of 3 May.pdf')).toBe('Minutes-of-3-May.pdf');
  expect(safeFileName(`${'x'.repeat(300)}.pdf`)).toMatch(/x\.pdf$/);
  expect(safeFileName('console.log')).toBe('console.log');
  expect(fileNameOf('Riverside Youth Project')).toBe('riverside-youth-project');
});
