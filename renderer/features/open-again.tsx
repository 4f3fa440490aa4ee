// Opening again what was signed, with a reason: what was signed stays in the record and is shown as superseded. The reason is kept as
// it is typed.

import { type ReactNode, useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useCommitTyped } from './use-commit-typed';

interface OpenAgainProps {
  readonly workbook: Workbook;
  readonly round: RoundId;
  /** What the button says that asks for it. */
  readonly button: string;
  /** The question over the reason, such as `Open the signed plan again?` */
  readonly title: string;
  /** What becomes of what was signed. */
  readonly children: ReactNode;
}

/** Whatever kind of round it is: a quarter's review, the plan, a self-assessment. */
export function OpenAgain({ button, title, ...reason }: OpenAgainProps) {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{button}</Button>
      <Dialog
        open={isOpen}
        title={title}
        onClose={close}
        actions={
          <>
            <Button look="solid" type="submit" form={formId}>
              Open it again
            </Button>
            <Button onClick={close}>Leave it signed</Button>
          </>
        }
      >
        <ReasonForm {...reason} formId={formId} close={close} />
      </Dialog>
    </>
  );
}

interface ReasonFormProps extends Omit<OpenAgainProps, 'button' | 'title'> {
  readonly formId: string;
  readonly close: () => void;
}

function ReasonForm({ workbook, round, formId, close, children }: ReasonFormProps) {
  const form = useForm({ defaultValues: { because: '' } });
  const { failed, commit } = useCommitTyped(workbook, `open-again:${round}`, form, close);
  const open = form.handleSubmit(({ because }) => commit([{ kind: 'round-reopened', round, because: because.trim() }]));
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void open(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <p>{children}</p>
      <TextArea
        label="Why is it opened again?"
        error={form.formState.errors.because?.message}
        {...form.register('because', {
          validate: (because) => because.trim() !== '' || 'Write why it is opened again',
        })}
      />
    </form>
  );
}
