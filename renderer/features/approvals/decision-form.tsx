// The decision on a request: one of four, with its conditions, its reason or its question. It is looked at once more before it is
// written, because it cannot be taken back.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type DecisionTaken, decisionsTaken } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { ErrorSummary, type Problem } from '#ui/error-summary';
import { Notice } from '#ui/notice';
import { RadioGroup } from '#ui/radio-group';
import { TextArea } from '#ui/text-area';
import { useDraft } from '../use-draft';

interface Typed {
  decision: string;
  words: string;
}

const choices: readonly { readonly value: DecisionTaken; readonly label: string; readonly words: string }[] = [
  { value: 'agreed', label: 'Agreed', words: 'The account may go live as it is described here.' },
  {
    value: 'agreed with conditions',
    label: 'Agreed with conditions',
    words: 'It may go live, and what you write has to be done.',
  },
  { value: 'refused', label: 'Refused', words: 'The account is not to be opened. You say why.' },
  {
    value: 'sent back',
    label: 'Sent back with a question',
    words: 'Whoever wrote it answers, and then you decide.',
  },
];

/** What the words of each decision are called, and what is said where they are missing. */
const wordsOf: Readonly<Record<DecisionTaken, { readonly label: string; readonly missing: string }>> = {
  agreed: { label: 'Note', missing: '' },
  'agreed with conditions': { label: 'The conditions', missing: 'Write the conditions' },
  refused: { label: 'Why it is refused', missing: 'Write why it is refused' },
  'sent back': { label: 'Your question', missing: 'Write what you want to know' },
};

interface DecisionFormProps {
  readonly workbook: Workbook;
  readonly request: RecordId;
  readonly title: string;
}

export function DecisionForm({ workbook, request, title }: DecisionFormProps) {
  const form = useForm<Typed>({ defaultValues: { decision: '', words: '' } });
  const draft = useDraft(workbook, `decide:${request}`, form);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState('');
  const [isSure, setSure] = useState(false);
  const { decision: chosen, words } = form.watch();
  const decision = decisionsTaken.find((each) => each === chosen);
  const asked = wordsOf[decision ?? 'agreed'];
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const look = () => {
    const wrong: Problem[] = [];
    if (!decision) wrong.push({ field: 'decision', label: 'Your decision', message: 'Choose one of the four' });
    if (decision && asked.missing !== '' && words.trim() === '') {
      wrong.push({ field: 'words', label: asked.label, message: asked.missing });
    }
    setProblems(wrong);
    setAttempt((count) => count + 1);
    setSure(wrong.length === 0);
  };

  const decide = async () => {
    if (!decision) return;
    const done = await workbook.commit([
      { kind: 'approval-decided', approval: request, decision, words: words.trim() },
    ]);
    setSure(false);
    if (done.state !== 'saved') return setFailed(done.words);
    await draft.drop();
  };

  return (
    <section className="section-apart" aria-labelledby="your-decision">
      <div className="section-head">
        <h2 id="your-decision">Decide on it</h2>
      </div>
      <form
        className="form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <p className="text-quiet">
          Is something to be changed? Send it back and say what. Whoever changes a request cannot decide on it.
        </p>
        {failed !== '' && <Notice kind="alert" title={failed} />}
        <ErrorSummary problems={problems} attempt={attempt} />
        <RadioGroup
          label="Your decision"
          layout="rows"
          error={problemOf('decision')}
          choices={choices}
          {...form.register('decision')}
        />
        {decision && (
          <TextArea
            label={asked.label}
            error={problemOf('words')}
            {...(asked.missing === '' ? { optional: 'if it helps' } : {})}
            {...form.register('words')}
          />
        )}
        <div className="row">
          <Button type="submit" look="solid">
            Decide
          </Button>
        </div>
      </form>
      <Dialog
        open={isSure}
        title={decision ? `${choices.find(({ value }) => value === decision)?.label}: ${title}?` : ''}
        onClose={() => setSure(false)}
        actions={
          <>
            <Button look="solid" onClick={() => void decide()}>
              Yes, write it down
            </Button>
            <Button onClick={() => setSure(false)}>Look again</Button>
          </>
        }
      >
        <p>
          It is written under your name and cannot be taken back.{' '}
          {decision === 'sent back' ? 'It comes back to you once it is answered.' : 'Only a new request can follow it.'}
        </p>
        {words.trim() !== '' && <p>{`${asked.label}: ${words.trim()}`}</p>}
      </Dialog>
    </section>
  );
}
