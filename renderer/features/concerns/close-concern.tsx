// Signing a concern off, which closes it: what is still in the way, who may do it, and opening it again with a reason.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { concernStanding } from '#shared/domain/registers/concern-standing';
import { textOf } from '#shared/domain/registers/register';
import { beforeClosing, closeConcern, reopenConcern } from '#shared/domain/safeguarding/concern-steps';
import { type Kept, personName, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { FormDialog } from '#ui/form-dialog';
import { Notice } from '#ui/notice';
import { TextField } from '#ui/text-field';
import { useCommitTyped } from '../use-commit-typed';

interface CloseProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  /** How many steps are open. */
  readonly open: number;
  readonly mayClose: boolean;
  /** Leads to the field in which something is missing. */
  readonly change: (field: string) => void;
}

export function CloseConcern({ workbook, state, kept, open, mayClose, change }: CloseProps) {
  const { fields } = kept;
  const [refused, setRefused] = useState<readonly { field: string; words: string }[]>([]);
  const [failed, setFailed] = useState('');
  const [isReopening, setReopening] = useState(false);
  const person = state.general.members[workbook.member]?.person;

  const close = async () => {
    if (!person) return;
    const problems = beforeClosing(state, kept, person, workbook.today());
    setRefused(problems);
    setFailed('');
    if (problems.length > 0) return;
    const done = await workbook.commit([closeConcern(kept, person, workbook.today())]);
    if (done.state !== 'saved') setFailed(done.words);
  };

  if (concernStanding(fields) === 'closed') {
    const on = textOf(fields, 'closedOn');
    const by = personName(state, textOf(fields, 'signedOffBy'));
    return (
      <section className="section-apart stack">
        <div className="section-head">
          <h2>Signed off</h2>
        </div>
        <p>{`Closed${isPlainDate(on) ? ` on ${writeDate(on)}` : ''}, signed off by ${by || 'the safeguarding lead'}.`}</p>
        <div className="row">
          <Button onClick={() => setReopening(true)}>Open it again</Button>
        </div>
        <FormDialog
          open={isReopening}
          title="Open it again"
          formId={reopenId}
          save="Open it again"
          onClose={() => setReopening(false)}
        >
          {isReopening && <ReopenForm workbook={workbook} kept={kept} close={() => setReopening(false)} />}
        </FormDialog>
      </section>
    );
  }
  return (
    <section className="section-apart stack">
      <div className="section-head">
        <h2>Sign it off</h2>
        {open > 0 && <span className="text-hint">{open === 1 ? 'One step is open' : `${open} steps are open`}</span>}
      </div>
      {refused.length > 0 && (
        <Notice kind="alert" title="It cannot be closed yet.">
          <ul>
            {refused.map(({ field, words }) => (
              <li key={words}>
                {words}. {field === 'outcome' && <Button onClick={() => change(field)}>Say what came of it</Button>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      {mayClose ? (
        <>
          <p className="measure">
            You stand for it that each step was done or was not needed, and that what came of it is written down.
          </p>
          <div className="row">
            <Button look="solid" onClick={() => void close()}>
              Sign it off and close it
            </Button>
          </div>
        </>
      ) : (
        <p className="text-quiet">The safeguarding lead signs it off, at their own sign-in.</p>
      )}
    </section>
  );
}

const reopenId = 'reopen-concern';

function ReopenForm({ workbook, kept, close }: { workbook: Workbook; kept: Kept; close: () => void }) {
  const form = useForm({ defaultValues: { because: '' } });
  const { failed, commit } = useCommitTyped(workbook, `reopen:${kept.record}`, form, close);
  const save = form.handleSubmit(async ({ because }) => {
    await commit([reopenConcern(kept, because)]);
  });
  return (
    <form id={reopenId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextField
        label="Why it is opened again"
        error={form.formState.errors.because?.message}
        {...form.register('because', {
          validate: (words) => words.trim() !== '' || 'Write why it is opened again',
        })}
      />
    </form>
  );
}
