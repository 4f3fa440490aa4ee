/** One line of text. Spread react-hook-form's `register()` on it, or give it a value. */
import type { ComponentProps } from 'react';
import { Field, type FieldWords, type LabelPlace } from './field';

type TextFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'width'> & { width?: 'full' | 'medium' | 'date' | 'short'; labelPlace?: LabelPlace };

export function TextField({ label, optional, hint, error, width = 'full', labelPlace, ...input }: TextFieldProps) {
  return (
    <Field
      label={label}
      optional={optional}
      hint={hint}
      error={error}
      id={input.id}
      name={input.name}
      labelPlace={labelPlace}
    >
      {(ties) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...ties}
          className={width === 'full' ? 'input' : `input input-${width}`}
        />
      )}
    </Field>
  );
}
