// What every description of a register keeps to, so that form, table, checks, history and CSV can all follow it.

import { describe, expect, test } from 'vitest';
import { fieldProblems } from '#shared/domain/check-fields';
import { plainHeading } from '#shared/domain/import/match-columns';
import { registers } from '#shared/domain/registers/all-registers';
import {
  type Field,
  fieldOf,
  holdsRows,
  type Register,
  registerNames,
  ringOfRegister,
} from '#shared/domain/registers/register';
import { columnsOf } from '#shared/domain/registers/table-columns';
import type { Kept } from '#shared/domain/state';
import { adaPerson, smallWorkbook } from '../../../builders/small-workbook';
import { keptIn, looking } from './record-problems';

const described = registerNames.map((name) => [name, registers[name]] as const);

/** Every field of a register, those of its rows too. */
function allFields({ fields }: Register): readonly Field[] {
  return fields.flatMap((field): readonly Field[] => (field.kind === 'rows' ? [field, ...field.columns] : [field]));
}

/** Words under which a column of a spreadsheet could go into two fields. A label goes before what another field is also called. */
function headedTwice({ fields }: Register): readonly string[] {
  const labels = fields.map(({ label }) => plainHeading(label));
  const others = fields.flatMap(({ alsoCalled = [] }) => alsoCalled.map(plainHeading));
  return [
    ...labels.filter((label, index) => labels.indexOf(label) !== index),
    ...others.filter((other, index) => labels.includes(other) || others.indexOf(other) !== index),
  ].map((heading) => `“${heading}” heads two columns`);
}

