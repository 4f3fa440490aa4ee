/** A date as people write it, "5 April 2027", in one line of text. Reading it is the form's work. */
import type { ComponentProps } from 'react';
import type { FieldWords } from './field';
import { TextField } from './text-field';

type DateFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'width'>;

export function DateField({ hint = 'Like 5 April 2027', error, ...rest }: DateFieldProps) {
  return (
    <TextField width="date" inputMode="text" hint={error === undefined ? hint : undefined} error={error} {...rest} />
  );
}
