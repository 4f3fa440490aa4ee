// Checks the fields of a record against the description of its register. Forms show these words beside the field and in the summary.

import type { RecordId } from './ids';
import { isPlainDate } from './plain-date';
import { type Field, type FieldValue, type FieldValues, type Register, rowsOf, textOf } from './registers/register';
import { recordOf, type State } from './state';

export interface FieldProblem {
  readonly field: string;
  readonly label: string;
  readonly words: string;
}

/**
 * Everything that is wrong with the fields, in the order the form asks them; none where all is well.
 * `newPeople`: people who will be added in the same entry. `before`: what the record says now; nothing for a new one.
 */
export function fieldProblems(
  state: State,
  register: Register,
  fields: FieldValues,
  newPeople: readonly RecordId[] = [],
  before: FieldValues = {},
): readonly FieldProblem[] {
  const isPerson = (text: string) =>
    recordOf(state, 'people', text) !== undefined || newPeople.some((person) => person === text);
  const problems = register.fields.flatMap((field) => {
    const words = problemOf(isPerson, field, fields[field.name]);
    return words === undefined ? [] : [{ field: field.name, label: field.label, words }];
  });
  return register.name === 'accounts' ? [...problems, ...accountProblems(fields, before)] : problems;
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

function accountProblems(fields: FieldValues, before: FieldValues): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const owner = textOf(fields, 'owner');
  if (owner !== '' && textOf(fields, 'deputy') === owner) {
    problems.push({ field: 'deputy', label: 'Deputy', words: 'Choose someone other than the owner' });
  }
  const holders = rowsOf(fields, 'holders').map((row) => row.person);
  if (new Set(holders).size < holders.length) {
    problems.push({ field: 'holders', label: 'People who can get in', words: 'Name each person once' });
  }
  // An account that is live already and was never approved is a signal, not an obstacle to writing down something else.
  if (textOf(fields, 'state') === 'live' && textOf(before, 'state') !== 'live') {
    if (textOf(fields, 'approvedBy') === '') {
      problems.push({ field: 'approvedBy', label: 'Approved by', words: 'Say who approved it, before it goes live' });
    }
    if (textOf(fields, 'approvedOn') === '') {
      problems.push({
        field: 'approvedOn',
        label: 'Approved on',
        words: 'Say when it was approved, before it goes live',
      });
    }
  }
  return problems;
}
