// What takes an organisation up one, made an action with somebody and a day: a dialog, and then the action itself.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ItemId, RecordId, RoundId } from '#shared/domain/ids';
import { addDays, readPlainDate, writeDate } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import { personName, recordsOf } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { FormDialog } from '#ui/form-dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useCommitTyped } from '../use-commit-typed';
import { actionsOfAspect } from './actions-of-aspect';

interface ActionOfAspectProps extends Pick<ScreenProps, 'go'> {
  readonly workbook: Workbook;
  readonly round: RoundId;
  readonly aspect: ItemId;
  /** What is typed as that which takes the organisation up one. */
  readonly suggest: () => string;
}

const formId = 'action-of-aspect';

export function ActionOfAspect({ workbook, go, round, aspect, suggest }: ActionOfAspectProps) {
  const { state } = useSnapshot(workbook);
  const [isOpen, setOpen] = useState(false);
  const raised = actionsOfAspect(state, round, aspect);
  const close = () => setOpen(false);
  return (
    <section className="stack-close">
      {raised.map(({ action, number, words, owner, dueOn }) => (
        <p key={action} className="measure">
          <LinkButton onClick={() => go({ name: 'actions', action })}>{`Action ${number}`}</LinkButton>
          {`: ${words.replace(/\.$/, '')}. ${personName(state, owner) || 'Nobody yet'}, by ${writeDate(dueOn)}.`}
        </p>
      ))}
      <div className="row">
        <Button onClick={() => setOpen(true)}>
          {raised.length === 0 ? 'Make it an action' : 'Make another action'}
        </Button>
      </div>
      <FormDialog open={isOpen} title="Make it an action" formId={formId} save="Add the action" onClose={close}>
        {isOpen && <ActionForm workbook={workbook} round={round} aspect={aspect} words={suggest()} done={close} />}
      </FormDialog>
    </section>
  );
}

interface ActionFormProps extends Pick<ActionOfAspectProps, 'workbook' | 'round' | 'aspect'> {
  readonly words: string;
  readonly done: () => void;
}

/** A quarter is time enough to move one thing. */
const usualDays = 90;

function ActionForm({ workbook, round, aspect, words, done }: ActionFormProps) {
  const { state } = workbook.getSnapshot();
  const today = workbook.today();
  const form = useForm({ defaultValues: { words, owner: '', dueOn: writeDate(addDays(today, usualDays)) } });
  const { failed, commit } = useCommitTyped(workbook, `action-of-aspect:${round}:${aspect}`, form, done);
  const { errors } = form.formState;
  const save = form.handleSubmit(async (typed) => {
    const dueOn = readPlainDate(typed.dueOn);
    if (!dueOn) return;
    await commit([
      {
        kind: 'action-raised',
        action: workbook.makeId('action'),
        words: typed.words.trim(),
        owner: typed.owner as RecordId | '',
        dueOn,
        from: { round, item: aspect, about: '' },
      },
    ]);
  });
  return (
    <form id={formId} className="stack" autoComplete="off" onSubmit={(event) => void save(event)}>
      {failed !== '' && <Notice kind="alert">{failed}</Notice>}
      <TextArea
        label="What has to be done"
        error={errors.words?.message}
        {...form.register('words', { validate: (typed) => typed.trim() !== '' || 'Write what has to be done' })}
      />
      <SelectField
        label="Who sees to it"
        optional="if known"
        choices={[
          { value: '', label: 'Nobody yet' },
          ...recordsOf(state, 'people').map(({ record, fields }) => ({ value: record, label: textOf(fields, 'name') })),
        ]}
        {...form.register('owner')}
      />
      <DateField
        label="By when"
        error={errors.dueOn?.message}
        {...form.register('dueOn', {
          validate: (typed) => {
            const day = readPlainDate(typed);
            if (!day) return 'Write a day of the calendar, like 5 April 2027';
            return day >= today || 'This day has passed';
          },
        })}
      />
    </form>
  );
}
