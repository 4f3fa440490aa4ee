// "Check the review": the report itself beside what is said by checking it. Whoever prepared it cannot check it, and reads why.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { checkingStatement } from '#shared/domain/checking-statement';
import type { RoundId } from '#shared/domain/ids';
import { writeQuarter } from '#shared/domain/quarter';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { waitingWords, whyNotCheck } from '#shared/domain/round-steps';
import type { Round, State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
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
import { noCertificateWords } from '../signed-set';
import { useDraft } from '../use-draft';
import { GoneReview } from './gone-review';
import { PeopleOfRound } from './people-of-round';
import { SendBack } from './send-back';
import { changedSinceWords, checkRound } from './sign-round';
import { useReportOfRound } from './use-report-of-round';

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
  const { pdf, content, problem } = useReportOfRound(props, round);
  const form = useForm<CheckForm>({ defaultValues: { agreed: [], note: '' } });
  const draft = useDraft(workbook, `check:${round.round}:${round.prepared?.content ?? ''}`, form);
  const [failed, setFailed] = useState('');
  const [working, setWorking] = useState('');

  const hasChanged = pdf !== undefined && round.prepared !== null && round.prepared.content !== content;
  const whyNot = whyNotCheckHere(state, round, workbook);
  const mayCheck = whyNot === '' && !hasChanged && problem === '';
  const waiting = waitingWords(state, round, workbook.member);

  const check = form.handleSubmit(async ({ note }) => {
    setFailed('');
    const done = await checkRound({ ...props, round: round.round, onStep: setWorking }, note).finally(() =>
      setWorking(''),
    );
    if (done.state !== 'signed') return setFailed(done.words);
    await draft.drop();
    go({ name: 'home' });
  });

  // Nobody can have read what is not there yet.
  const mayPress = mayCheck && pdf !== undefined && working === '';
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
        <FootBar look="plain" aside={<span role="status">{working}</span>}>
          {mayCheck && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && void check()}>
              I have checked this
            </Button>
          )}
          {whyNot === '' && round.prepared && content !== '' && working === '' && (
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

function whyNotCheckHere(state: State, round: Round, { member }: Workbook): string {
  if (round.checked) return 'This review is checked.';
  const words = whyNotCheck(state, round, member);
  // What was handed over without a file is checked in the record alone.
  if (words !== '' || setOf(round).length === 0 || state.general.members[member]?.certificate !== '') return words;
  return noCertificateWords;
}
