// What goes out of a register as CSV comes in again as the same: as it is into the same workbook, and added into one that has
// only what it names.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetFields } from '#shared/domain/import/match-columns';
import { planImport } from '#shared/domain/import/plan-import';
import { readSheet } from '#shared/domain/import/read-sheet';
import { registers } from '#shared/domain/registers/all-registers';
import {
  type FieldValue,
  type FieldValues,
  isOfFiles,
  isSealedRegister,
  type Register,
  type RegisterName,
  type Row,
  registerNames,
  ringOfRegister,
  type SimpleField,
} from '#shared/domain/registers/register';
import { registerCsv } from '#shared/domain/registers/register-csv';
import { sameValue } from '#shared/domain/registers/same-value';
import { type Kept, recordsById, recordsOf, type State } from '#shared/domain/state';
import { countingIds } from '../../../builders/riverside-state';
import { adaPerson, benPerson, by, fold, id, instagram, moment, smallWorkbook } from '../../../builders/small-workbook';

const awkward = fc.string({
  unit: fc.constantFrom(
    'a',
    'Ł',
    'ی',
    'é',
    ',',
    ';',
    ':',
    '"',
    "'",
    '=',
    '@',
    '-',
    '+',
    ' ',
    'Person: ',
    '; Where: ',
    '1',
  ),
  minLength: 1,
  maxLength: 12,
});

/** What a form would have kept. */
function aText(isLong: boolean): fc.Arbitrary<string> {
  const lines = isLong ? fc.array(awkward, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')) : awkward;
  return lines.map((text) => text.trim()).filter((text) => text !== '');
}

/** A record of each register that others name, as far as there is one. */
const course = id('record', 30);
const named: Partial<Readonly<Record<RegisterName, string>>> = { accounts: instagram, courses: course };
const workbook = fold(smallWorkbook, {
  kind: 'record-added',
  register: 'courses',
  record: course,
  fields: { name: 'First aid', forWhom: 'everybody', lasts: '12', state: 'in-use' },
});

function aValue(field: SimpleField, own: string): fc.Arbitrary<string> {
  switch (field.kind) {
    case 'text':
      // Each record is known by its own words.
      return aText(false).map((text) => `${text} ${own}`);
    case 'long-text':
      return aText(true);
    case 'date':
      return fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value));
    case 'person':
      return fc.constantFrom(adaPerson, benPerson);
    case 'record':
      return fc.constant(named[field.register] ?? '');
  }
}

function someRows(columns: readonly SimpleField[]): fc.Arbitrary<readonly Row[]> {
  // Nothing of another register is there to be named.
  if (columns.every((column) => column.kind === 'record' && !(column.register in named))) return fc.constant([]);
  const row = fc
    .record(Object.fromEntries(columns.map((column) => [column.name, fc.oneof(fc.constant(''), aValue(column, 'x'))])))
    .map((all): Row => Object.fromEntries(Object.entries(all).filter(([, text]) => text !== '')));
  return fc.array(
    row.filter((parts) => Object.keys(parts).length > 0),
    { maxLength: 3 },
  );
}

function someFields(register: Register, own: string): fc.Arbitrary<FieldValues> {
  const values = register.fields.map((field) => {
    // Files and signatures do not go out, and cannot come in.
    if (isOfFiles(field)) return [field.name, fc.constant<FieldValue>([])] as const;
    const value: fc.Arbitrary<FieldValue> = field.kind === 'rows' ? someRows(field.columns) : aValue(field, own);
    return [field.name, field.required === undefined ? fc.oneof(fc.constant(''), value) : value] as const;
  });
  return fc.record(Object.fromEntries(values));
}

function withRecords(state: State, register: Register, all: readonly FieldValues[]): State {
  const at = moment('2027-03-01T10:00:00.000Z');
  const records = all.map((fields, index): Kept => {
    const record = id('record', 20 + index);
    return { record, register: register.name, fields, addedAt: at, changedAt: at };
  });
  const added = Object.fromEntries(records.map((one) => [one.record, one]));
  const { name } = register;
  if (isSealedRegister(name)) {
    const ring = ringOfRegister(name);
    const { records } = name === 'consents' ? state.consents : state.safeguarding;
    return {
      ...state,
      [ring]: { ...state[ring], records: { ...records, [name]: { ...recordsById(state, name), ...added } } },
    };
  }
  const kept = { ...state.general.records[name], ...added };
  return { ...state, general: { ...state.general, records: { ...state.general.records, [name]: kept } } };
}

function planOf(register: Register, csv: string, state: State) {
  const read = readSheet(register, csv);
  if (read.state === 'refused') throw new Error(read.words);
  const ids = countingIds();
  const meant = new Map(read.sheet.columns.map(({ index, field }) => [index, field] as const));
  return planImport(register, read.sheet, {
    state,
    by: by(),
    makeRecordId: () => ids('record'),
    meant,
    addPeople: false,
    without: new Set(),
  });
}

/** Into which registers anything at all was taken as new: of what is made up at random, much breaks a rule. */
const takenInto = new Set<string>();

describe.each(registerNames)('the register of %s', (name) => {
  const register = registers[name];
  const several = fc.tuple(someFields(register, 'one'), someFields(register, 'two'), someFields(register, 'three'));

  test('comes in again as it is, whatever is written in it', () => {
    fc.assert(
      fc.property(several, (all) => {
        const state = withRecords(workbook, register, all);
        const records = recordsOf(state, name);
        const plan = planOf(register, registerCsv(register, records, state), state);
        expect(plan.refused).toEqual([]);
        expect([...plan.added, ...plan.changed]).toEqual([]);
        expect(plan.asTheyAre).toBe(records.length);
      }),
      { numRuns: 60 },
    );
  });

  test('comes as new with every field into a workbook that does not have it, where a form would have taken it', () => {
    fc.assert(
      fc.property(someFields(register, 'one'), (fields) => {
        const state = withRecords(workbook, register, [fields]);
        const [kept] = recordsOf(state, name).filter(({ record }) => record === id('record', 20));
        const plan = planOf(register, registerCsv(register, kept ? [kept] : [], state), workbook);
        for (const { record } of plan.added) {
          takenInto.add(name);
          // Who stands for a record is taken from no spreadsheet.
          for (const field of sheetFields(register)) {
            expect(sameValue(fields[field.name] ?? '', record.fields[field.name]), field.name).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the registers with few rules did take what came as new', () => {
  expect([...takenInto]).toEqual(expect.arrayContaining(['people', 'devices', 'tools', 'password-events']));
});
