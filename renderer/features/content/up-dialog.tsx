// That a post is up: on which day and where. Where something was still missing, somebody says why it went up all the same: what
// happened is written down, and not hindered.

import { useForm } from 'react-hook-form';
import type { RecordId } from '#shared/domain/ids';
import { uncapital } from '#shared/domain/number-words';
import { readPlainDate, writeDate } from '#shared/domain/plain-date';
import { type FieldValues, textOf } from '#shared/domain/registers/register';
import type { Workbook } from '#storage/workbook';
import { DateField } from '#ui/date-field';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { checkDaySoFar } from '../day-so-far';
import { useCommitTyped } from '../use-commit-typed';

interface UpDialogProps {
  readonly workbook: Workbook;
  readonly post: { readonly record: RecordId; readonly fields: FieldValues };
  /** What is missing before it is ready, each a sentence without its stop. */
  readonly missing: readonly string[];
  readonly open: boolean;
  readonly close: () => void;
}

const formId = 'post-is-up';

export function UpDialog(props: UpDialogProps) {
  return (
    <FormDialog open={props.open} title="It is up now" formId={formId} save="Write it down" onClose={props.close}>
      {props.open && <UpForm {...props} />}
    </FormDialog>
  );
}

function UpForm({ workbook, post, missing, close }: UpDialogProps) {
  const { record, fields } = post;
  const form = useForm({
    defaultValues: { on: writeDate(workbook.today()), where: textOf(fields, 'where'), because: '' },
  });
  const { failed, commit } = useCommitTyped(workbook, `post-is-up:${record}`, form, close);
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ on, where, because }) => {
    const postedOn = readPlainDate(on);
    if (!postedOn) return;
    await commit([
      {
        kind: 'record-changed',
        register: 'posts',
        record,
        fields: {
          stage: 'published',
          postedOn,
          ...(textOf(fields, 'plannedFor') === '' ? {} : { plannedFor: '' }),
          ...(where.trim() === textOf(fields, 'where') ? {} : { where: where.trim() }),
          ...(missing.length === 0 ? {} : { upBecause: because.trim() }),
        },
        because: '',
      },
    ]);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      {missing.length > 0 && (
        <Notice kind="look" title="It is not ready yet.">
          <ul>
            {missing.map((words) => (
              <li key={words}>{`${words}.`}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DateField
        label="Posted on"
        error={errors.on?.message}
        {...form.register('on', {
          validate: (on) => checkDaySoFar(on, workbook.today()),
        })}
      />
      <TextField
        label="Where it is"
        optional="if it helps"
        error={errors.where?.message}
        {...form.register('where', {
          validate: (where) => where.trim().length <= 500 || 'Use 500 characters or fewer',
        })}
      />
      {missing.length > 0 && (
        <TextArea
          label="Why it went up all the same"
          hint={`If it is not up yet, leave this, and first see to it: ${uncapital(missing[0] ?? '')}.`}
          error={errors.because?.message}
          {...form.register('because', {
            validate: (because) => {
              if (because.trim() === '') return 'Write why it went up before it was ready';
              return because.trim().length <= 500 || 'Use 500 characters or fewer';
            },
          })}
        />
      )}
    </form>
  );
}
