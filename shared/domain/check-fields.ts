// Checks the fields of a record against the description of its register. Forms show these words beside the field and in the summary.

import type { RecordId } from './ids';
import { looksLikePassword } from './looks-like-password';
import { daysBetween, isPlainDate, type PlainDate, writeDate } from './plain-date';
import { filesProblem } from './registers/kept-file';
import {
  askedFields,
  type DateField,
  type Field,
  type FieldValues,
  fieldOf,
  isOfFiles,
  type Register,
  type Row,
  type RowsField,
  ringOfRegister,
  rowsOf,
  type SimpleField,
  textOf,
} from './registers/register';
import { recordOf, type State } from './state';

export interface FieldProblem {
  readonly field: string;
  readonly label: string;
  readonly words: string;
}

export interface CheckedWith {
  readonly state: State;
  readonly today: PlainDate;
  /** People who will be added in the same entry. */
  readonly newPeople?: readonly RecordId[];
  /** What the record says now; nothing for a new one. */
  readonly before?: FieldValues;
}

/** Everything that is wrong with the fields: each by itself, in the order the form asks them, then the register's own rules. */
export function fieldProblems(register: Register, fields: FieldValues, checked: CheckedWith): readonly FieldProblem[] {
  const before = checked.before ?? {};
  const problems = askedFields(register, fields).flatMap((field) => {
    const { name, label } = field;
    const words = oneProblem(register, field, fields, before, checked);
    return words === undefined ? [] : [{ field: name, label, words }];
  });
  const byRule = register.rules?.(fields, before, { state: checked.state, today: checked.today }) ?? [];
  const named = [...byRule, ...stoodForProblems(register, fields, before)].map(({ field, words }) => ({
    field,
    label: fieldOf(register, field)?.label ?? field,
    words,
  }));
  return [...problems, ...named];
}

/** Who stands for a record stands for what it says, and says who and when. */
function stoodForProblems({ stoodFor = [] }: Register, fields: FieldValues, before: FieldValues) {
  return stoodFor.flatMap(({ by, on, words, says }) => {
    const isAnew = [by, on, words].some((name) => {
      const now = textOf(fields, name);
      return now !== '' && now !== textOf(before, name);
    });
    const isWhole = textOf(fields, by) !== '' && textOf(fields, on) !== '' && textOf(fields, words) === says(fields);
    return isAnew && !isWhole
      ? [{ field: words, words: 'Do it on its own page: what somebody stands for is exactly what it says' }]
      : [];
  });
}

/** What is wrong with the reason for a change of a record, where its register holds words that are never a password. */
export function reasonProblem(register: Register, because: string): string | undefined {
  const isNeverSecret = register.fields.some((field) => 'isNeverSecret' in field && field.isNeverSecret);
  return isNeverSecret && looksLikePassword(because) ? `The reason: ${secretWords}` : undefined;
}

function oneProblem(
  register: Register,
  field: Field,
  fields: FieldValues,
  before: FieldValues,
  checked: CheckedWith,
): string | undefined {
  if (isOfFiles(field)) return filesProblem(field, fields);
  if (field.kind === 'rows') return rowsProblem(field, fields, before, checked);
  return problemOf(field, { fields: register.fields, values: fields, before }, checked);
}

function rowsProblem(
  { name, columns, one }: RowsField,
  fields: FieldValues,
  before: FieldValues,
  checked: CheckedWith,
): string | undefined {
  const rowsBefore = rowsOf(before, name);
  for (const [index, row] of rowsOf(fields, name).entries()) {
    for (const column of columns) {
      const known = rowsBefore.find((earlier) => earlier[column.name] === row[column.name]) ?? {};
      const words = problemOf(column, { fields: columns, values: row, before: known }, checked);
      if (words !== undefined) return `${words} (line ${index + 1})`;
    }
  }
  return isNamedTwice(columns[0], rowsOf(fields, name)) ? `Name each ${one} once` : undefined;
}

/** Lines that name a record in their first column each name another. */
function isNamedTwice(first: SimpleField | undefined, rows: readonly Row[]): boolean {
  if (first?.kind !== 'person' && first?.kind !== 'record') return false;
  const named = rows.map((row) => row[first.name]);
  return new Set(named).size < named.length;
}

/** The fields among which one stands: those of a record, or those of one of its rows. */
interface Among {
  readonly fields: readonly Field[];
  readonly values: FieldValues;
  readonly before: FieldValues;
}

function problemOf(field: SimpleField, among: Among, checked: CheckedWith): string | undefined {
  const text = textOf(among.values, field.name).trim();
  if (text === '') return field.required;
  // What was once written down, as it was right then, is no obstacle to writing down something else.
  const isNew = text !== textOf(among.before, field.name);
  switch (field.kind) {
    case 'text':
    case 'long-text':
      if (text.length > field.maxLength) return `Use ${field.maxLength} characters or fewer`;
      return field.isNeverSecret && isNew && looksLikePassword(text) ? secretWords : undefined;
    case 'date':
      return dateProblem(field, text, isNew, among, checked);
    case 'choice':
      if (field.choices.some((choice) => choice.value === text)) return undefined;
      return field.otherwise ?? 'Choose one from the list';
    case 'person':
      return isPerson(text, checked) ? undefined : 'Choose someone from the list';
    case 'record':
      // Whoever does not read that register leaves what it says as it is.
      if (!isNew && ringOfRegister(field.register) !== 'general') return undefined;
      return recordOf(checked.state, field.register, text) ? undefined : 'Choose one from the list';
  }
}

const secretWords =
  'This looks like a password or a code. Take it out: what is written here is never forgotten. Say where it is kept instead';

function dateProblem(
  field: DateField,
  text: string,
  isNew: boolean,
  { fields, values }: Among,
  { today }: CheckedWith,
): string | undefined {
  if (!isPlainDate(text)) return 'Write a date like 5 April 2027';
  if (field.isPast && isNew && daysBetween(today, text) > 0) {
    return `Write today or a day before it: ${writeDate(text)} is still to come`;
  }
  const earlier = field.notBefore ? textOf(values, field.notBefore) : '';
  if (!isPlainDate(earlier) || daysBetween(earlier, text) >= 0) return undefined;
  const label = fields.find(({ name }) => name === field.notBefore)?.label ?? '';
  return `Write ${writeDate(earlier)} or a day after it: it cannot be before “${label}”`;
}

function isPerson(text: string, { state, newPeople = [] }: CheckedWith): boolean {
  return recordOf(state, 'people', text) !== undefined || newPeople.some((person) => person === text);
}
