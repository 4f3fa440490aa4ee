// The one-time code of somebody who was asked in. A mistype is told at once, because every group of the code checks itself;
// whether it is the right code shows when the passphrase is chosen.

import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { readInvitationCode } from '#shared/crypto/v1/recovery-code';
import type { ListedMember } from '#storage/vault';
import { Button } from '#ui/button';
import { TextField } from '#ui/text-field';
import { codeProblem } from './code-problem';

interface OneTimeCodeFormProps {
  readonly member: ListedMember;
  /** What was wrong with the code that was tried before; empty at first. */
  readonly refused: string;
  readonly getReady: () => void;
  readonly carryOn: (code: string) => void;
}

export function OneTimeCodeForm({ member, refused, getReady, carryOn }: OneTimeCodeFormProps) {
  const form = useForm({ defaultValues: { code: '' } });
  const { setError } = form;
  useEffect(() => {
    if (refused !== '') setError('code', { message: refused }, { shouldFocus: true });
  }, [refused, setError]);
  return (
    <form
      className="stack sign-in-form"
      autoComplete="off"
      onSubmit={(event) => void form.handleSubmit(({ code }) => carryOn(code))(event)}
    >
      <p className="measure">
        {member.displayName} was asked in and has no passphrase yet. A coordinator gives out the one-time code.
      </p>
      <div className="pair pair-close pair-end">
        <TextField
          label={`One-time code for ${member.displayName}`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          error={form.formState.errors.code?.message}
          onFocus={getReady}
          {...form.register('code', {
            validate: (code) =>
              code.trim() === '' ? 'Type the code that you were given' : codeProblem(readInvitationCode(code), 'four'),
          })}
        />
        <div>
          <Button look="solid" type="submit">
            Carry on
          </Button>
        </div>
      </div>
    </form>
  );
}
