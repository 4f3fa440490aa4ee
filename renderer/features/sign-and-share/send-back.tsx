// Sending a review or the plan back to whoever prepared it: one reason, and it is theirs to put right again.

import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useDraft } from '../use-draft';

interface SendBackProps {
  readonly workbook: Workbook;
  readonly round: RoundId;
  /** Of the content that is sent back. */
  readonly content: string;
  readonly as: 'checker' | 'signatory';
  /** What it is called. */
  readonly what?: 'review' | 'plan';
  readonly done: () => void;
}

export function SendBack(props: SendBackProps) {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Send it back</Button>
      <Dialog
        open={isOpen}
        title={`Send the ${props.what ?? 'review'} back?`}
        onClose={close}
        actions={
          <>
            <Button look="solid" type="submit" form={formId}>
              Send it back with this reason
            </Button>
            <Button onClick={close}>Leave it as it is</Button>
          </>
        }
      >
        <SendBackForm {...props} formId={formId} />
      </Dialog>
    </>
  );
}

function SendBackForm({ workbook, round, content, as, done, formId }: SendBackProps & { readonly formId: string }) {
  const form = useForm({ defaultValues: { because: '' } });
  const draft = useDraft(workbook, `send-back:${round}`, form);
  const [failed, setFailed] = useState('');
  const send = form.handleSubmit(async ({ because }) => {
    const sent = await workbook.commit([{ kind: 'round-refused', round, content, as, because: because.trim() }]);
    if (sent.state !== 'saved') return setFailed(sent.words);
    await draft.drop();
    done();
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void send(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <p>
        It has then to be put right and handed over again. Your reason is shown to everyone until that is done, and
        stays in the record.
      </p>
      <TextArea
        label="What has to be put right?"
        error={form.formState.errors.because?.message}
        {...form.register('because', { validate: (because) => because.trim() !== '' || 'Write why you send it back' })}
      />
    </form>
  );
}
