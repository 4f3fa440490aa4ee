// The one-time code of somebody who was asked in. A mistype is told at once, because every group of the code checks itself; a
// code that is not theirs is told before they choose a passphrase.

import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { readInvitationCode } from '#shared/crypto/v1/recovery-code';
import type { CodeTried, ListedMember } from '#storage/vault';
import { Button } from '#ui/button';
import { TextField } from '#ui/text-field';
import { refusalWords } from '../refusal-words';
import { codeProblem } from './code-problem';
import { type NotOpened, NotOpenedNotice } from './not-opened-notice';

interface OneTimeCodeFormProps {
  readonly member: ListedMember;
  /** What was wrong with the code that was tried before; empty at first. */
  readonly refused: string;
  readonly getReady: () => void;
  readonly tryCode: (code: string) => Promise<CodeTried>;
  /** Resolves when no other window has the workbook open any more. */
  readonly takeOver: () => Promise<void>;
  readonly putBack: () => void;
  readonly carryOn: (code: string) => void;
}

export function OneTimeCodeForm(props: OneTimeCodeFormProps) {
  const { member, refused, getReady, tryCode, takeOver, putBack, carryOn } = props;
  const form = useForm({ defaultValues: { code: '' } });
  const { setError } = form;
  const { errors, isSubmitting } = form.formState;
  const [notOpened, setNotOpened] = useState<NotOpened>();
  useEffect(() => {
    if (refused !== '') setError('code', { message: refused }, { shouldFocus: true });
  }, [refused, setError]);

  const submit = form.handleSubmit(async ({ code }) => {
    setNotOpened(undefined);
    const tried = await tryCode(code);
    if (tried.state === 'right') carryOn(code);
    else if (tried.state === 'open elsewhere' || tried.state === 'cannot open') setNotOpened(tried);
    else setError('code', { message: refusalWords(tried) }, { shouldFocus: true });
  });

  return (
    <form className="stack sign-in-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      {notOpened && (
        <NotOpenedNotice refused={notOpened} takeOver={() => takeOver().then(() => submit())} putBack={putBack} />
      )}
      <p className="measure">
        {member.displayName} was asked in and has no passphrase yet. A coordinator gives out the one-time code.
      </p>
      <div className="pair pair-close pair-end">
        <TextField
          label={`One-time code for ${member.displayName}`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          error={errors.code?.message}
          onFocus={getReady}
          {...form.register('code', {
            validate: (code) =>
              code.trim() === '' ? 'Type the code that you were given' : codeProblem(readInvitationCode(code), 'four'),
          })}
        />
        <div>
          <Button look="solid" type="submit" aria-disabled={isSubmitting}>
            {isSubmitting ? 'Trying the code' : 'Carry on'}
          </Button>
        </div>
      </div>
    </form>
  );
}
