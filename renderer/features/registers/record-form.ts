// What the form of a record holds while it is typed, and the changes that saving it makes. Pure.
// A person is chosen from the people register or, with `newPerson`, written by name and added in the same entry.

import type { Change } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { isPlainDate, readPlainDate, writeDate } from '#shared/domain/plain-date';
import {
  askedFields,
  type FieldValue,
  type FieldValues,
  holdsRows,
  isOfFiles,
  type Register,
  type Row,
  rowsOf,
  type SimpleField,
  textOf,
} from '#shared/domain/registers/register';
import { sameValue } from '#shared/domain/registers/same-value';
import { recordsOf, type State } from '#shared/domain/state';

/** The choice that means "someone who is not on the list". */
export const newPerson = 'new';

export type TypedRow = Record<string, string>;
/** Every field as it is typed: dates as people write them, `<field>New` for the name of a new person. */
export type TypedRecord = Record<string, string | TypedRow[]>;

/** The form of a record that is there, or an empty one. */
export function typedRecord(register: Register, fields: FieldValues): TypedRecord {
  return Object.fromEntries(
    register.fields.map((field) =>
      isOfFiles(field)
        ? [field.name, rowsOf(fields, field.name).map((row) => ({ ...row }))]
        : field.kind === 'rows'
          ? [field.name, rowsOf(fields, field.name).map((row) => typedRow(field.columns, row))]
          : [field.name, typedText(field, textOf(fields, field.name))],
    ),
  );
}

function typedRow(columns: readonly SimpleField[], row: Row): TypedRow {
  return Object.fromEntries(columns.map((column) => [column.name, typedText(column, row[column.name] ?? '')]));
}

function typedText(field: SimpleField, text: string): string {
  return field.kind === 'date' && isPlainDate(text) ? writeDate(text) : text;
}

export interface ReadRecord {
  readonly fields: FieldValues;
  /** People to be added first, in the order in which they were named. */
  readonly newPeople: readonly { readonly record: RecordId; readonly name: string }[];
}

/** Reads what was typed. A date that is no date stays as typed, so that the check can name it. */
export function readTypedRecord(
  register: Register,
  typed: TypedRecord,
  state: State,
  makeRecordId: () => RecordId,
): ReadRecord {
  const newPeople: { record: RecordId; name: string }[] = [];

  function person(chosen: string, name: string): string {
    if (chosen !== newPerson) return chosen;
    const wanted = name.trim();
    if (wanted === '') return '';
    const sameName = (other: string) => other.toLowerCase() === wanted.toLowerCase();
    const known = recordsOf(state, 'people').find(({ fields }) => sameName(textOf(fields, 'name')));
    if (known) return known.record;
    const named = newPeople.find((added) => sameName(added.name));
    if (named) return named.record;
    const record = makeRecordId();
    newPeople.push({ record, name: wanted });
    return record;
  }

  function simple(field: SimpleField, text: string, newName: string): string {
    if (field.kind === 'person') return person(text, newName);
    if (field.kind === 'date') return readPlainDate(text) ?? text.trim();
    return text.trim();
  }

  const asked = new Set(askedFields(register, typed));
  const entries = register.fields.map((field): [string, FieldValue] => {
    const value = typed[field.name];
    // What is not asked, because something else was chosen since, stays in the form and is not written down.
    if (!asked.has(field)) return [field.name, holdsRows(field) ? [] : ''];
    if (isOfFiles(field)) return [field.name, typeof value === 'object' ? value : []];
    if (field.kind === 'rows') {
      const rows = typeof value === 'object' ? value : [];
      const read = rows.map((row) =>
        Object.fromEntries(
          field.columns.map((column) => [
            column.name,
            simple(column, row[column.name] ?? '', row[`${column.name}New`] ?? ''),
          ]),
        ),
      );
      return [field.name, read.filter((row) => Object.values(row).some((text) => text !== ''))];
    }
    const newName = typed[`${field.name}New`];
    return [
      field.name,
      simple(field, typeof value === 'string' ? value : '', typeof newName === 'string' ? newName : ''),
    ];
  });
  return { fields: Object.fromEntries(entries), newPeople };
}

/** Where someone who is not on the list was chosen and no name was written: the paths of the empty names in the form. */
export function missingNames(register: Register, typed: TypedRecord): readonly { field: string; path: string }[] {
  return register.fields.flatMap((field) => {
    const value = typed[field.name];
    if (field.kind === 'person') return isNameMissing(field.name, typed) ? [pathOf(field.name, field.name)] : [];
    if (field.kind !== 'rows' || typeof value !== 'object') return [];
    return value.flatMap((row, index) =>
      field.columns
        .filter((column) => column.kind === 'person' && isNameMissing(column.name, row))
        .map((column) => pathOf(field.name, `${field.name}.${index}.${column.name}`)),
    );
  });
}

function pathOf(field: string, path: string) {
  return { field, path: `${path}New` };
}

function isNameMissing(field: string, typed: TypedRecord): boolean {
  const name = typed[`${field}New`];
  return typed[field] === newPerson && (typeof name !== 'string' || name.trim() === '');
}

/** The changes that add the record. Fields left empty are not written down. */
export function changesToAdd(register: Register, record: RecordId, read: ReadRecord): readonly Change[] {
  const fields = Object.fromEntries(Object.entries(read.fields).filter(([, value]) => !isEmpty(value)));
  return [...addPeople(read), { kind: 'record-added', register: register.name, record, fields }];
}

/** The changes that bring a record to what was typed; none where nothing differs. */
export function changesToEdit(
  register: Register,
  record: RecordId,
  before: FieldValues,
  read: ReadRecord,
  because: string,
): readonly Change[] {
  const fields = Object.fromEntries(
    Object.entries(read.fields).filter(([name, value]) => !sameValue(value, before[name])),
  );
  if (Object.keys(fields).length === 0) return [];
  return [...addPeople(read), { kind: 'record-changed', register: register.name, record, fields, because }];
}

function addPeople({ newPeople }: ReadRecord): readonly Change[] {
  return newPeople.map(({ record, name }) => ({
    kind: 'record-added',
    register: 'people',
    record,
    fields: { name },
  }));
}

function isEmpty(value: FieldValue): boolean {
  return value.length === 0;
}
