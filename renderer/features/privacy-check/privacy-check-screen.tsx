// A member looks through their own privacy settings. What they find is a private note of theirs; the workbook keeps that it
// was done, and the day.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { numberWord } from '#shared/domain/number-words';
import { writeDate, writeTime } from '#shared/domain/plain-date';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { ErrorSummary } from '#ui/error-summary';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { TextArea } from '#ui/text-area';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { privacyPoints } from './privacy-points';

interface PrivacyForm {
  readonly points: string[];
  readonly findings: string;
}

const label = 'What I have looked at';

export function PrivacyCheckScreen({ masthead, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const form = useForm<PrivacyForm>({ defaultValues: { points: [], findings: '' } });
  const draft = useDraft(workbook, 'privacy-check', form);
  const [problem, setProblem] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [isDone, setDone] = useState(false);
  const [isSaving, setSaving] = useState(false);
  // The same note at a second try, so that what was found is never kept twice.
  const [note] = useState(() => workbook.makeId('note'));
  const checkedOn = state.general.members[workbook.member]?.privacyCheckedOn ?? '';

  const attest = async ({ points, findings }: PrivacyForm) => {
    const left = privacyPoints.filter(({ id }) => !points.includes(id)).length;
    setProblem(left === 0 ? '' : leftWords(left));
    setAttempt((count) => count + 1);
    if (left > 0 || isSaving) return;
    setSaving(true);
    setFailed(await keep(findings.trim()));
    setSaving(false);
  };

  /** The words of the problem; empty where all is kept. What was found is for other readers than that it was looked for. */
  const keep = async (findings: string): Promise<string> => {
    const on = workbook.today();
    if (findings !== '') {
      const title = `What I found in my privacy check of ${writeDate(on)}`;
      const kept = await workbook.commit([{ kind: 'note-written', note, title, words: findings }]);
      if (kept.state !== 'saved') return kept.words;
    }
    const done = await workbook.commit([{ kind: 'privacy-checked', on }]);
    if (done.state !== 'saved') return done.words;
    await draft.drop();
    form.reset({ points: [], findings: '' });
    setDone(true);
    document.querySelector('h1')?.focus();
    return '';
  };

  const submit = form.handleSubmit(attest);
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={draft.keptAt && `What you typed is kept, ${writeTime(draft.keptAt)}`}>
          <Button look="solid" aria-disabled={isSaving} onClick={() => void submit()}>
            I have looked through them
          </Button>
          <LinkButton onClick={() => go({ name: 'home' })}>Leave it for now</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title="Your privacy check"
        under={
          checkedOn === ''
            ? 'Once a year, for every account of your own. You have not done it here yet.'
            : `Once a year, for every account of your own. You last did it on ${writeDate(checkedOn)}.`
        }
      />
      {isDone && (
        <Notice
          kind="status"
          title="Done. The workbook says that you did it today, and nothing else."
          actions={<Button onClick={() => go({ name: 'notes' })}>See your private notes</Button>}
        />
      )}
      {failed !== '' && (
        <Notice kind="alert" title={failed}>
          What you typed is still here on screen.
        </Notice>
      )}
      <ErrorSummary problems={problem === '' ? [] : [{ field: 'points', label, message: problem }]} attempt={attempt} />
      <form className="form" autoComplete="off" onSubmit={(event) => void submit(event)}>
        <CheckboxGroup
          label={label}
          hint="Tick what you have looked at, and what does not apply to you. Ticks are kept until you are done, for you alone."
          layout="rows"
          choices={privacyPoints.map(({ id, words, why }) => ({ value: id, label: words, words: why }))}
          error={problem === '' ? undefined : problem}
          {...form.register('points')}
        />
        <TextArea
          label="What you found, and what you still want to change"
          optional="only you can read this"
          hint="It becomes one of your private notes. Write no passwords."
          rows={4}
          {...form.register('findings')}
        />
      </form>
    </Page>
  );
}

function leftWords(left: number): string {
  return left === 1 ? 'tick the one that is left' : `tick the ${numberWord(left)} that are left`;
}
