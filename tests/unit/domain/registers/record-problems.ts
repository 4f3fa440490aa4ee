// What a description finds wrong with a record, for the tests of descriptions.

import { fieldProblems } from '#shared/domain/check-fields';
import type { FieldValues, Register } from '#shared/domain/registers/register';
import { columnsOf } from '#shared/domain/registers/table-columns';
import type { Kept } from '#shared/domain/state';
import { day, id, moment, smallWorkbook } from '../../../builders/small-workbook';

export const looking = { state: smallWorkbook, today: day('2027-03-01') };

/** `field: words` of each problem. */
export function problemsOf(register: Register, fields: FieldValues, before: FieldValues = {}): readonly string[] {
  return fieldProblems(register, fields, { ...looking, before }).map(({ field, words }) => `${field}: ${words}`);
}

export function keptIn(register: Register, fields: FieldValues): Kept {
  const at = moment('2027-03-01T10:00:00.000Z');
  return { register: register.name, record: id('record', 9), fields, addedAt: at, changedAt: at };
}

/** The cell of a column, as the table shows it on 1 March 2027. */
export function cellOf(register: Register, column: string, fields: FieldValues) {
  const found = columnsOf(register).find((each) => each.id === column);
  if (!found) throw new Error(`there is no column ${column}`);
  return found.cell(keptIn(register, fields), looking);
}
