// Finding the table in a text: headings, columns, and what is no record.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSecretHeading, knownHeadings, sheetFields } from '#shared/domain/import/match-columns';
import { readRowsCell } from '#shared/domain/import/read-rows-cell';
import { readSheet } from '#shared/domain/import/read-sheet';
import { registers } from '#shared/domain/registers/all-registers';
import { isOfFiles, registerNames } from '#shared/domain/registers/register';
import { sheetOf } from './plan-sheet';

const { accounts, people } = registers;

test('every label and every name of a field is known in every register, whatever its signs and capitals', () => {
  for (const name of registerNames) {
    const fields = sheetFields(registers[name]);
    const text = `${fields.map(({ label }) => `${label.toUpperCase()} *`).join('\t')}\nx`;
    expect(sheetOf(registers[name], text).columns.map(({ field }) => field)).toEqual(fields.map((field) => field.name));
    for (const field of fields) expect([...knownHeadings(registers[name]).values()]).toContain(field.name);
  }
});

test('files and signatures are no column: they are added to the record itself', () => {
  const { fields } = registers.consents;
  const text = `${fields.map(({ label }) => label).join('\t')}\nx`;
  const taken = sheetOf(registers.consents, text).columns.map(({ field }) => field);
  expect(fields.filter(isOfFiles).length).toBeGreaterThan(0);
  for (const { name } of fields.filter(isOfFiles)) expect(taken).not.toContain(name);
});

test.each([
  ['What it is for (purpose)', 'purpose'],
  ['approved on', 'approvedOn'],
  ['ApprovedOn', 'approvedOn'],
  ['Is it in the organisation’s name', 'inOrganisationsName'],
  ['Account', 'name'],
  ['STATUS:', 'state'],
  ['Favourite colour', undefined],
])('the heading %j means %s', (heading, field) => {
  const [column] = sheetOf(accounts, `${heading},Platform\nx,y`).columns;
  expect(column?.field || undefined).toBe(field);
});

test.each(['Password', 'PASSWORDS', 'pass word', 'Passcode (old)', 'PIN', 'pw', 'Recovery codes', 'Login details'])(
  'under %j people keep what is never taken',
  (heading) => expect(isSecretHeading(heading)).toBe(true),
);

test.each(['Where the password is kept', 'Password last changed on', 'Pinned post', 'Opinion', 'Postcode'])(
  'what stands under %j may be taken, by its own name or by choice',
  (heading) => {
    const [column] = sheetOf(accounts, `${heading},Platform\nx,y`).columns;
    expect(column).toMatchObject({ isSecret: false });
  },
);

test('of two columns that mean one field the first has it', () => {
  expect(sheetOf(people, 'Name,Full name\nCara Mills,Cara M. Mills').columns.map(({ field }) => field)).toEqual([
    'name',
    '',
  ]);
});

test('headings are looked for in the first lines only, and the line with most of them is taken', () => {
  const far = `${'note\n'.repeat(30)}Name,Role\nCara,Cook`;
  expect(sheetOf(people, far).headings.number).toBe(1);
  expect(sheetOf(people, 'Role\n\nName,Role,Left on\nCara,Cook,').headings.number).toBe(3);
});

test('the delimiter is that under which most headings are known', () => {
  const sheet = sheetOf(people, 'People, places; and more\nName;Role\n"Mills; Cara";Cook, driver');
  expect(sheet.lines).toEqual([{ number: 3, cells: ['Mills; Cara', 'Cook, driver'] }]);
});

test('a cell without names of parts is names, one after another, unless it is one name as a whole', () => {
  const isName = (words: string) => words === 'Shah, Priya';
  const labels = ['Person', 'Since'];
  expect(readRowsCell(labels, 'Ada, Ben & Cara; Dan and Eve\nFarid', isName).map(({ Person }) => Person)).toEqual([
    ...['Ada', 'Ben', 'Cara', 'Dan', 'Eve', 'Farid'],
  ]);
  expect(readRowsCell(labels, 'Shah, Priya', isName)).toEqual([{ Person: 'Shah, Priya' }]);
  expect(readRowsCell(labels, 'Ada; since: 5/4/27\nperson: Ben', isName)).toEqual([
    { Person: 'Ada', Since: '5/4/27' },
    { Person: 'Ben' },
  ]);
});

test('any text at all is a sheet or is refused in words, and never fails', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      'Name',
      'Role',
      'total',
      '(',
      ' ',
      '=',
      '\0',
      '\uFEFF',
      '__proto__',
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (any) => {
      const read = readSheet(people, any);
      expect(read.state === 'refused' ? read.words : read.sheet.lines.length).toBeTruthy();
    }),
  );
});
