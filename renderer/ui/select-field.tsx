/** One of a list. The first choice may be a plain question ("Choose a platform") with an empty value. */
import type { ComponentProps } from 'react';
import { Field, type FieldWords, type LabelPlace } from './field';

export type Choice = {
  value: string;
  label: string;
  /** What choosing it means, where there is room to say so. */
  words?: string;
  disabled?: boolean;
};

type SelectFieldProps = FieldWords & ComponentProps<'select'> & { choices: readonly Choice[]; labelPlace?: LabelPlace };

export function SelectField({ label, optional, hint, error, choices, labelPlace, ...select }: SelectFieldProps) {
  return (
    <Field
      label={label}
      optional={optional}
      hint={hint}
      error={error}
      id={select.id}
      name={select.name}
      labelPlace={labelPlace}
    >
      {(ties) => (
        <select autoComplete="off" {...select} {...ties} className="input">
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
