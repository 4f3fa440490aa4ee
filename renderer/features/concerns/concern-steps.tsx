// The steps of a concern: each is done by somebody on a day, or is not needed and why, or is still open.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isRecordId } from '#shared/domain/ids';
import type { Place } from '#shared/domain/place';
import { isPlainDate, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { stepParts } from '#shared/domain/registers/concern-fields';
import { concernStanding, openSteps } from '#shared/domain/registers/concern-standing';
import { recordTitle } from '#shared/domain/registers/record-title';
import { type Row, rowsOf, textOf } from '#shared/domain/registers/register';
import { settleStep } from '#shared/domain/safeguarding/concern-steps';
import { type Kept, personName, recordOf, recordsOf, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { FormDialog } from '#ui/form-dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { RadioGroup } from '#ui/radio-group';
import { SelectField } from '#ui/select-field';
import { ShapeWords } from '#ui/shape-words';
import { TextField } from '#ui/text-field';
import { checkDaySoFar } from '../day-so-far';
import { useCommitTyped } from '../use-commit-typed';

interface ConcernStepsProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  readonly go: (place: Place) => void;
}

export function ConcernSteps({ workbook, state, kept, go }: ConcernStepsProps) {
  const [settling, setSettling] = useState<number>();
  const { fields } = kept;
  const steps = rowsOf(fields, 'steps');
  const open = openSteps(fields).length;
  const procedure = recordOf(state, 'procedures', textOf(fields, 'procedure'));
  const isClosed = concernStanding(fields) === 'closed';
  return (
    <section className="section-apart">
      <div className="section-head">
        <h2>Steps</h2>
        <span className="text-hint">{open === 0 ? 'None open' : `${open} of ${steps.length} open`}</span>
      </div>
      <p className="text-quiet">
        {procedure ? (
          <>
            By your procedure{' '}
            <LinkButton onClick={() => go({ name: 'record', register: 'procedures', record: procedure.record })}>
              {recordTitle(state, procedure)}
            </LinkButton>
            , as it was when the case was taken on.
          </>
        ) : (
          <>
            No procedure of yours was in force for this, so these are the usual steps.{' '}
            <LinkButton onClick={() => go({ name: 'register', register: 'procedures' })}>See the procedures</LinkButton>
          </>
        )}
      </p>
      <ol className="case-steps">
        {steps.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place, and two may say the same
          <li key={index} className="case-step">
            <div>
              <p>{row.step}</p>
              <p className="text-hint">{partWords(row)}</p>
            </div>
            <div>
              <StepState row={row} state={state} />
            </div>
            {!isClosed && (
              <Button onClick={() => setSettling(index)}>
                {(row.state ?? '') === '' ? 'Settle' : 'Change'}
                <span className="hidden-words"> {row.step}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      <FormDialog
        open={settling !== undefined}
        title={(settling === undefined ? undefined : steps[settling]?.step) ?? ''}
        formId={formId}
        save="Save the step"
        onClose={() => setSettling(undefined)}
      >
        {settling !== undefined && (
          <SettleForm
            key={settling}
            workbook={workbook}
            state={state}
            kept={kept}
            index={settling}
            row={steps[settling] ?? {}}
            close={() => setSettling(undefined)}
          />
        )}
      </FormDialog>
    </section>
  );
}

const formId = 'settle-step';

function partWords({ part = '' }: Row): string {
  return stepParts.find(({ value }) => value === part)?.words ?? '';
}

function StepState({ row, state }: { row: Row; state: State }) {
  const { state: settled = '', by = '', on = '', because = '' } = row;
  if (settled === 'done') {
    const who = personName(state, by);
    const when = isPlainDate(on) ? writeDate(on) : '';
    return <ShapeWords kind="dot">{['Done', who, when].filter((words) => words !== '').join(', ')}</ShapeWords>;
  }
  if (settled === 'not-needed') return <ShapeWords kind="dot">{`Not needed: ${because}`}</ShapeWords>;
  return <ShapeWords kind="diamond">Open</ShapeWords>;
}

interface SettleProps {
  readonly workbook: Workbook;
  readonly state: State;
  readonly kept: Kept;
  readonly index: number;
  readonly row: Row;
  readonly close: () => void;
}

function SettleForm({ workbook, state, kept, index, row, close }: SettleProps) {
  const own = state.general.members[workbook.member]?.person ?? '';
  const { state: before = '', by = '', on = '', because = '' } = row;
  const form = useForm({
    defaultValues: {
      settled: before === '' ? 'done' : before,
      by: by || String(own),
      on: writeDate(isPlainDate(on) ? on : workbook.today()),
      because,
    },
  });
  const { failed, commit } = useCommitTyped(workbook, `step:${kept.record}:${index}`, form, close);
  const { errors } = form.formState;
  const settled = form.watch('settled');
  const save = form.handleSubmit(async (typed) => {
    const isDone = typed.settled === 'done';
    const day = readPlainDate(typed.on);
    await commit([
      settleStep(kept, index, {
        state: isDone ? 'done' : typed.settled === 'not-needed' ? 'not-needed' : '',
        by: isDone && isRecordId(typed.by) ? typed.by : '',
        on: isDone && day ? day : '',
        because: typed.settled === 'not-needed' ? typed.because : '',
      }),
    ]);
  });
  const people = recordsOf(state, 'people').map(({ record, fields }) => ({
    value: record,
    label: textOf(fields, 'name'),
  }));
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <RadioGroup
        label="How it stands"
        choices={[
          { value: 'done', label: 'It is done' },
          { value: 'not-needed', label: 'It is not needed here' },
          ...(before === '' ? [] : [{ value: 'open', label: 'It is open after all' }]),
        ]}
        {...form.register('settled')}
      />
      {settled === 'done' && (
        <>
          <SelectField
            label="By whom"
            choices={[{ value: '', label: 'Somebody else' }, ...people]}
            {...form.register('by')}
          />
          <DateField
            label="On"
            error={errors.on?.message}
            {...form.register('on', {
              validate: (typed) => checkDaySoFar(typed, workbook.today()),
            })}
          />
        </>
      )}
      {settled === 'not-needed' && (
        <TextField
          label="Why not"
          error={errors.because?.message}
          {...form.register('because', {
            validate: (words) => {
              if (words.trim() === '') return 'Write why it is not needed';
              return words.trim().length <= 500 || 'Use 500 characters or fewer';
            },
          })}
        />
      )}
    </form>
  );
}
