// Taking out a record that was made by mistake or is needed no more: with a reason, never from under what names it. It stays
// in the history.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { listOf } from '#shared/domain/number-words';
import { registers } from '#shared/domain/registers/all-registers';
import { recordTitle } from '#shared/domain/registers/record-title';
import { recordsThatName } from '#shared/domain/registers/records-that-name';
import { manyOf } from '#shared/domain/registers/register';
import type { Kept } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';

/** The button that takes it out stands beside the dialog's other button, outside the form. */
const formId = 'remove-record';
const toldNames = 3;

interface RemoveRecordProps {
  readonly workbook: Workbook;
  /** Undefined while the dialog is closed. */
  readonly kept: Kept | undefined;
  readonly close: () => void;
  readonly removed: () => void;
}

export function RemoveRecord({ workbook, kept, close, removed }: RemoveRecordProps) {
  const { state } = useSnapshot(workbook);
  const register = kept && registers[kept.register];
  const title = kept ? recordTitle(state, kept) : '';
  const named = kept ? recordsThatName(state, kept.record) : [];
  return (
    <Dialog
      open={kept !== undefined}
      title={`Take out ${title}?`}
      onClose={close}
      actions={
        <>
          {named.length === 0 && (
            <Button type="submit" form={formId} look="solid">
              Take it out
            </Button>
          )}
          <Button onClick={close}>Leave it</Button>
        </>
      }
    >
      {named.length > 0 ? (
        <p>
          It is still named by {listOf([...named.slice(0, toldNames), ...restOf(named.length - toldNames)])}. Change
          that first, then it can be taken out.
        </p>
      ) : (
        <>
          <p>
            It goes from the {register && manyOf(register)}. What was written about it stays in the history, with your
            reason.
          </p>
          {register?.betterKept && <p className="text-quiet">{register.betterKept}</p>}
          {kept && <Reason workbook={workbook} kept={kept} removed={removed} />}
        </>
      )}
    </Dialog>
  );
}

/** Its field has a name of its own: the form behind the dialog asks for a reason too. */
function Reason({ workbook, kept, removed }: { workbook: Workbook; kept: Kept; removed: () => void }) {
  const form = useForm({ defaultValues: { removedBecause: '' } });
  const [failed, setFailed] = useState('');
  const remove = form.handleSubmit(async ({ removedBecause }) => {
    const { register, record } = kept;
    const done = await workbook.commit([{ kind: 'record-removed', register, record, because: removedBecause.trim() }]);
    if (done.state === 'saved') removed();
    else setFailed(done.words);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void remove(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextField
        label="Why it is taken out"
        error={form.formState.errors.removedBecause?.message}
        {...form.register('removedBecause', {
          validate: (words) => words.trim() !== '' || 'Write why it is taken out',
        })}
      />
    </form>
  );
}

function restOf(count: number): readonly string[] {
  return count > 0 ? [`${count} more`] : [];
}
