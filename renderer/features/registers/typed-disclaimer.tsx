// What a disclaimer says as it is typed, beside its form: drawn anew with every letter, so that nobody has to save to see it.

import { type UseFormReturn, useWatch } from 'react-hook-form';
import { disclaimerSources } from '#shared/domain/disclaimer/disclaimer-parts';
import type { RecordId } from '#shared/domain/ids';
import { disclaimers } from '#shared/domain/registers/disclaimers';
import type { State } from '#shared/domain/state';
import { DisclaimerWords, HowItReads } from '../disclaimer-words';
import { readTypedRecord, type TypedRecord } from './record-form';

interface TypedDisclaimerProps {
  readonly form: UseFormReturn<TypedRecord>;
  readonly state: State;
  readonly record: RecordId;
}

export function TypedDisclaimer({ form, state, record }: TypedDisclaimerProps) {
  useWatch({ control: form.control });
  // It names no person, so none is made.
  const { fields } = readTypedRecord(disclaimers, form.getValues(), state, () => record);
  const sources = disclaimerSources(state, record, fields);
  return (
    <div className="stack">
      <DisclaimerWords sources={sources} />
      <HowItReads sources={sources} />
    </div>
  );
}
