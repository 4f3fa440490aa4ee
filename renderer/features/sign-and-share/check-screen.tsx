// "Check the review", or the plan: the report itself beside what is said by checking it. Whoever prepared it cannot check it, and
// reads why.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import type { Audience } from '#shared/domain/registers/register';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { roundStatements } from '#shared/domain/round-statements';
import { roundWord, waitingWords, whyNotCheck } from '#shared/domain/round-steps';
import { roundTitle } from '#shared/domain/round-title';
import { type AnyRound, anyRoundOf, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { CheckboxGroup } from '#ui/checkbox-group';
import { Notice } from '#ui/notice';
import { TextArea } from '#ui/text-area';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { noCertificateWords } from '../signed-set';
import { SigningPage } from '../signing-page';
import { useDraft } from '../use-draft';
import { GoneRound } from './gone-round';
import { PeopleOfRound } from './people-of-round';
import { SendRoundBack } from './send-round-back';
import { changedSinceWords, checkRound } from './sign-round';
import { useReportOfRound } from './use-report-of-round';
import { WhichCopy } from './which-copy';
import { WhoItIsFor } from './who-it-is-for';

interface CheckForm {
  agreed: string[];
  note: string;
}

export function CheckScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = anyRoundOf(state, id);
  if (!round || signOffInForce(round)) return <GoneRound masthead={masthead} round={round} go={go} />;
  return <Checking key={round.prepared?.content} {...props} of={round} />;
}

function Checking(props: ScreenProps & { readonly of: AnyRound }) {
  const { masthead, workbook, go, of: round } = props;
  const { state } = useSnapshot(workbook);
  const set = setOf(round);
  const [looksAt, lookAt] = useState<Audience>('internal');
  const { pdf, content, problem } = useReportOfRound(props, round, looksAt);
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
    setWorking('Checking');
    try {
      const done = await checkRound({ ...props, round: round.round, onStep: setWorking }, note);
      if (done.state !== 'signed') return setFailed(done.words);
      await draft.drop();
      go({ name: 'home' });
    } catch (error) {
      setFailed(`The report could not be signed: ${String(error)}`);
    } finally {
      setWorking('');
    }
  });

  return (
    <SigningPage
      masthead={masthead}
      title={`Check the ${roundWord(round)}`}
      under={roundTitle(round)}
      file={{ title: 'As it was handed over', pdf }}
      whichFile={<WhichCopy copies={set.map(({ audience }) => audience)} {...{ looksAt, lookAt }} />}
      {...{ problem, failed, working }}
      step={mayCheck ? { words: 'I have checked this', take: () => void check() } : undefined}
      besides={
        whyNot === '' &&
        working === '' && <SendRoundBack {...props} round={round} as="checker" done={() => go({ name: 'home' })} />
      }
      back={{ words: 'Back', onClick: () => go({ name: 'before-signing', round: round.round }) }}
    >
      {hasChanged && <Notice kind="alert" title={changedSinceWords(round)} />}
      {whyNot !== '' && (
        <Notice kind="look" title={whyNot}>
          {progressOf(state, round) !== 'in progress' && waiting !== '' && <p>{waiting}.</p>}
        </Notice>
      )}
      {set.length > 1 && <WhoItIsFor set={set} />}
      <PeopleOfRound state={state} round={round} me={workbook.member} />
      {mayCheck && (
        <form className="stack" autoComplete="off" onSubmit={(event) => void check(event)}>
          <CheckboxGroup
            label="What you say by checking"
            error={form.formState.errors.agreed?.message}
            choices={[{ value: 'agreed', label: roundStatements[round.checklist].checked }]}
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
    </SigningPage>
  );
}

function whyNotCheckHere(state: State, round: AnyRound, { member }: Workbook): string {
  if (round.checked) return `This ${roundWord(round)} is checked.`;
  const words = whyNotCheck(state, round, member);
  // What was handed over without a file is checked in the record alone.
  if (words !== '' || setOf(round).length === 0 || state.general.members[member]?.certificate !== '') return words;
  return noCertificateWords;
}
