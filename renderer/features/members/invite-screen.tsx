// "Ask somebody in": who, what they may do and read; then their one-time code. Nobody holds their keys but themselves.

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { initialsOf } from '#shared/domain/initials';
import { writeTime } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import { hasRole, recordOf } from '#shared/domain/state';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { useHeadingFocus } from '../use-heading-focus';
import { ForCoordinators } from './for-coordinators';
import { NameFields, RoleFields } from './membership-fields';
import { emptyInvite, type InviteForm, inviteLabels, peopleWithoutSignIn, readMembership } from './membership-form';
import { OneTimeCode } from './one-time-code';

const fields = ['person', 'displayName', 'position', 'roles'] as const;

export function InviteScreen({ masthead, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const form = useForm<InviteForm>({ defaultValues: emptyInvite, shouldFocusError: false });
  const draft = useDraft(workbook, 'member:new', form);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [invited, setInvited] = useState<{ readonly name: string; readonly code: string }>();
  useHeadingFocus(invited ? 'code' : 'form');
  const back = () => go({ name: 'members' });
  const { errors, isSubmitting } = form.formState;
  const person = form.watch('person');
  const problems = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, label: inviteLabels[field], message }] : [];
  });

  if (!hasRole(state, workbook.member, 'coordinator')) {
    return <ForCoordinators masthead={masthead} state={state} title="Ask somebody in" back={back} />;
  }
  if (invited) {
    return (
      <OneTimeCode
        masthead={masthead}
        organisation={state.general.organisation?.name ?? ''}
        name={invited.name}
        code={invited.code}
        done={back}
      />
    );
  }

  const submit = form.handleSubmit(
    async (typed) => {
      setFailed('');
      if (typed.person === '') return;
      const membership = readMembership(typed);
      const answer = await workbook.members.invite({
        person:
          typed.person === 'new' ? { name: membership.displayName, position: typed.position.trim() } : typed.person,
        membership,
      });
      if (answer.state !== 'invited') {
        setFailed(answer.words);
        return;
      }
      await draft.drop();
      setInvited({ name: membership.displayName, code: answer.code });
    },
    () => setAttempt((count) => count + 1),
  );

  const nameThem = (chosen: string) => {
    const name = textOf(recordOf(state, 'people', chosen)?.fields ?? {}, 'name');
    form.setValue('displayName', name);
    form.setValue('initials', name === '' ? '' : initialsOf(name));
  };

  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar
          aside={
            isSubmitting
              ? 'Making the code'
              : draft.keptAt
                ? `What you typed is kept, ${writeTime(draft.keptAt)}.`
                : 'Nobody is asked in yet.'
          }
        >
          <Button look="solid" aria-disabled={isSubmitting} onClick={() => isSubmitting || void submit()}>
            Make the one-time code
          </Button>
          <LinkButton onClick={back}>Leave it for now</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>People and sign-ins</LinkButton>}
        title="Ask somebody in"
        under="They choose a passphrase of their own at their first sign-in."
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
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
          <SelectField
            label={inviteLabels.person}
            hint="From the register of people, or somebody who is not in it yet."
            error={errors.person?.message}
            choices={[
              { value: '', label: 'Choose a person' },
              ...peopleWithoutSignIn(state).map(({ record, fields: of }) => ({
                value: record,
                label: textOf(of, 'name'),
              })),
              { value: 'new', label: 'Somebody new' },
            ]}
            {...form.register('person', {
              validate: (chosen) => chosen !== '' || 'Choose a person',
              onChange: (event: { target: { value: string } }) => nameThem(event.target.value),
            })}
          />
          {person !== '' && <NameFields />}
          {person === 'new' && (
            <TextField
              label={inviteLabels.position}
              hint="For example: youth worker, volunteer, trustee."
              error={errors.position?.message}
              {...form.register('position', {
                validate: (position) => position.trim() !== '' || 'Write what they do here',
              })}
            />
          )}
          <RoleFields />
          <button type="submit" hidden />
        </form>
      </FormProvider>
    </Page>
  );
}
