// What can be told of the words of a post, or of the questions of a consultation, as they are typed beside the form. Hints, and no gate.

import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { State } from '#shared/domain/state';
import { WordHints } from '../word-hints';
import type { TypedRecord } from './record-form';

interface TypedHintsProps {
  readonly form: UseFormReturn<TypedRecord>;
  readonly state: State;
  /** Where the words are. */
  readonly field: string;
}

export function TypedHints({ form, state, field }: TypedHintsProps) {
  const words = useWatch({ control: form.control, name: field });
  return <WordHints state={state} words={typeof words === 'string' ? words : ''} />;
}
