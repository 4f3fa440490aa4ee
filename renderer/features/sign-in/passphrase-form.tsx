// The passphrase of whoever has a sign-in, and what to say when the workbook does not open.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ListedMember, Unlocked } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { PassphraseField } from '#ui/passphrase-field';
import { refusalWords } from './refusal-words';

interface PassphraseFormProps {
  readonly member: ListedMember;
  readonly example: string;
  readonly getReady: () => void;
  readonly unlock: (passphrase: string) => Promise<Unlocked>;
  /** Closes the workbook where it is open elsewhere, and answers what stands in the way; left out where that cannot be done. */
  readonly takeOver?: (() => Promise<string>) | undefined;
  readonly opened: (workbook: Workbook) => void;
  readonly lost: () => void;
}

interface Failed {
  readonly words: string;
  readonly isOpenElsewhere: boolean;
}

export function PassphraseForm(props: PassphraseFormProps) {
  const { member, example, getReady, unlock, takeOver, opened, lost } = props;
  const form = useForm({ defaultValues: { passphrase: '' } });
  const { errors, isSubmitting } = form.formState;
  const [failed, setFailed] = useState<Failed>();

  const submit = form.handleSubmit(async ({ passphrase }) => {
    setFailed(undefined);
    const result = await unlock(passphrase);
    if (result.state === 'open') {
      opened(result.workbook);
      return;
    }
    const words = refusalWords(result);
    if (result.state === 'wrong passphrase' || result.state === 'wait') {
      form.setError('passphrase', { message: words }, { shouldFocus: true });
    } else setFailed({ words, isOpenElsewhere: result.state === 'open elsewhere' });
  });

  const takeItOver = async (closeElsewhere: () => Promise<string>) => {
    const words = await closeElsewhere();
    if (words === '') await submit();
    else setFailed({ words, isOpenElsewhere: true });
  };

  return (
    <form className="stack sign-in-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      {failed && (
        <Notice
          kind="alert"
          {...(failed.isOpenElsewhere && takeOver
            ? { actions: <Button onClick={() => void takeItOver(takeOver)}>Take over here</Button> }
            : {})}
        >
          {failed.words}
        </Notice>
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
