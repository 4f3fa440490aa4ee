// "Check the review": the report itself beside what is said by checking it. Whoever prepared it cannot check it, and reads why.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { checkingStatement } from '#shared/domain/checking-statement';
import type { RoundId } from '#shared/domain/ids';
import { writeQuarter } from '#shared/domain/quarter';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { waitingWords, whyNotCheck } from '#shared/domain/round-steps';
import type { Round } from '#shared/domain/state';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { TextArea } from '#ui/text-area';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { GoneReview } from './gone-review';
import { PeopleOfRound } from './people-of-round';
import { SendBack } from './send-back';
import { changedSinceWords } from './sign-round';
import { useReportDraft } from './use-report-draft';

interface CheckForm {
  agreed: string[];
  note: string;
}

export function CheckScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  if (!round || signOffInForce(round)) return <GoneReview masthead={masthead} round={round} go={go} />;
  return <Checking key={round.prepared?.content} {...props} of={round} />;
}

function Checking(props: ScreenProps & { readonly of: Round }) {
  const { masthead, workbook, go, of: round } = props;
  const { state } = useSnapshot(workbook);
  const { pdf, content, problem } = useReportDraft(props, round);
  const form = useForm<CheckForm>({ defaultValues: { agreed: [], note: '' } });
  const draft = useDraft(workbook, `check:${round.round}:${round.prepared?.content ?? ''}`, form);
  const [failed, setFailed] = useState('');

  const hasChanged = pdf !== undefined && round.prepared !== null && round.prepared.content !== content;
  const whyNot = round.checked ? 'This review is checked.' : whyNotCheck(state, round, workbook.member);
  const mayCheck = whyNot === '' && !hasChanged;
  const waiting = waitingWords(state, round, workbook.member);

  const check = form.handleSubmit(async ({ note }) => {
    const { round: of } = round;
    const change = {
      kind: 'round-checked',
      round: of,
      content,
      statement: checkingStatement,
      note: note.trim(),
    } as const;
    const done = await workbook.commit([change]);
    if (done.state !== 'saved') return setFailed(done.words);
    await draft.drop();
    go({ name: 'home' });
  });

  // Nobody can have read what is not there yet.
  const mayPress = mayCheck && pdf !== undefined;
  return (
    <Page
      masthead={masthead}
      panel={{
        label: 'The report',
        width: 'half',
        look: 'desk',
        content: <PdfPreview title="As it was handed over" pdf={pdf} />,
      }}
      foot={
        <FootBar look="plain">
          {mayCheck && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && void check()}>
              I have checked this
            </Button>
          )}
          {whyNot === '' && pdf && (
            <SendBack
              workbook={workbook}
              round={round.round}
              content={content}
              as="checker"
              done={() => go({ name: 'home' })}
            />
          )}
          <LinkButton onClick={() => go({ name: 'before-signing', round: round.round })}>Back</LinkButton>
        </FootBar>
      }
    >
      <PageHead title="Check the review" under={`Quarterly review, ${writeQuarter(round.quarter)}`} />
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {hasChanged && <Notice kind="alert" title={changedSinceWords} />}
      {whyNot !== '' && (
        <Notice kind="look" title={whyNot}>
          {progressOf(state, round) !== 'in progress' && waiting !== '' && <p>{waiting}.</p>}
        </Notice>
      )}
      <PeopleOfRound state={state} round={round} me={workbook.member} />
      {mayCheck && (
        <form className="stack" autoComplete="off" onSubmit={(event) => void check(event)}>
          <CheckboxGroup
            label="What you say by checking"
            error={form.formState.errors.agreed?.message}
            choices={[{ value: 'agreed', label: checkingStatement }]}
            {...form.register('agreed', {
              validate: (agreed) => agreed.length > 0 || 'Read the report, then tick that you have',
            })}
          />
          <TextArea
            label="Note"
            optional="if it helps"
            hint="For whoever signs. It stays in the record; the report says only that there is one."
            {...form.register('note')}
          />
        </form>
      )}
    </Page>
  );
}
