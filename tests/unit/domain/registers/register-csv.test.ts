// A register as CSV: every field in words, and nothing that a spreadsheet would take for a formula.

import { describe, expect, test } from 'vitest';
import { registers } from '#shared/domain/registers/all-registers';
import {
  type Field,
  type FieldValues,
  holdsRows,
  type Register,
  registerNames,
} from '#shared/domain/registers/register';
import { registerCsv } from '#shared/domain/registers/register-csv';
import { adaPerson, instagram, smallWorkbook } from '../../../builders/small-workbook';
import { keptIn } from './record-problems';

const csvOf = (register: Register, ...records: readonly FieldValues[]) =>
  registerCsv(
    register,
    records.map((fields) => keptIn(register, fields)),
    smallWorkbook,
  );

/** The lines of a file in which no cell holds a line break. */
const linesOf = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');

/** Every text of a record holds `text`; every other field holds nothing. */
function filledWith(text: string, fields: readonly Field[]): FieldValues {
  return Object.fromEntries(
    fields.map((field) => {
      if (holdsRows(field)) return [field.name, []];
      return [field.name, field.kind === 'text' || field.kind === 'long-text' ? text : ''];
    }),
  );
}

describe.each(registerNames)('the register of %s', (name) => {
  const register = registers[name];

  test('has its labels above, and a line for each record', () => {
    const [head, ...lines] = linesOf(csvOf(register, {}, {}));
    const unquoted = head?.replaceAll('"', '');
    expect(unquoted).toBe([...register.fields, ...(register.computed ?? [])].map(({ label }) => label).join(','));
    expect(lines).toHaveLength(2);
  });

  test.each(['=1+1', '+44 20', '-1', '@riverside'])('gives %j out as text, in whatever field it stands', (text) => {
    const texts = register.fields.filter(({ kind }) => kind === 'text' || kind === 'long-text').length;
    const [, line = ''] = linesOf(csvOf(register, filledWith(text, register.fields)));
    const cells = line.split(',');
    expect(texts).toBeGreaterThan(0);
    expect(cells.filter((cell) => cell === `'${text}`)).toHaveLength(texts);
    expect(cells.filter((cell) => cell.startsWith(text))).toEqual([]);
  });
});

test('people, accounts, choices and days are told in words, each row of a field in a line of its own', () => {
  const csv = csvOf(registers.tools, {
    name: 'Planner',
    kind: 'planner',
    accounts: [{ account: instagram, may: 'post' }],
    access: [{ person: adaPerson, since: '2026-10-01' }, { person: adaPerson }],
    agreedOn: '2026-09-20',
  });
  expect(csv).toContain('Planner that posts to several accounts');
  expect(csv).toContain('Account: Instagram @riversideyouth; What it may do: Post');
  expect(csv).toContain('"Person: Ada Okonkwo; Since: 2026-10-01\nPerson: Ada Okonkwo"');
  expect(csv).toContain('2026-09-20');
});

test('a name that begins like a formula is neutralised where another record is named as well', () => {
  const policy = csvOf(registers.policies, { which: 'other', name: '=HYPERLINK("x")' });
  expect(policy).toContain(`"'=HYPERLINK(""x"")"`);
});
