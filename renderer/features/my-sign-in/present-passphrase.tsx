// The passphrase somebody has now, asked for before anything about their ways in is changed: the workbook may stand open
// because they went to make tea.

import { useFormContext } from 'react-hook-form';
import { PassphraseField } from '#ui/passphrase-field';

export interface PresentPassphrase {
  now: string;
}

export const presentPassphraseLabel = 'The passphrase you have now';

export function PresentPassphraseField() {
  const { register, formState } = useFormContext<PresentPassphrase>();
  return (
    <PassphraseField
      label={presentPassphraseLabel}
      error={formState.errors.now?.message}
      {...register('now', { validate: (now) => now !== '' || 'Write the passphrase you have now' })}
    />
  );
}
