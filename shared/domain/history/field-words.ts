// The fields of a record in words, for lists, checks and history. Pure.

import { uncapital } from '../number-words';
import { isPlainDate, writeDate } from '../plain-date';
import { writeFile } from '../registers/kept-file';
import { recordTitle } from '../registers/record-title';
import {
  choiceWords,
  type Field,
  type FieldValues,
  isOfFiles,
  type Row,
  ringOfRegister,
  rowsOf,
  type SimpleField,
  textOf,
} from '../registers/register';
import { personName, recordOf, type State } from '../state';

/** What stands for a record that not everybody may see. */
export const notShownWords = 'One that you cannot see';

const nobodyNew: ReadonlyMap<string, string> = new Map();

/** A field's value in words; empty where nothing is written down. */
export function writeField(field: Field, fields: FieldValues, state: State): string {
  return writeFieldLines(field, fields, state).join('; ');
}

/** A field's value in words, a line for each row. `newPeople`: names of people not in the register yet. */
export function writeFieldLines(
  field: Field,
  fields: FieldValues,
  state: State,
  newPeople: ReadonlyMap<string, string> = nobodyNew,
): readonly string[] {
  if (field.kind === 'rows') {
    return rowsOf(fields, field.name).map((row) => writeRow(field.columns, row, state, newPeople));
  }
  if (isOfFiles(field)) return rowsOf(fields, field.name).map((row) => writeFile(field, row));
  const words = writeText(field, textOf(fields, field.name), state, newPeople);
  return words === '' ? [] : [words];
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
      return [
        index === 0 ? words : `${uncapital(column.label)}: ${column.kind === 'choice' ? uncapital(words) : words}`,
      ];
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
    case 'record': {
      const record = recordOf(state, field.register, text);
      if (record) return recordTitle(state, record);
      // Whoever does not read its register is told that there is something, and not what.
      return text !== '' && ringOfRegister(field.register) !== 'general' ? notShownWords : '';
    }
    case 'text':
    case 'long-text':
      return text;
  }
}

/**
 * What became of a list of lines, told by whom or what each line names first: "Sam Reid: taken off", "Leah Stone: added",
 * "Tom Wilkes: last confirmed was 9 April 2026, now 4 November 2026".
 */
export function writeRowsChange(
  field: Extract<Field, { kind: 'rows' }>,
  before: FieldValues,
  after: FieldValues,
  state: State,
): readonly string[] {
  const [first] = field.columns;
  if (!first) return [];
  const key = (row: Row) => row[first.name] ?? '';
  const was = rowsOf(before, field.name);
  const now = rowsOf(after, field.name);
  const name = (row: Row) => writeText(first, key(row), state, nobodyNew);
  const gone = was.filter((row) => !now.some((other) => key(other) === key(row)));
  return [
    ...gone.map((row) => `${name(row)}: taken off`),
    ...now.flatMap((row) => {
      const earlier = was.find((other) => key(other) === key(row));
      if (!earlier) return [`${name(row)}: added`];
      const changed = field.columns.filter((column) => (earlier[column.name] ?? '') !== (row[column.name] ?? ''));
      return changed.map((column) => {
        const words = (of: Row) => writeText(column, of[column.name] ?? '', state, nobodyNew) || 'empty';
        return `${name(row)}: ${uncapital(column.label)} was ${words(earlier)}, now ${words(row)}`;
      });
    }),
  ];
}
