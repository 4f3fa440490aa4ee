// The passphrase of whoever has a sign-in, and what to say when the workbook does not open.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ListedMember, Unlocked } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { PassphraseField } from '#ui/passphrase-field';
import { refusalWords } from '../refusal-words';
import { type NotOpened, NotOpenedNotice } from './not-opened-notice';

interface PassphraseFormProps {
  readonly member: ListedMember;
  readonly example: string;
  readonly getReady: () => void;
  readonly unlock: (passphrase: string) => Promise<Unlocked>;
  /** Resolves when no other window has the workbook open any more. */
  readonly takeOver: () => Promise<void>;
  readonly putBack: () => void;
  readonly opened: (workbook: Workbook) => void;
  readonly lost: () => void;
}

export function PassphraseForm(props: PassphraseFormProps) {
  const { member, example, getReady, unlock, takeOver, putBack, opened, lost } = props;
  const form = useForm({ defaultValues: { passphrase: '' } });
  const { errors, isSubmitting } = form.formState;
  const [refused, setRefused] = useState<NotOpened>();

  const submit = form.handleSubmit(async ({ passphrase }) => {
    setRefused(undefined);
    const result = await unlock(passphrase);
    if (result.state === 'open') {
      opened(result.workbook);
      return;
    }
    if (result.state === 'wrong passphrase' || result.state === 'wait') {
      form.setError('passphrase', { message: refusalWords(result) }, { shouldFocus: true });
    } else setRefused(result);
  });

  return (
    <form className="stack sign-in-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      {refused && (
        <NotOpenedNotice refused={refused} takeOver={() => takeOver().then(() => submit())} putBack={putBack} />
      )}
      {example !== '' && (
        <p className="text-hint">
          This organisation is made up. Its passphrase is <b>{example}</b>
        </p>
      )}
      <div className="pair pair-close pair-end">
        <PassphraseField
          label={`Passphrase for ${member.displayName}`}
          error={errors.passphrase?.message}
          onFocus={getReady}
          {...form.register('passphrase', {
            validate: (passphrase) => passphrase !== '' || 'Write your passphrase',
          })}
        />
        <div>
          <Button look="solid" type="submit" aria-disabled={isSubmitting}>
            {isSubmitting ? 'Opening the workbook' : 'Open the workbook'}
          </Button>
        </div>
      </div>
      <p>
        <LinkButton onClick={lost}>I have lost my passphrase</LinkButton>
      </p>
    </form>
  );
}
