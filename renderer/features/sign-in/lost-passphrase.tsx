// "I have lost my passphrase": the recovery code opens the workbook and a new passphrase is set in the same step.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { eitherOf } from '#shared/domain/number-words';
import type { ListedMember, ListedWorkbook, Vault } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';
import { ChoosePassphrase, type NewPassphrase } from '../choose-passphrase';
import { refusalWords } from '../refusal-words';

interface LostPassphraseProps {
  readonly vault: Vault;
  readonly workbook: ListedWorkbook;
  readonly member: ListedMember;
  readonly opened: (workbook: Workbook) => void;
  readonly back: () => void;
}

interface LostPassphraseForm extends NewPassphrase {
  code: string;
}

export function LostPassphrase({ vault, workbook, member, opened, back }: LostPassphraseProps) {
  const form = useForm<LostPassphraseForm>({ defaultValues: { code: '', passphrase: '', again: '' } });
  const [failed, setFailed] = useState('');
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ code, passphrase }) => {
    setFailed('');
    const result = await vault.unlockByRecoveryCode(workbook.workbook, member.member, code, passphrase);
    if (result.state === 'open') opened(result.workbook);
    else if (result.state === 'wrong code') form.setError('code', { message: result.words }, { shouldFocus: true });
    else setFailed(refusalWords(result));
  });

  const known = () => ({
    organisation: workbook.name,
    names: workbook.members.map(({ displayName }) => displayName),
  });

  return (
    <form className="form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      <h2>Open with the recovery code of {member.displayName}</h2>
      <p className="measure text-quiet">{lostBothWords(workbook, member)}</p>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextField
        label="Recovery code"
        hint="Seven groups of five, from the printed sheet. Spaces and capitals do not matter."
        error={errors.code?.message}
        {...form.register('code', { validate: (code) => code.trim() !== '' || 'Type the code from the sheet' })}
      />
      <FormProvider {...form}>
        <ChoosePassphrase label="Your new passphrase" known={known} />
      </FormProvider>
      <div className="row">
        <Button look="solid" type="submit" aria-disabled={isSubmitting}>
          {isSubmitting ? 'Opening the workbook' : 'Set it and open the workbook'}
        </Button>
        <LinkButton onClick={back}>I know my passphrase</LinkButton>
      </div>
    </form>
  );
}

/** Whom to ask where the recovery code is lost as well. */
function lostBothWords({ members }: ListedWorkbook, { member }: ListedMember): string {
  const others = members.filter(
    (each) => each.member !== member && each.standing === 'enrolled' && each.roles.includes('coordinator'),
  );
  if (others.length === 0) return 'If it is lost as well, only the organisation’s recovery key can help.';
  return `If it is lost as well, ask ${eitherOf(others.map(({ displayName }) => displayName))} for a new one-time code.`;
}
