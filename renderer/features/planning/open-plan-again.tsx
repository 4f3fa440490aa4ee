// Opening a signed plan again, with a reason: what was signed stays in the record and is shown as superseded.

import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { PlanRound } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useDraft } from '../use-draft';

interface OpenPlanAgainProps {
  readonly workbook: Workbook;
  readonly plan: PlanRound;
}

export function OpenPlanAgain(props: OpenPlanAgainProps) {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Correct what was signed</Button>
      <Dialog
        open={isOpen}
        title="Open the signed plan again?"
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
        <ReasonForm {...props} formId={formId} />
      </Dialog>
    </>
  );
}

function ReasonForm({ workbook, plan, formId }: OpenPlanAgainProps & { readonly formId: string }) {
  const form = useForm({ defaultValues: { because: '' } });
  const draft = useDraft(workbook, `open-again:${plan.round}`, form);
  const [failed, setFailed] = useState('');
  const open = form.handleSubmit(async ({ because }) => {
    const done = await workbook.commit([{ kind: 'round-reopened', round: plan.round, because: because.trim() }]);
    if (done.state !== 'saved') return setFailed(done.words);
    await draft.drop();
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void open(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <p>
        For a mistake in what was signed. It stays in the record and is shown as superseded, with your reason, and the
        plan must be signed again. To plan the next year, look at the plan again instead.
      </p>
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
