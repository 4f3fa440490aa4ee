// The first sign-in of somebody who was asked in: they choose a passphrase of their own, then keep their recovery code.
// Their keys are made here, and nobody else ever holds them.

import { type ReactNode, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Enrolled } from '#storage/vault';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { StepsList } from '#ui/steps-list';
import { ChoosePassphrase, type NewPassphrase } from '../choose-passphrase';
import { KeepOwnCode } from '../keep-own-code';
import { refusalWords } from '../refusal-words';
import { useHeadingFocus } from '../use-heading-focus';

interface FirstSignInProps {
  readonly masthead: ReactNode;
  readonly organisation: string;
  readonly name: string;
  /** Names that a passphrase must not be made of. */
  readonly names: readonly string[];
  readonly enrol: (passphrase: string) => Promise<Enrolled>;
  /** Back to the code, with what is wrong with it. */
  readonly wrongCode: (words: string) => void;
  readonly opened: (workbook: Workbook) => void;
  readonly cancel: () => void;
}

const labels = { passphrase: 'Your passphrase', again: 'The same again' } as const;
const fields = ['passphrase', 'again'] as const;

export function FirstSignInScreen(props: FirstSignInProps) {
  const { masthead, organisation, name, names, enrol, wrongCode, opened, cancel } = props;
  const form = useForm<NewPassphrase>({ defaultValues: { passphrase: '', again: '' }, shouldFocusError: false });
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [enrolled, setEnrolled] = useState<Extract<Enrolled, { state: 'enrolled' }>>();
  const { errors, isSubmitting } = form.formState;
  useHeadingFocus(enrolled ? 'recovery' : 'passphrase');
  const problems = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: labels[field], message }] : [];
  });

  const submit = form.handleSubmit(
    async ({ passphrase }) => {
      setFailed('');
      const result = await enrol(passphrase);
      if (result.state === 'enrolled') {
        form.reset();
        setEnrolled(result);
      } else if (result.state === 'wrong code') wrongCode(result.words);
      else setFailed(result.state === 'not enrolled' ? result.words : refusalWords(result));
    },
    () => setAttempt((count) => count + 1),
  );

  return (
    <Page
      masthead={masthead}
      margin={{
        label: 'Steps',
        content: (
          <StepsList
            title="Your first sign-in"
            steps={[
              { id: 'code', name: 'Your one-time code', state: 'done' },
              { id: 'passphrase', name: 'Your passphrase', state: enrolled ? 'done' : 'current' },
              { id: 'recovery', name: 'Your recovery code', state: enrolled ? 'current' : 'to come' },
            ]}
          />
        ),
      }}
      foot={
        !enrolled && (
          <FootBar aside={isSubmitting ? 'Making your keys' : 'Your code is still good if you stop here.'}>
            <Button look="solid" aria-disabled={isSubmitting} onClick={() => isSubmitting || void submit()}>
              Make my sign-in
            </Button>
            <LinkButton onClick={cancel}>Stop here</LinkButton>
          </FootBar>
        )
      }
    >
      <PageHead
        above={`${organisation}, ${name}`}
        title={enrolled ? 'Print your recovery code' : 'Choose your passphrase'}
      />
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      {enrolled ? (
        <KeepOwnCode
          workbook={enrolled.workbook}
          code={enrolled.recoveryCode}
          ways={[{ label: 'Open the workbook', go: () => opened(enrolled.workbook) }]}
        />
      ) : (
        <>
          <ErrorSummary problems={problems} attempt={attempt} />
          <FormProvider {...form}>
            <form
              className="form"
              autoComplete="off"
              onSubmit={(event) => {
                event.preventDefault();
                if (!isSubmitting) void submit();
              }}
            >
              <p className="measure">
                It opens what you may read and signs what you do. Nobody else has it, not even who asked you in. Write
                it down and keep the paper somewhere safe until you know it.
              </p>
              <ChoosePassphrase known={() => ({ organisation, names })} />
              <button type="submit" hidden />
            </form>
          </FormProvider>
        </>
      )}
    </Page>
  );
}
