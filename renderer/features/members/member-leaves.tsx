// Somebody leaves. It cannot be undone, so their name is typed first; and what it does and does not do is said in words.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Member } from '#shared/domain/state';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { VerdictPoints } from '#ui/verdict-points';
import type { ScreenProps } from '../screen';
import { isTypedName } from '../typed-name';
import { OnlyReaderNotice } from './only-reader-notice';

interface MemberLeavesProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'lock'> {
  readonly member: Member;
  readonly back: () => void;
}

const fields = ['because', 'typedName'] as const;

export function MemberLeaves({ masthead, workbook, member, lock, back }: MemberLeavesProps) {
  const { displayName: name } = member;
  const form = useForm({ defaultValues: { because: '', typedName: '' }, shouldFocusError: false });
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const { state } = useSnapshot(workbook);
  const { errors, isSubmitting } = form.formState;
  const labels = { because: 'Why they leave', typedName: `To confirm, type ${name}` };
  const problems = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: labels[field], message }] : [];
  });
  const submit = form.handleSubmit(
    async ({ because }) => {
      setFailed('');
      const done = await workbook.members.leave(member.member, because.trim());
      if (done.state !== 'done') setFailed(done.words);
      else if (member.member === workbook.member) lock();
      else back();
    },
    () => setAttempt((count) => count + 1),
  );
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={isSubmitting ? 'Making new keys for everybody else' : 'Nothing changed yet.'}>
          <Button look="solid" aria-disabled={isSubmitting} onClick={() => isSubmitting || void submit()}>
            End their sign-in
          </Button>
          <LinkButton onClick={back}>They stay</LinkButton>
        </FootBar>
      }
    >
      <PageHead above={<LinkButton onClick={back}>People and sign-ins</LinkButton>} title={`${name} leaves`} />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <OnlyReaderNotice state={state} member={member} />
      <ErrorSummary problems={problems} attempt={attempt} />
      <div className="measure-wide">
        <VerdictPoints
          points={[
            {
              id: 'in',
              shape: 'triangle',
              words: 'They cannot sign in any more. This cannot be undone; they can be asked in anew.',
            },
            {
              id: 'read',
              shape: 'diamond',
              words: 'What they could read until today stays theirs. Everything from now on is under new keys.',
            },
            { id: 'done', shape: 'dot', words: 'What they did stays in the record, under their name.' },
            {
              id: 'accounts',
              shape: 'dot',
              words: 'The passwords of your social media accounts are another matter: change those they know.',
            },
          ]}
        />
      </div>
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSubmitting) void submit();
        }}
      >
        <TextField
          label={labels.because}
          hint="Kept in the history. For example: moved away, end of the placement."
          error={errors.because?.message}
          {...form.register('because', { validate: (because) => because.trim() !== '' || 'Write why they leave' })}
        />
        <TextField
          label={labels.typedName}
          width="medium"
          error={errors.typedName?.message}
          {...form.register('typedName', {
            validate: (typed) => isTypedName(typed, name) || `Type ${name} to confirm`,
          })}
        />
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
