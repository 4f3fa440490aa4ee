// Sending a round back to whoever prepared it: one reason, and it is theirs to put right again.

import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { roundWord } from '#shared/domain/round-steps';
import type { AnyRound } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useDraft } from '../use-draft';

interface SendBackProps {
  readonly workbook: Workbook;
  readonly round: AnyRound;
  readonly as: 'checker' | 'signatory';
  readonly done: () => void;
}

export function SendBack(props: SendBackProps) {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const close = () => setOpen(false);
  const { prepared } = props.round;
  // What nobody has handed over is still with whoever prepares it.
  if (!prepared) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>Send it back</Button>
      <Dialog
        open={isOpen}
        title={`Send the ${roundWord(props.round)} back?`}
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
        <SendBackForm {...props} content={prepared.content} formId={formId} />
      </Dialog>
    </>
  );
}

interface SendBackFormProps extends SendBackProps {
  /** Of what is sent back. */
  readonly content: string;
  readonly formId: string;
}

function SendBackForm({ workbook, round: { round }, content, as, done, formId }: SendBackFormProps) {
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
