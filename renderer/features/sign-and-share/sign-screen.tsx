// "Sign and share": the report itself beside who stands for it and what is said by signing it, and one button to sign.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import type { Audience } from '#shared/domain/registers/register';
import { signOffInForce } from '#shared/domain/round';
import { setOf } from '#shared/domain/round-set';
import { roundStatements } from '#shared/domain/round-statements';
import { type RoundWord, roundWord, waitingWords, whyNotSign } from '#shared/domain/round-steps';
import { roundTitle } from '#shared/domain/round-title';
import { whyNotOnPaper } from '#shared/domain/sign-on-paper';
import { type AnyRound, anyRoundOf, memberName, type State } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { CheckboxGroup } from '#ui/checkbox-group';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import { LettersMissing } from '../letters-missing';
import type { ScreenProps } from '../screen';
import { noCertificateWords } from '../signed-set';
import { SigningPage } from '../signing-page';
import { ChooseCopies } from './choose-copies';
import { GoneRound } from './gone-round';
import { PeopleOfRound } from './people-of-round';
import { SendRoundBack } from './send-round-back';
import { SignOnPaper } from './sign-on-paper';
import { changedSinceWords, signRound } from './sign-round';
import { useCopies } from './use-copies';
import { useReportOfRound } from './use-report-of-round';
import { WhichCopy } from './which-copy';
import { WhoItIsFor } from './who-it-is-for';

interface SignForm {
  agreed: string[];
}

export function SignScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = anyRoundOf(state, id);
  if (!round || signOffInForce(round)) return <GoneRound masthead={masthead} round={round} go={go} />;
  // What was agreed to was agreed to of this content.
  return <Signing key={round.prepared?.content} {...props} of={round} />;
}

function Signing(props: ScreenProps & { readonly of: AnyRound }) {
  const { masthead, workbook, go, of: round } = props;
  const { state } = useSnapshot(workbook);
  const form = useForm<SignForm>({ defaultValues: { agreed: [] } });
  const [working, setWorking] = useState('');
  const [failed, setFailed] = useState('');
  const set = setOf(round);
  const isFixed = set.length > 0;
  const whyNot = whyNotSignHere(state, round, workbook);
  // Where nobody handed it over, whoever signs chooses for whom.
  const choosesCopies = !isFixed && whyNot === '';
  const copies = useCopies(props, round, choosesCopies);
  const inSet = isFixed ? set.map(({ audience }) => audience) : choosesCopies ? copies.chosen : [];
  const [lookedFor, lookAt] = useState<Audience>('internal');
  const looksAt = inSet.find((copy) => copy === lookedFor) ?? 'internal';
  const { pdf, content, problem, missing } = useReportOfRound(props, round, looksAt);

  const hasChanged = pdf !== undefined && round.prepared !== null && round.prepared.content !== content;
  const maySign = whyNot === '' && !hasChanged && problem === '';
  const mayBringPaper = !hasChanged && whyNotOnPaper(state, round, workbook.member) === '';
  const waiting = waitingWords(state, round, workbook.member);

  const sign = form.handleSubmit(async () => {
    setFailed('');
    setWorking('Signing');
    try {
      const audiences = copies.chosen;
      const result = await signRound({ ...props, round: round.round, onStep: setWorking, audiences });
      if (result.state !== 'signed') return setFailed(result.words);
      await copies.drop();
      go({ name: 'reports' });
    } catch (error) {
      setFailed(`The report could not be signed: ${String(error)}`);
    } finally {
      setWorking('');
    }
  });

  return (
    <SigningPage
      masthead={masthead}
      title="Sign and share"
      under={roundTitle(round)}
      file={{ title: isFixed ? 'The file that you sign' : 'Draft, as it will be signed', pdf }}
      whichFile={<WhichCopy copies={inSet} {...{ looksAt, lookAt }} />}
      {...{ problem, failed, working }}
      step={maySign ? { words: `Sign as ${memberName(state, workbook.member)}`, take: () => void sign() } : undefined}
      besides={
        whyNot === '' &&
        working === '' && <SendRoundBack {...props} round={round} as="signatory" done={() => go({ name: 'home' })} />
      }
      back={{ words: 'Back', onClick: () => go({ name: 'before-signing', round: round.round }) }}
    >
      <LettersMissing missing={missing} />
      {hasChanged && <Notice kind="alert" title={changedSinceWords(round)} />}
      {whyNot !== '' && (
        <Notice kind="look" title={whyNot}>
          {waiting !== '' && <p>{waiting}.</p>}
        </Notice>
      )}
      {choosesCopies ? (
        <ChooseCopies workbook={workbook} state={state} copies={copies} isWorking={working !== ''} />
      ) : (
        <WhoItIsFor set={set} />
      )}
      <PeopleOfRound state={state} round={round} me={workbook.member} />
      {maySign && (
        <>
          <form autoComplete="off" onSubmit={(event) => void sign(event)}>
            <CheckboxGroup
              label="What you say by signing"
              error={form.formState.errors.agreed?.message}
              choices={[{ value: 'agreed', label: roundStatements[round.checklist].signed }]}
              {...form.register('agreed', {
                validate: (agreed) => agreed.length > 0 || 'Read the report, then tick that you have',
              })}
            />
          </form>
          <p className="measure text-quiet">{`After that ${inSet.length > 1 ? 'none of the PDFs can' : 'the PDF cannot'} be changed without it showing. ${ifChangesLater[roundWord(round)]}`}</p>
        </>
      )}
      {mayBringPaper && <SignOnPaper {...props} round={round} done={() => go({ name: 'reports' })} />}
    </SigningPage>
  );
}

const ifChangesLater: Readonly<Record<RoundWord, string>> = {
  review: 'If the review changes later, this report is shown as superseded.',
  'self-assessment': 'If the self-assessment changes later, this report is shown as superseded.',
  plan: 'When the plan changes later, the planning page says what is different. If it is opened again, this report is shown as superseded.',
};

function whyNotSignHere(state: State, round: AnyRound, { member }: Workbook): string {
  const words = whyNotSign(state, round, member);
  if (words !== '' || state.general.members[member]?.certificate !== '') return words;
  return noCertificateWords;
}
