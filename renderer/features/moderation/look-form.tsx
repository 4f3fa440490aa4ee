// A look at an account with more to say than that there was one: on another day, or with what was done.

import { useForm } from 'react-hook-form';
import { doneMaxLength } from '#shared/domain/moderation/check-look';
import { doneSteps, readDone, writeDone } from '#shared/domain/moderation/ladder';
import { lookOf } from '#shared/domain/moderation/moderation-log';
import { readWaited } from '#shared/domain/moderation/read-waited';
import { waitedWords } from '#shared/domain/moderation/waited-words';
import { type PlainDate, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { accountTitle } from '#shared/domain/registers/account-title';
import type { Kept } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { CheckboxGroup } from '#ui/checkbox-group';
import { DateField } from '#ui/date-field';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { RadioGroup } from '#ui/radio-group';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { useCommitTyped } from '../use-commit-typed';

export interface Looking {
  readonly account: Kept;
  readonly day: PlainDate;
  readonly outcome: 'quiet' | 'acted';
}

interface LookDialogProps {
  readonly workbook: Workbook;
  /** Undefined while the dialog is closed. */
  readonly looking: Looking | undefined;
  readonly close: () => void;
}

const formId = 'look';

export function LookDialog({ workbook, looking, close }: LookDialogProps) {
  return (
    <FormDialog
      open={looking !== undefined}
      title={looking ? accountTitle(looking.account) : ''}
      formId={formId}
      save="Write it down"
      onClose={close}
    >
      {looking && <LookForm key={looking.account.record} workbook={workbook} looking={looking} done={close} />}
    </FormDialog>
  );
}

interface LookFormProps {
  readonly workbook: Workbook;
  readonly looking: Looking;
  readonly done: () => void;
}

function LookForm({ workbook, looking, done: close }: LookFormProps) {
  const { state } = useSnapshot(workbook);
  const { record: account } = looking.account;
  const before = lookOf(state.general.moderationLog, { account, day: looking.day, by: workbook.member });
  const minutes = before?.minutesToAnswer ?? null;
  const known = readDone(before?.done ?? '');
  const form = useForm({
    defaultValues: {
      day: writeDate(looking.day),
      outcome: looking.outcome,
      steps: [...known.steps],
      done: known.words,
      waited: minutes === null ? '' : waitedWords(minutes),
    },
  });
  const { failed, commit } = useCommitTyped(workbook, `look:${account}`, form, close);
  const { errors } = form.formState;
  const isActed = form.watch('outcome') === 'acted';
  const writtenDone = () => writeDone(form.getValues('steps'), form.getValues('done'));
  const save = form.handleSubmit(async ({ day, outcome, waited }) => {
    const on = readPlainDate(day);
    if (!on) return;
    await commit([
      {
        kind: 'moderation-logged',
        account,
        day: on,
        outcome,
        done: outcome === 'acted' ? writtenDone() : '',
        minutesToAnswer: outcome === 'acted' ? (readWaited(waited) ?? null) : null,
      },
    ]);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <DateField
        label="The day you looked"
        error={errors.day?.message}
        {...form.register('day', {
          validate: (typed) => {
            const day = readPlainDate(typed);
            if (!day) return 'Write a date like 5 April 2027';
            // What is offered here is what was written of the day it was opened for.
            const isWritten = lookOf(state.general.moderationLog, { account, day, by: workbook.member }) !== undefined;
            return day === looking.day || !isWritten || `You have written of ${writeDate(day)} already`;
          },
        })}
      />
      <RadioGroup
        label="What came of it?"
        choices={[
          { value: 'quiet', label: 'There was nothing to do' },
          { value: 'acted', label: 'Something was done' },
        ]}
        defaultValue={looking.outcome}
        {...form.register('outcome')}
      />
      {isActed && (
        <>
          <CheckboxGroup
            label="Steps you took"
            optional="if any of these"
            hint="The same steps that your disclaimer promises."
            layout="inline"
            choices={doneSteps.map((step) => ({ value: step, label: step }))}
            defaultValues={known.steps}
            {...form.register('steps')}
          />
          <TextField
            label="What was done"
            hint="In a few words, without names. For example: hid a comment. What worries you about a young person goes to the safeguarding lead, not in here."
            error={errors.done?.message}
            {...form.register('done', {
              validate: () => {
                const { length } = writtenDone();
                if (length === 0) return 'Write what was done, or tick a step';
                return length <= doneMaxLength || `Use ${length - doneMaxLength} characters fewer`;
              },
            })}
          />
          <TextField
            label="How long the oldest message had waited for its answer"
            optional="if one was answered"
            hint="For example: 25 minutes, 3 hours, 1 day."
            width="medium"
            error={errors.waited?.message}
            {...form.register('waited', {
              validate: (waited) =>
                waited.trim() === '' || readWaited(waited) !== undefined || 'Write a time like 3 hours',
            })}
          />
        </>
      )}
    </form>
  );
}