/** What is wrong with a description; empty where nothing is. */
function faultsOf(register: Register): readonly string[] {
  const names = register.fields.map(({ name }) => name);
  const steps = register.fields.map(({ step }) => step);
  const labels = register.fields.map(({ label }) => label);
  const columns = columnsOf(register).map(({ id }) => id);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is described twice`),
    ...allFields(register).flatMap(({ name }) => (/^[a-z][A-Za-z0-9]{0,59}$/.test(name) ? [] : [`${name} is no name`])),
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `two are called ${label}`),
    ...register.fields.flatMap(({ name, onlyIf }) =>
      onlyIf && names.indexOf(onlyIf.field) >= names.indexOf(name) ? [`${name} is asked by what comes later`] : [],
    ),
    ...Object.keys(register.stepHints ?? {}).flatMap((step) => (steps.includes(step) ? [] : [`${step} is no step`])),
    ...allFields(register).flatMap(({ name, label }) => (label.trim() === '' ? [`${name} has no label`] : [])),
    ...steps.flatMap((step, index) =>
      steps[index - 1] !== step && steps.indexOf(step) !== index ? [`${step} is asked in two places`] : [],
    ),
    ...register.columns.flatMap((column) =>
      'field' in column && !fieldOf(register, column.field) ? [`the column ${column.field} shows no field`] : [],
    ),
    ...columns.filter((column, index) => columns.indexOf(column) !== index).map((id) => `two columns are ${id}`),
    ...(register.firstSorting && !columnsOf(register).some(({ id: of }) => of === register.firstSorting?.column)
      ? ['it is sorted by no column']
      : []),
    ...(register.due && !fieldOf(register, register.due.field) ? ['it is moved in no field'] : []),
    ...(register.isKnownBy ?? [])
      .flat()
      .flatMap((name) => (fieldOf(register, name) ? [] : [`it is known by ${name}, which is no field`])),
    ...headedTwice(register),
    ...(register.counted && !fieldOf(register, register.counted.field) ? ['it counts by no field'] : []),
  ];
}

describe.each(described)('the description of %s', (name, register) => {
  test('is under its own name, kept in its ring, and without a fault', () => {
    expect(ringOfRegister(name)).toBe(register.ring);
    expect(register.name).toBe(name);
    expect(faultsOf(register)).toEqual([]);
  });

  test('names a record of which nothing is written down without failing, and draws it', () => {
    const empty = keptIn(register, {});
    expect(typeof register.titleOf(empty, smallWorkbook)).toBe('string');
    for (const { cell, order } of columnsOf(register)) {
      expect(typeof cell(empty, looking).words).toBe('string');
      expect(['string', 'number', 'undefined']).toContain(typeof order?.(empty, looking));
    }
  });

  test('finds only fields of its own wrong, each with its label', () => {
    const before = Object.fromEntries(register.fields.map((field) => [field.name, holdsRows(field) ? [] : 'x']));
    for (const fields of [{}, before]) {
      for (const { field, label, words } of fieldProblems(register, fields, looking)) {
        expect(fieldOf(register, field)?.label).toBe(label);
        expect(words).not.toBe('');
      }
    }
  });
});

describe('a description with a fault is found', () => {
  const { people } = registers;
  const [name] = people.fields;
  if (!name) throw new Error('people have no fields');
  const position = { ...name, name: 'position' };
  test.each<[string, Register, string]>([
    ['a column of no field', { ...people, columns: [{ field: 'shoeSize' }] }, 'the column shoeSize shows no field'],
    ['a column twice', { ...people, columns: [{ field: 'name' }, { field: 'name' }] }, 'two columns are name'],
    ['a field twice', { ...people, fields: [name, ...people.fields] }, 'name is described twice'],
    ['a name with a space', { ...people, fields: [...people.fields, { ...name, name: 'a b' }] }, 'a b is no name'],
    ['a label twice', { ...people, fields: [name, { ...position, label: 'Name' }] }, 'two are called Name'],
    [
      'a field that is asked by what comes after it',
      { ...people, fields: [{ ...name, onlyIf: { field: 'position', is: ['x'] } }, position] },
      'name is asked by what comes later',
    ],
    ['a hint under no step', { ...people, stepHints: { Then: 'x' } }, 'Then is no step'],
    ['no label', { ...people, fields: [...people.fields, { ...position, name: 'x', label: ' ' }] }, 'x has no label'],
    [
      'a step in two places',
      { ...people, fields: [name, { ...position, step: 'Then' }, { ...name, name: 'x' }] },
      'The person is asked in two places',
    ],
    [
      'a sorting by no column',
      { ...people, firstSorting: { column: 'x', direction: 'ascending' } },
      'it is sorted by no column',
    ],
    [
      'a day that is moved in no field',
      { ...people, due: { field: 'x', on: () => '', isOver: () => false } },
      'it is moved in no field',
    ],
    ['being known by no field', { ...people, isKnownBy: [['x']] }, 'it is known by x, which is no field'],
    [
      'a heading of two fields',
      { ...people, fields: [{ ...name, alsoCalled: ['Left on'] }, ...people.fields.slice(1)] },
      '“left on” heads two columns',
    ],
    ['a count by no field', { ...people, counted: { field: 'x', value: 'y', words: 'z' } }, 'it counts by no field'],
  ])('%s', (_, register, fault) => {
    expect(faultsOf(register)).toContain(fault);
  });
});

describe('a column of a field', () => {
  const { people } = registers;
  const person = keptIn(people, { name: 'Cara Mills', leftOn: '2027-02-01' });
  const column = (field: string) => columnsOf(people).find(({ id: of }) => of === field);

  test('is headed by the label, shows the words of the field, and a dash where there are none', () => {
    expect(column('leftOn')?.heading).toBe('Left on');
    expect(column('leftOn')?.cell(person, looking)).toEqual({ words: '1 February 2027' });
    expect(column('position')?.cell(person, looking)).toEqual({ words: '–' });
  });

  test('is sorted by the calendar where it is a date, and by its words otherwise', () => {
    expect(column('leftOn')?.order?.(person, looking)).toBe('2027-02-01');
    expect(column('name')?.order?.(person, looking)).toBe('Cara Mills');
  });
});

test('the columns of accounts mark what is to be put right of a live account, and only of that', () => {
  const { accounts } = registers;
  const shown = (fields: Kept['fields']) =>
    Object.fromEntries(columnsOf(accounts).map(({ id: of, cell }) => [of, cell(keptIn(accounts, fields), looking)]));
  const one = [{ person: adaPerson, secondFactor: 'no' }];
  expect(shown({ platform: 'instagram', name: 'A', state: 'live', owner: adaPerson, holders: one })).toMatchObject({
    account: { words: 'A', under: { words: 'Instagram', isQuiet: true } },
    owner: { words: 'Ada Okonkwo', under: { words: 'Nobody', mark: 'put right' } },
    holders: { words: '1', mark: 'put right' },
    'second-factor': { words: '0 of 1', mark: 'look again' },
    state: { words: 'Live' },
  });
  expect(shown({ state: 'closed' })).toMatchObject({
    owner: { words: '–', under: { words: '–' } },
    holders: { words: '–' },
    'second-factor': { words: '–' },
    'last-review': { words: '–' },
  });
});
