// That somebody has put a disclaimer up: on which accounts, on which day and where. Quarterday never goes there itself.

import { useForm } from 'react-hook-form';
import type { DisclaimerAccount } from '#shared/domain/disclaimer/disclaimer-accounts';
import { publishDisclaimer } from '#shared/domain/disclaimer/disclaimer-steps';
import type { RecordId } from '#shared/domain/ids';
import { readPlainDate, writeDate } from '#shared/domain/plain-date';
import type { Kept, State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { CheckboxGroup } from '#ui/checkbox-group';
import { DateField } from '#ui/date-field';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';
import { checkDaySoFar } from '../day-so-far';
import { useCommitTyped } from '../use-commit-typed';

interface PutUpProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  /** Ticked at first; undefined while the dialog is closed. */
  readonly chosen: readonly RecordId[] | undefined;
  readonly accounts: readonly DisclaimerAccount[];
  readonly close: () => void;
}

const formId = 'put-up';

export function PutUpDialog(props: PutUpProps) {
  return (
    <FormDialog
      open={props.chosen !== undefined}
      title="It is up there"
      formId={formId}
      save="Write it down"
      onClose={props.close}
    >
      {props.chosen && <PutUpForm {...props} chosen={props.chosen} />}
    </FormDialog>
  );
}

function PutUpForm({ workbook, state, kept, chosen, accounts, close }: PutUpProps & { chosen: readonly RecordId[] }) {
  const form = useForm({
    defaultValues: { accounts: [...chosen] as string[], on: writeDate(workbook.today()), where: '' },
  });
  const { failed, commit } = useCommitTyped(workbook, `put-up:${kept.record}:${chosen.join()}`, form, close);
  const { errors } = form.formState;
  const save = form.handleSubmit(async (typed) => {
    const on = readPlainDate(typed.on);
    if (!on) return;
    const ticked = accounts.map(({ account }) => account.record).filter((record) => typed.accounts.includes(record));
    await commit(publishDisclaimer(state, kept, { accounts: ticked, on, where: typed.where.trim() }));
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <p>Paste the words, or put up the sheet, on the platform itself. Then say so here.</p>
      <CheckboxGroup
        label="On which accounts"
        error={errors.accounts?.message}
        choices={accounts.map(({ account, title }) => ({ value: account.record, label: title }))}
        {...form.register('accounts', { validate: (ticked) => ticked.length > 0 || 'Tick at least one account' })}
      />
      <DateField
        label="Since"
        error={errors.on?.message}
        {...form.register('on', {
          validate: (on) => checkDaySoFar(on, workbook.today()),
        })}
      />
      <TextField
        label="Where on it"
        optional="if it helps"
        hint="For example: pinned post, or the link in the profile."
        error={errors.where?.message}
        {...form.register('where', {
          validate: (where) => where.trim().length <= 100 || 'Use 100 characters or fewer',
        })}
      />
    </form>
  );
}
