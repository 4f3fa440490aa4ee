// What a register is: its fields with their words, rules and audience, described once. Form, table, history and report read this description.

import type { Ring } from '../ring';

export const registerNames = ['accounts', 'people'] as const;
export type RegisterName = (typeof registerNames)[number];

/** Who may see a field outside the workbook: each audience also sees what the ones after it may see. */
export type Audience = 'internal' | 'trustee' | 'funder' | 'public';

/** One row of a field that holds rows, e.g. one holder of an account. */
export type Row = Readonly<Record<string, string>>;

/** What a field holds: text, a date (`2027-04-05`) or a record's id as text; a list of rows for `rows`. Empty text: not written down. */
export type FieldValue = string | readonly Row[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly audience: Audience;
  /** The heading under which a form asks it. */
  readonly step: string;
  /** The words shown when it is left empty and may not be. */
  readonly required?: string;
  /** The words beside the label of one that may be left empty. */
  readonly optional?: string;
}

export interface Choice {
  readonly value: string;
  readonly words: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'long-text';
  readonly maxLength: number;
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}
/** The id of a record in the people register. */
export interface PersonField extends FieldBase {
  readonly kind: 'person';
}
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  readonly columns: readonly (TextField | DateField | ChoiceField | PersonField)[];
}

export type Field = TextField | DateField | ChoiceField | PersonField | RowsField;

export interface Register {
  readonly name: RegisterName;
  /** `Accounts`. */
  readonly title: string;
  /** `account`, as in "Add an account". */
  readonly one: string;
  readonly ring: Ring;
  readonly fields: readonly Field[];
}

export function fieldOf(register: Register, name: string): Field | undefined {
  return register.fields.find((field) => field.name === name);
}

/** The text of a field, empty where nothing is written down or the field holds rows. */
export function textOf(values: FieldValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** The rows of a field, none where nothing is written down. */
export function rowsOf(values: FieldValues, name: string): readonly Row[] {
  const value = values[name];
  return typeof value === 'object' ? value : [];
}

/** The words of a chosen value. */
export function choiceWords(field: Field | undefined, value: string): string {
  if (field?.kind !== 'choice') return value;
  return field.choices.find((choice) => choice.value === value)?.words ?? value;
}
