// The columns of a register's table, worked out of its description.

import { writeField } from '../history/field-words';
import {
  type Field,
  type FieldColumn,
  fieldOf,
  type MadeColumn,
  type Mark,
  type Register,
  type RegisterColumn,
  textOf,
} from './register';

export function columnsOf(register: Register): readonly [MadeColumn, ...MadeColumn[]] {
  const [first, ...others] = register.columns;
  return [made(register, first), ...others.map((column) => made(register, column))];
}

function made(register: Register, column: RegisterColumn): MadeColumn {
  return 'field' in column ? madeOfField(register, column) : column;
}

function madeOfField(register: Register, { field: name, heading, ...look }: FieldColumn): MadeColumn {
  const field = fieldOf(register, name);
  return {
    ...look,
    id: name,
    heading: heading ?? field?.label ?? name,
    cell: ({ fields }, { state }) => {
      const words = (field && writeField(field, fields, state)) || '–';
      const mark = markOf(field, textOf(fields, name));
      return mark ? { words, mark } : { words };
    },
    order: ({ fields }, { state }) =>
      // Dates by the calendar.
      !field || field.kind === 'date' ? textOf(fields, name) : writeField(field, fields, state),
  };
}

function markOf(field: Field | undefined, value: string): Mark | undefined {
  return field?.kind === 'choice' ? field.choices.find((choice) => choice.value === value)?.mark : undefined;
}
