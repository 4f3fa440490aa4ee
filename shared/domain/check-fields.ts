// Checks the fields of a record against the description of its register. Forms show these words beside the field and in the summary.

import type { RecordId } from './ids';
import { isPlainDate } from './plain-date';
import { type Field, type FieldValue, type FieldValues, fieldOf, type Register } from './registers/register';
import { recordOf, type State } from './state';

export interface FieldProblem {
  readonly field: string;
  readonly label: string;
  readonly words: string;
}

export interface CheckedWith {
  readonly state: State;
  /** People who will be added in the same entry. */
  readonly newPeople?: readonly RecordId[];
  /** What the record says now; nothing for a new one. */
  readonly before?: FieldValues;
}

/** Everything that is wrong with the fields: each by itself, in the order the form asks them, then the register's own rules. */
export function fieldProblems(
  register: Register,
  fields: FieldValues,
  { state, newPeople = [], before = {} }: CheckedWith,
): readonly FieldProblem[] {
  const isPerson = (text: string) =>
    recordOf(state, 'people', text) !== undefined || newPeople.some((person) => person === text);
  const problems = register.fields.flatMap((field) => {
    const words = problemOf(isPerson, field, fields[field.name]);
    return words === undefined ? [] : [{ field: field.name, label: field.label, words }];
  });
  const byRule = register.rules?.(fields, before) ?? [];
  const named = byRule.map(({ field, words }) => ({ field, label: fieldOf(register, field)?.label ?? field, words }));
  return [...problems, ...named];
}

function problemOf(
  isPerson: (text: string) => boolean,
  field: Field,
  value: FieldValue | undefined,
): string | undefined {
  if (field.kind === 'rows') {
    const rows = typeof value === 'object' ? value : [];
    for (const [index, row] of rows.entries()) {
      for (const column of field.columns) {
        const words = problemOf(isPerson, column, row[column.name]);
        if (words !== undefined) return `${words} (line ${index + 1})`;
      }
    }
    return undefined;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return field.required;
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return text.length > field.maxLength ? `Use ${field.maxLength} characters or fewer` : undefined;
    case 'date':
      return isPlainDate(text) ? undefined : 'Write a date like 5 April 2027';
    case 'choice':
      return field.choices.some((choice) => choice.value === text) ? undefined : 'Choose one from the list';
    case 'person':
      return isPerson(text) ? undefined : 'Choose someone from the list';
  }
}
