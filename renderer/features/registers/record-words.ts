// A record and its fields in words, for lists, checks and history. Pure.

import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import {
  choiceWords,
  type Field,
  type FieldValues,
  type Register,
  type Row,
  rowsOf,
  textOf,
} from '#shared/domain/registers/register';
import { accountTitle } from '#shared/domain/signals/account-signals';
import { type Kept, personName, type State } from '#shared/domain/state';

type SimpleField = Exclude<Field, { kind: 'rows' }>;
const nobodyNew: ReadonlyMap<string, string> = new Map();

export function recordTitle(register: Register, record: Kept): string {
  return register.name === 'accounts' ? accountTitle(record) : textOf(record.fields, 'name');
}

/** A field's value in words; empty where nothing is written down. `newPeople`: names of people not in the register yet. */
export function writeField(
  field: Field,
  fields: FieldValues,
  state: State,
  newPeople: ReadonlyMap<string, string> = nobodyNew,
): string {
  if (field.kind !== 'rows') return writeText(field, textOf(fields, field.name), state, newPeople);
  return rowsOf(fields, field.name)
    .map((row) => writeRow(field.columns, row, state, newPeople))
    .join('; ');
}

function writeRow(
  columns: readonly SimpleField[],
  row: Row,
  state: State,
  newPeople: ReadonlyMap<string, string>,
): string {
  return columns
    .flatMap((column, index) => {
      const words = writeText(column, row[column.name] ?? '', state, newPeople);
      if (words === '') return [];
      return [index === 0 ? words : `${column.label.toLowerCase()}: ${words.toLowerCase()}`];
    })
    .join(', ');
}

function writeText(field: SimpleField, text: string, state: State, newPeople: ReadonlyMap<string, string>): string {
  switch (field.kind) {
    case 'choice':
      return choiceWords(field, text);
    case 'date':
      return isPlainDate(text) ? writeDate(text) : text;
    case 'person':
      return newPeople.get(text) ?? personName(state, text);
    case 'text':
    case 'long-text':
      return text;
  }
}
