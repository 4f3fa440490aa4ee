// The records of a register as the rows of a table for other programs: every field, and dates as `2027-04-05`. What goes out so
// can be brought in again (`../import`).

import { quotedPart } from '../import/read-rows-cell';
import { type Kept, personName, recordOf, type State } from '../state';
import { writeFile } from './kept-file';
import { recordTitle } from './record-title';
import {
  choiceWords,
  type Field,
  type FieldValues,
  isOfFiles,
  type Register,
  ringOfRegister,
  rowsOf,
  type SimpleField,
  textOf,
} from './register';

/** What stands above each column: the label of its field, then what is worked out. */
export function registerHead({ fields, computed = [] }: Register): readonly string[] {
  return [...fields, ...computed].map(({ label }) => label);
}

export function registerRow({ name, fields, computed = [] }: Register, record: Kept, state: State): readonly string[] {
  return [
    ...fields.map((field) => fieldWords(field, record.fields, { state, isForAll: ringOfRegister(name) === 'general' })),
    ...computed.map(({ words }) => words(state, record)),
  ];
}

interface Writing {
  readonly state: State;
  /** The table is of a register that every member reads: it names nothing of one that only some do. */
  readonly isForAll: boolean;
}

function fieldWords(field: Field, values: FieldValues, writing: Writing): string {
  if (isOfFiles(field)) {
    return rowsOf(values, field.name)
      .map((row) => writeFile(field, row))
      .join('\n');
  }
  if (field.kind !== 'rows') return valueWords(field, textOf(values, field.name), writing);
  return rowsOf(values, field.name)
    .map((row) =>
      field.columns
        .map((column) => ({ label: column.label, words: valueWords(column, row[column.name] ?? '', writing) }))
        .filter(({ words }) => words !== '')
        .map(({ label, words }) => `${label}: ${quotedPart(words)}`)
        .join('; '),
    )
    .filter((line) => line !== '')
    .join('\n');
}

function valueWords(field: SimpleField, value: string, { state, isForAll }: Writing): string {
  if (field.kind === 'person') return personName(state, value);
  if (field.kind !== 'record') return choiceWords(field, value);
  if (isForAll && ringOfRegister(field.register) !== 'general') return '';
  const record = recordOf(state, field.register, value);
  return record ? recordTitle(state, record) : '';
}
