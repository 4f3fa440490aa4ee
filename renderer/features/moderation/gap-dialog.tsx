// Why nobody looked: a reason for the days of a gap, or that they were days on which the organisation was closed.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { reasonProblem } from '#shared/domain/check-fields';
import type { Gap } from '#shared/domain/moderation/coverage';
import { daysWords } from '#shared/domain/moderation/figure-words';
import { accountTitle } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import type { Kept } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { RadioGroup } from '#ui/radio-group';
import { TextField } from '#ui/text-field';
import { useDraft } from '../use-draft';

export interface Explaining {
  readonly account: Kept;
  readonly gap: Gap;
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
    <Dialog
      open={explaining !== undefined}
      title={explaining ? `Why nobody looked, ${daysWords(explaining.gap.from, explaining.gap.to)}` : ''}
      onClose={close}
      actions={
        <>
          <Button type="submit" form={formId} look="solid">
            Write it down
          </Button>
          <Button onClick={close}>Leave it</Button>
        </>
      }
    >
      {explaining && <GapForm workbook={workbook} explaining={explaining} done={close} />}
    </Dialog>
  );
}

function GapForm({ workbook, explaining, done }: { workbook: Workbook; explaining: Explaining; done: () => void }) {
  const { account, gap } = explaining;
  const form = useForm({ defaultValues: { kind: 'missed', account: account.record as string, because: '' } });
  const draft = useDraft(workbook, `gap:${account.record}:${gap.from}`, form);
  const [failed, setFailed] = useState('');
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ kind, because, account: of }) => {
    const committed = await workbook.commit([
      {
        kind: 'record-added',
        register: 'moderation-breaks',
        record: workbook.makeId('record'),
        fields: { kind, from: gap.from, to: gap.to, account: of, because: because.trim() },
      },
    ]);
    if (committed.state !== 'saved') return setFailed(committed.words);
    await draft.drop();
    done();
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
