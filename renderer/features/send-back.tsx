// Sending back what somebody was to check or sign: one reason, and it is with whoever prepared it again.

import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Change } from '#shared/domain/change';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useDraft } from './use-draft';

interface SendBackProps {
  readonly workbook: Workbook;
  /** What it is called: `review`. */
  readonly what: string;
  /** What becomes of it then, and of the reason. */
  readonly then: string;
  /** Names what is sent back, for the draft of the reason. */
  readonly draftOf: string;
  readonly changeFor: (because: string) => Change;
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
        title={`Send the ${props.what} back?`}
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

function SendBackForm(props: SendBackProps & { readonly formId: string }) {
  const { workbook, then, draftOf, changeFor, done, formId } = props;
  const form = useForm({ defaultValues: { because: '' } });
  const draft = useDraft(workbook, `send-back:${draftOf}`, form);
  const [failed, setFailed] = useState('');
  const send = form.handleSubmit(async ({ because }) => {
    const sent = await workbook.commit([changeFor(because.trim())]);
    if (sent.state !== 'saved') return setFailed(sent.words);
    await draft.drop();
    done();
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void send(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <p>{then}</p>
      <TextArea
        label="What has to be put right?"
        error={form.formState.errors.because?.message}
        {...form.register('because', { validate: (because) => because.trim() !== '' || 'Write why you send it back' })}
      />
    </form>
  );
}
