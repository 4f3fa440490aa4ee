// The lead takes a concern on: its number, and the procedure by which it goes.

import { useForm } from 'react-hook-form';
import { isRecordId } from '#shared/domain/ids';
import { recordTitle } from '#shared/domain/registers/record-title';
import { isForConcern, nextCaseNumber, proceduresFor, takeOn } from '#shared/domain/safeguarding/concern-steps';
import type { Kept, State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useCommitTyped } from '../use-commit-typed';

interface TakeOnProps {
  readonly open: boolean;
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  readonly close: () => void;
}

const formId = 'take-on';

export function TakeOnDialog(props: TakeOnProps) {
  return (
    <FormDialog open={props.open} title="Take it on" formId={formId} save="Take it on" onClose={props.close}>
      {props.open && <TakeOnForm {...props} />}
    </FormDialog>
  );
}

function TakeOnForm({ workbook, state, kept, close }: TakeOnProps) {
  const inForce = proceduresFor(state, kept);
  const [first] = inForce;
  const fits = first !== undefined && isForConcern(first, kept);
  const form = useForm({
    defaultValues: { caseNumber: nextCaseNumber(state), procedure: fits ? String(first.record) : '' },
  });
  const { failed, commit } = useCommitTyped(workbook, `take-on:${kept.record}`, form, close);
  const save = form.handleSubmit(async ({ caseNumber, procedure }) => {
    const chosen = isRecordId(procedure) ? procedure : '';
    await commit([takeOn(state, kept, { caseNumber, procedure: chosen, today: workbook.today() })]);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextField
        label="Case number"
        hint="Your own. From now on it stands in place of the initials."
        error={form.formState.errors.caseNumber?.message}
        {...form.register('caseNumber', {
          validate: (words) => {
            if (words.trim() === '') return 'Write a case number';
            return words.trim().length <= 30 || 'Use 30 characters or fewer';
          },
        })}
      />
      <SelectField
        label="The procedure it goes by"
        hint={
          fits
            ? 'Its steps stand in the case from now on.'
            : 'None in force is for this kind. Choose the nearest, or none.'
        }
        choices={[
          { value: '', label: 'None: go by the usual steps' },
          ...inForce.map((each) => ({ value: each.record, label: recordTitle(state, each) })),
        ]}
        {...form.register('procedure')}
      />
    </form>
  );
}
