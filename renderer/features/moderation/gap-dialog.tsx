// Why nobody looked: a reason for the days of a gap, or that they were days on which the organisation was closed.

import { useForm } from 'react-hook-form';
import { fieldProblems } from '#shared/domain/check-fields';
import type { MissedDays } from '#shared/domain/moderation/coverage';
import { daysWords } from '#shared/domain/moderation/figure-words';
import { accountTitle } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import { fieldOf } from '#shared/domain/registers/register';
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
const register = registers['moderation-breaks'];
/** What the register says of its fields; the days and the account are known already. */
const [kindField, whyField] = ['kind', 'because'].map((name) => fieldOf(register, name));

interface Typed {
  readonly kind: string;
  readonly account: string;
  readonly because: string;
}

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
  const form = useForm<Typed>({ defaultValues: { kind: 'missed', account: account.record, because: '' } });
  const { failed, commit } = useCommitTyped(workbook, `gap:${account.record}:${gap.from}`, form, done);
  const { errors } = form.formState;
  const fieldsOf = (typed: Typed) => ({
    ...typed,
    from: gap.from,
    to: gap.to,
    because: typed.because.trim(),
  });
  const save = form.handleSubmit(async (typed) => {
    const record = workbook.makeId('record');
    await commit([{ kind: 'record-added', register: register.name, record, fields: fieldsOf(typed) }]);
  });
  const problemOf = (_: string, typed: Typed) =>
    fieldProblems(register, fieldsOf(typed), {
      state: workbook.getSnapshot().state,
      today: workbook.today(),
    }).find(({ field }) => field === 'because')?.words;
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <RadioGroup
        label={kindField?.label}
        hint={kindField?.hint}
        choices={
          kindField?.kind === 'choice' ? kindField.choices.map(({ value, words }) => ({ value, label: words })) : []
        }
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
        label={whyField?.label}
        hint={whyField?.hint}
        error={errors.because?.message}
        {...form.register('because', { validate: problemOf })}
      />
    </form>
  );
}
