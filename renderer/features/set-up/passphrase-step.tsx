// Choosing a passphrase: four words are suggested, and what is typed is judged honestly while it is typed.

import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { judgePassphrase } from '#shared/crypto/v1/judge-passphrase';
import { makePassphrase } from '#shared/crypto/v1/make-passphrase';
import { Button } from '#ui/button';
import { PassphraseField } from '#ui/passphrase-field';
import type { SetUpForm } from './set-up-steps';

export function PassphraseStep({ form }: { form: UseFormReturn<SetUpForm> }) {
  const [suggested, setSuggested] = useState(() => makePassphrase());
  const { errors } = form.formState;
  const typed = form.watch('passphrase');
  const judge = (passphrase: string) => {
    const { name, yourName } = form.getValues();
    return judgePassphrase(passphrase, { organisation: name, names: [yourName] });
  };
  return (
    <>
      <p className="measure">
        It locks everything you write. Nobody can look it up for you, so write it down and keep the paper somewhere safe
        until you know it.
      </p>
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
        label="Your passphrase"
        hint="Four of the drawn words, or 15 characters of your own. Capitals and signs are not needed."
        error={errors.passphrase?.message}
        {...form.register('passphrase', {
          validate: (passphrase) => {
            if (passphrase === '') return 'Write a passphrase, or use the words that were drawn';
            const [reason] = judge(passphrase).reasons;
            return reason === undefined || reason.replace(/\.$/, '');
          },
        })}
      />
      {typed !== '' && (
        <p className="measure text-quiet" role="status">
          {judge(typed).strength}
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
