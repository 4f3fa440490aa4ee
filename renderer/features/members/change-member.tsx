// Changing the name, the roles or the reading of a member. What they may not read any more is written under a new key from then on.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Member } from '#shared/domain/state';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { NameFields, RoleFields } from './membership-fields';
import { inviteLabels, type MembershipForm, membershipForm, readMembership } from './membership-form';
import { OnlyReaderNotice } from './only-reader-notice';

interface ChangeMemberProps extends Pick<ScreenProps, 'masthead' | 'workbook'> {
  readonly member: Member;
  readonly back: () => void;
}

const fields = ['displayName', 'roles'] as const;

export function ChangeMember({ masthead, workbook, member, back }: ChangeMemberProps) {
  const form = useForm<MembershipForm>({ defaultValues: membershipForm(member), shouldFocusError: false });
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const { state } = useSnapshot(workbook);
  const { errors, isSubmitting } = form.formState;
  const problems = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: inviteLabels[field], message }] : [];
  });
  const submit = form.handleSubmit(
    async (typed) => {
      setFailed('');
      const done = await workbook.members.change(member.member, readMembership(typed));
      if (done.state === 'done') back();
      else setFailed(done.words);
    },
    () => setAttempt((count) => count + 1),
  );
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={isSubmitting ? 'Making the keys that this needs' : 'Nothing changed yet.'}>
          <Button look="solid" aria-disabled={isSubmitting} onClick={() => isSubmitting || void submit()}>
            Save the changes
          </Button>
          <LinkButton onClick={back}>Leave it as it was</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>People and sign-ins</LinkButton>}
        title={`What ${member.displayName} may do`}
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <OnlyReaderNotice state={state} member={member} />
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
          <NameFields />
          <RoleFields />
          <p className="measure text-quiet">
            What they may not read any more stays readable to them as it is today. What is written from now on is under
            new keys.
          </p>
          <button type="submit" hidden />
        </form>
      </FormProvider>
    </Page>
  );
}
