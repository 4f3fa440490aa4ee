// The columns of a register's table, worked out of its description.

import { writeField } from '../history/field-words';
import { type FieldColumn, fieldOf, type MadeColumn, type Register, type RegisterColumn, textOf } from './register';

export function columnsOf(register: Register): readonly [MadeColumn, ...MadeColumn[]] {
  const [first, ...others] = register.columns;
  return [made(register, first), ...others.map((column) => made(register, column))];
}

function made(register: Register, column: RegisterColumn): MadeColumn {
  return 'field' in column ? madeOfField(register, column) : column;
}

/** Dates are sorted by the calendar, everything else by its words. */
function madeOfField(register: Register, { field: name, heading, ...look }: FieldColumn): MadeColumn {
  const field = fieldOf(register, name);
  return {
    ...look,
    id: name,
    heading: heading ?? field?.label ?? name,
    cell: ({ fields }, { state }) => ({ words: (field && writeField(field, fields, state)) || '–' }),
    order: ({ fields }, { state }) =>
      !field || field.kind === 'date' ? textOf(fields, name) : writeField(field, fields, state),
  };
}
