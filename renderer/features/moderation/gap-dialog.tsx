// Why nobody looked: a reason for the days of a gap, or that they were days on which the organisation was closed.

import { useForm } from 'react-hook-form';
import { reasonProblem } from '#shared/domain/check-fields';
import type { MissedDays } from '#shared/domain/moderation/coverage';
import { daysWords } from '#shared/domain/moderation/figure-words';
import { accountTitle } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import type { Kept } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { RadioGroup } from '#ui/radio-group';
import { TextField } from '#ui/text-field';
import { useCommitTyped } from '../use-commit-typed';

export interface Explaining {
  readonly account: Kept;
  readonly gap: MissedDays;
}

interface GapDialogProps {
  readonly workbook: Workbook;
  /** Undefined while the dialog is closed. */
  readonly explaining: Explaining | undefined;
  readonly close: () => void;
}

const formId = 'gap';

export function GapDialog({ workbook, explaining, close }: GapDialogProps) {
  return (
    <FormDialog
      open={explaining !== undefined}
      title={explaining ? `Why nobody looked, ${daysWords(explaining.gap.from, explaining.gap.to)}` : ''}
      formId={formId}
      save="Write it down"
      onClose={close}
    >
      {explaining && <GapForm workbook={workbook} explaining={explaining} done={close} />}
    </FormDialog>
  );
}

function GapForm({ workbook, explaining, done }: { workbook: Workbook; explaining: Explaining; done: () => void }) {
  const { account, gap } = explaining;
  const form = useForm({ defaultValues: { kind: 'missed', account: account.record as string, because: '' } });
  const { failed, commit } = useCommitTyped(workbook, `gap:${account.record}:${gap.from}`, form, done);
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ kind, because, account: of }) => {
    await commit([
      {
        kind: 'record-added',
        register: 'moderation-breaks',
        record: workbook.makeId('record'),
        fields: { kind, from: gap.from, to: gap.to, account: of, because: because.trim() },
      },
    ]);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <RadioGroup
        label="What was it?"
        choices={[
          { value: 'missed', label: 'A gap: it should have been looked at. It stays in the figures, with its reason' },
          { value: 'closed', label: 'We were closed: nobody had to look. It does not count as a gap' },
        ]}
        defaultValue="missed"
        {...form.register('kind')}
      />
      <RadioGroup
        label="For which accounts?"
        choices={[
          { value: account.record, label: `Only ${accountTitle(account)}` },
          { value: '', label: 'Every account' },
        ]}
        defaultValue={account.record}
        {...form.register('account')}
      />
      <TextField
        label="Why"
        hint="For example: closed for Christmas. No names of young people."
        error={errors.because?.message}
        {...form.register('because', {
          validate: (because) =>
            because.trim() === ''
              ? 'Write why'
              : (reasonProblem(registers['moderation-breaks'], because) ??
                (because.trim().length <= 200 || 'Use 200 characters or fewer')),
        })}
      />
    </form>
  );
}
