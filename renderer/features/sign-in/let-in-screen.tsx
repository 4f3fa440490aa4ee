// "Nobody is left who can let me in": the organisation's recovery key asks a coordinator in, who then signs in with a
// one-time code. It opens nothing else.

import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { LetIn, LetInAnswer, ListedMember, ListedWorkbook } from '#storage/vault';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { OneTimeCodeSheet } from '../one-time-code-sheet';
import { refusalWords } from '../refusal-words';
import { useHeadingFocus } from '../use-heading-focus';
import { codeProblem } from './code-problem';

interface LetInProps {
  readonly masthead: ReactNode;
  readonly workbook: ListedWorkbook;
  readonly letIn: (paperKey: string, who: LetIn) => Promise<LetInAnswer>;
  /** Goes on to the first sign-in of whoever was asked in. */
  readonly signInNow: (invited: Pick<ListedMember, 'member' | 'displayName'>, code: string) => void;
  readonly back: () => void;
}

interface LetInForm {
  paperKey: string;
  who: string;
  name: string;
  position: string;
}

const labels: Readonly<Record<keyof LetInForm, string>> = {
  paperKey: 'The organisation’s recovery key',
  who: 'Who is to be let in',
  name: 'Their name',
  position: 'What they do here',
};
const fields = ['paperKey', 'who', 'name', 'position'] as const;

interface Asked extends Pick<ListedMember, 'member' | 'displayName'> {
  readonly code: string;
}

export function LetInScreen({ masthead, workbook, letIn, signInNow, back }: LetInProps) {
  const form = useForm<LetInForm>({
    defaultValues: { paperKey: '', who: '', name: '', position: '' },
    shouldFocusError: false,
  });
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const { errors, isSubmitting } = form.formState;
  useHeadingFocus(asked ? 'code' : 'key');
  // Somebody else's roles would not let them do what there is nobody left to do.
  const coordinators = workbook.members.filter(({ roles }) => roles.includes('coordinator'));
  const isNew = form.watch('who') === 'new';
  const problems = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: labels[field], message }] : [];
  });

  const submit = form.handleSubmit(
    async ({ paperKey, who, name, position }) => {
      setFailed('');
      const known = coordinators.find(({ member }) => member === who);
      const answer = await letIn(paperKey, known ?? { name: name.trim(), position: position.trim() });
      if (answer.state === 'invited') {
        form.reset();
        setAsked({ member: answer.member, displayName: known?.displayName ?? name.trim(), code: answer.code });
      } else if (answer.state === 'wrong code') {
        form.setError('paperKey', { message: answer.words.replace(/\.$/, '') });
        setAttempt((count) => count + 1);
      } else setFailed(answer.state === 'not done' ? answer.words : refusalWords(answer));
    },
    () => setAttempt((count) => count + 1),
  );

  if (asked) {
    return (
      <Page
        masthead={masthead}
        foot={
          <FootBar aside="It is shown now and never again.">
            <Button look="solid" onClick={() => signInNow(asked, asked.code)}>
              Sign in with it now
            </Button>
            <Button onClick={() => window.print()}>Print the sheet</Button>
            <LinkButton onClick={back}>Later</LinkButton>
          </FootBar>
        }
      >
        <PageHead above={workbook.name} title={`${asked.displayName} can now sign in`} />
        <OneTimeCodeSheet code={asked.code} organisation={workbook.name} name={asked.displayName} />
      </Page>
    );
  }
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={isSubmitting ? 'Opening with the key' : 'It will stand in the record that the key was used.'}>
          <Button look="solid" aria-disabled={isSubmitting} onClick={() => isSubmitting || void submit()}>
            Let them in
          </Button>
          <LinkButton onClick={back}>Back</LinkButton>
        </FootBar>
      }
    >
      <PageHead above={workbook.name} title="Nobody is left who can let you in" />
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <ErrorSummary problems={problems} attempt={attempt} />
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSubmitting) void submit();
        }}
      >
        <p className="measure">
          The organisation may have a recovery key on paper. It asks one coordinator in, and nothing else is done with
          it. A passphrase that is only lost is replaced with the recovery code of its owner, or by a coordinator.
        </p>
        <TextField
          label={labels.paperKey}
          hint="Seven groups of five, from the printed sheet. Spaces and capitals do not matter."
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          error={errors.paperKey?.message}
          {...form.register('paperKey', {
            validate: (key) =>
              key.trim() === '' ? 'Type the key from the sheet' : codeProblem(readRecoveryCode(key), 'seven'),
          })}
        />
        <SelectField
          label={labels.who}
          error={errors.who?.message}
          choices={[
            { value: '', label: 'Choose a person' },
            ...coordinators.map(({ member, displayName }) => ({ value: member, label: displayName })),
            { value: 'new', label: 'Somebody else, as a new coordinator' },
          ]}
          {...form.register('who', { validate: (who) => who !== '' || 'Choose a person' })}
        />
        {isNew && (
          <>
            <TextField
              label={labels.name}
              error={errors.name?.message}
              {...form.register('name', { validate: (name) => name.trim() !== '' || 'Write their name' })}
            />
            <TextField
              label={labels.position}
              hint="For example: trustee, manager."
              error={errors.position?.message}
              {...form.register('position', {
                validate: (position) => position.trim() !== '' || 'Write what they do here',
              })}
            />
          </>
        )}
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
