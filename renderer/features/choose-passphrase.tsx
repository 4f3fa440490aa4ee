// Choosing a passphrase with nothing else on one's mind: four words are suggested, and what is typed is judged honestly while it
// is typed. Stands in a form (`FormProvider`) that holds the two fields.

import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { judgePassphrase, type KnownNames } from '#shared/crypto/v1/judge-passphrase';
import { makePassphrase } from '#shared/crypto/v1/make-passphrase';
import { Button } from '#ui/button';
import { PassphraseField } from '#ui/passphrase-field';

export interface NewPassphrase {
  passphrase: string;
  again: string;
}

interface ChoosePassphraseProps {
  readonly label?: string;
  /** What a passphrase must not be made of; asked for when one is judged. */
  readonly known: () => KnownNames;
}

export function ChoosePassphrase({ label = 'Your passphrase', known }: ChoosePassphraseProps) {
  const form = useFormContext<NewPassphrase>();
  const [suggested, setSuggested] = useState(() => makePassphrase());
  const { errors } = form.formState;
  const typed = form.watch('passphrase');
  return (
    <>
      <div className="suggestion">
        <p className="text-hint">Four words drawn at random on this computer</p>
        <p className="text-found">{suggested}</p>
        <div className="row">
          <Button
            onClick={() => {
              form.setValue('passphrase', suggested, { shouldValidate: true });
              form.setFocus('again');
            }}
          >
            Use these words
          </Button>
          <Button onClick={() => setSuggested(makePassphrase())}>Draw others</Button>
        </div>
      </div>
      <PassphraseField
        label={label}
        hint="Four of the drawn words, or 15 characters of your own. Capitals and signs are not needed."
        error={errors.passphrase?.message}
        {...form.register('passphrase', {
          validate: (passphrase) => {
            if (passphrase === '') return 'Write a passphrase, or use the words that were drawn';
            const [reason] = judgePassphrase(passphrase, known()).reasons;
            // A field's problem carries no full stop.
            return reason === undefined || reason.replace(/\.$/, '');
          },
        })}
      />
      {typed !== '' && (
        <p className="measure text-quiet" role="status">
          {judgePassphrase(typed, known()).strength}
        </p>
      )}
      <PassphraseField
        label="The same again"
        error={errors.again?.message}
        {...form.register('again', {
          validate: (again, { passphrase }) => again === passphrase || 'Type the same passphrase again',
        })}
      />
    </>
  );
}
