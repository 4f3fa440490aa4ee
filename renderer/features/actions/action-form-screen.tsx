// An action that somebody raises by hand or from what needs attention, or one that is open and gets another owner, more time or
// other words. What is typed is kept as a draft until it is saved.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ActionId } from '#shared/domain/ids';
import { writeTime } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { recordsOf } from '#shared/domain/state';
import { Button } from '#ui/button';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import {
  type ActionForm,
  type ActionProblem,
  actionForm,
  actionProblems,
  changesForAction,
  labels,
} from './action-form';

interface ActionFormProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'go'> {
  /** The action to change; a new one without it. */
  readonly action?: ActionId;
  /** The key of what needs attention, which a new one is to see to. */
  readonly signal?: string;
}

export function ActionFormScreen({ masthead, workbook, go, action: id, signal }: ActionFormProps) {
  const { state } = useSnapshot(workbook);
  const known = id && state.general.actions[id];
  const today = workbook.today();
  const fact = signal && allSignals(state, today).find(({ key, isSealed }) => key === signal && !isSealed);
  const suggested = fact ? fact.sentence : '';
  const form = useForm<ActionForm>({ defaultValues: actionForm(known || undefined, suggested, today) });
  // What is raised from a fact is its own draft: another fact is not told with the words of the first.
  const draft = useDraft(workbook, `action:${id ?? `new ${signal ?? ''}`}`, form);
  const [problems, setProblems] = useState<readonly ActionProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [isSaving, setSaving] = useState(false);
  const back = () => go({ name: 'actions' });

  if (id && (!known || known.closed)) {
    return (
      <Page masthead={masthead}>
        <PageHead title={known ? `Action ${known.number} is closed` : 'This action is no longer there'} />
        <Button onClick={back}>Back to actions</Button>
      </Page>
    );
  }
  const before = known || undefined;

  const save = async () => {
    const typed = form.getValues();
    const wrong = actionProblems(typed, before, state, today);
    setProblems(wrong);
    setAttempt((count) => count + 1);
    if (isSaving || wrong.length > 0) return;
    setSaving(true);
    const changes = changesForAction(typed, before, state, () => workbook.makeId('action'));
    const done = changes.length > 0 ? await workbook.commit(changes) : undefined;
    setSaving(false);
    if (done && done.state !== 'saved') {
      setFailed(done.words);
      return;
    }
    await draft.drop();
    back();
  };

  const problemOf = (field: keyof ActionForm) => problems.find((problem) => problem.field === field)?.message;
  const nothingYet = before ? 'Nothing changed yet.' : 'Nothing added yet.';
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={draft.keptAt ? `What you typed is kept, ${writeTime(draft.keptAt)}.` : nothingYet}>
          <Button look="solid" onClick={() => void save()}>
            {before ? 'Save the changes' : 'Add the action'}
          </Button>
          <LinkButton onClick={back}>Leave it for now</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        above={<LinkButton onClick={back}>Actions</LinkButton>}
        title={before ? `Change action ${before.number}` : 'Add an action'}
      />
      {failed !== '' && (
        <Notice kind="alert" title={failed} actions={<Button onClick={() => void save()}>Try again</Button>}>
          What you typed is still here on screen.
        </Notice>
      )}
      <ErrorSummary problems={problems} attempt={attempt} />
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea label={labels.words} error={problemOf('words')} {...form.register('words')} />
        <SelectField
          label={labels.owner}
          optional="if known"
          error={problemOf('owner')}
          choices={[
            { value: '', label: 'Nobody yet' },
            ...recordsOf(state, 'people').map(({ record, fields }) => ({
              value: record,
              label: textOf(fields, 'name'),
            })),
          ]}
          {...form.register('owner')}
        />
        <DateField label={labels.dueOn} error={problemOf('dueOn')} {...form.register('dueOn')} />
        {before && <TextField label={labels.because} optional="kept in the history" {...form.register('because')} />}
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
