/** Several lines of text; grows with what is written. */
import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field';

type TextAreaProps = FieldWords & ComponentProps<'textarea'>;

export function TextArea({ label, optional, hint, error, ...textarea }: TextAreaProps) {
  return (
    <Field label={label} optional={optional} hint={hint} error={error} id={textarea.id} name={textarea.name}>
      {(ties) => <textarea rows={2} autoComplete="off" {...textarea} {...ties} className="input" />}
    </Field>
  );
}
