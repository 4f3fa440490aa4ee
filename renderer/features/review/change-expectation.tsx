// Says what a setting should be here, with the reason, where the pack's suggestion does not fit. For this review and the next ones.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Asked } from '#shared/domain/change';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';

interface ChangeExpectationProps {
  readonly workbook: Workbook;
  readonly asked: Asked;
  readonly question: string;
}

export function ChangeExpectation({ workbook, asked, question }: ChangeExpectationProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>
        Change<span className="hidden-words"> what you expect</span>
      </LinkButton>
      <Dialog
        open={open}
        title={question}
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => setOpen(false)}>Leave it as it is</Button>}
      >
        <ExpectationForm
          expected={asked.expected}
          commit={async (expected, because) => {
            const { item, about } = asked;
            const done = await workbook.commit([{ kind: 'expectation-set', item, about, expected, because }]);
            if (done.state !== 'saved') return done.words;
            setOpen(false);
            return '';
          }}
        />
      </Dialog>
    </>
  );
}

interface ExpectationFormProps {
  readonly expected: string;
  /** Answers the words of the problem, or nothing. */
  readonly commit: (expected: string, because: string) => Promise<string>;
}

function ExpectationForm({ expected, commit }: ExpectationFormProps) {
  const form = useForm({ defaultValues: { expected, because: '' } });
  const [failed, setFailed] = useState('');
  const { errors } = form.formState;
  const save = form.handleSubmit(async (typed) => setFailed(await commit(typed.expected.trim(), typed.because.trim())));
  const needed = (words: string) => (text: string) => text.trim() !== '' || words;
  return (
    <form className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextField
        label="What should it be?"
        error={errors.expected?.message}
        {...form.register('expected', { validate: needed('write what the setting should be') })}
      />
      <TextField
        label="Why, in a few words"
        hint="It is kept in the record, with your name and the date."
        error={errors.because?.message}
        {...form.register('because', { validate: needed('write why it is different here') })}
      />
      <Button type="submit" look="solid">
        Expect this
      </Button>
    </form>
  );
}
