// "Before you sign": what is unanswered, contradicts itself or lacks its reason, each with the button that leads to it; and
// then the next step, for whoever is here: to hand it over, to check it or to sign it.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Gap, gapsBeforeSigning, maySign } from '#shared/domain/before-signing';
import type { RoundId } from '#shared/domain/ids';
import { capital, countOf, numberWord } from '#shared/domain/number-words';
import { type Place, withWayBack } from '#shared/domain/place';
import { preparingStatement } from '#shared/domain/preparing-statement';
import { writeQuarter } from '#shared/domain/quarter';
import { partGaps, quarterParts } from '#shared/domain/quarter-parts';
import { countAnswers, progressOf, signOffInForce } from '#shared/domain/round';
import { nextStep } from '#shared/domain/round-steps';
import type { Round, State } from '#shared/domain/state';
import { peopleWhoSignIn } from '#shared/domain/two-people';
import { countNewChecks, newChecks } from '#shared/packs/checks-of-round';
import { itemFacts } from '#shared/packs/item-facts';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { AttentionList, type Signal } from '#ui/attention-list';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { PdfPreview } from '#ui/pdf-preview';
import { useSnapshot } from '#ui/use-snapshot';
import { LettersMissing } from '../letters-missing';
import { stepWords, whoFollows } from '../next-step';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';
import { GoneReview } from './gone-review';
import { handOver } from './hand-over';
import { useReportOfRound } from './use-report-of-round';

export function BeforeSigningScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, packs, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  const pack = round && packOfRound(packs, round);
  if (!round || !pack || signOffInForce(round)) return <GoneReview masthead={masthead} round={round} go={go} />;
  return <LookOver {...props} of={round} pack={pack} />;
}

interface LookOverProps extends ScreenProps {
  readonly of: Round;
  readonly pack: ChecklistPack;
}

function LookOver(props: LookOverProps) {
  const { masthead, workbook, packs, go, of: round, pack } = props;
  const { state } = useSnapshot(workbook);
  const form = useForm<{ agreed: string[] }>({ defaultValues: { agreed: [] } });
  const [failed, setFailed] = useState('');
  const [working, setWorking] = useState('');
  const today = workbook.today();
  const ofAnswers = gapsBeforeSigning(state, round, itemFacts(pack), today);
  const ofRegisters = partGaps(quarterParts(state, round, today, workbook.member));
  const gaps = [...ofAnswers, ...ofRegisters, ...newCheckGaps(state, packs, round)];
  const isReady = maySign(gaps);
  const step = nextStep(state, round, workbook.member);
  const { asked, answered, different } = countAnswers(round);

  const handsOver = isReady && (step === 'hand over to be checked' || step === 'hand over to be signed');
  // Whoever hands it over signs it first, and reads it before.
  const report = useReportOfRound(props, handsOver ? round : undefined);

  const giveOver = form.handleSubmit(async () => {
    setFailed('');
    setWorking('Making the PDF and signing it');
    try {
      const words = await handOver(workbook, round.round, props);
      if (words === '') go({ name: 'home' });
      else setFailed(words);
    } catch (error) {
      setFailed(`The report could not be made: ${String(error)}`);
    } finally {
      setWorking('');
    }
  });
  const goTo = (place: Place) =>
    go(withWayBack(place, { words: 'Before you sign', place: { name: 'before-signing', round: round.round } }));
  const takeStep = () => {
    if (step === 'check' || step === 'sign') go({ name: step, round: round.round });
    else void giveOver();
  };
  const isToSign = progressOf(state, round) === 'ready to sign';
  const toPutRight = isReady ? undefined : 'The review can be signed when nothing is left to put right.';
  const aside = working === '' ? toPutRight : <span role="status">{working}</span>;
  return (
    <Page
      masthead={masthead}
      panel={
        handsOver
          ? {
              label: 'The report',
              width: 'half',
              look: 'desk',
              content: <PdfPreview title="Draft, as it will be handed over" pdf={report.pdf} />,
            }
          : undefined
      }
      foot={
        <FootBar aside={aside}>
          {step !== 'wait' && (
            <Button
              look="solid"
              disabled={!isReady}
              aria-disabled={working !== ''}
              onClick={() => working === '' && takeStep()}
            >
              {stepWords[step]}
            </Button>
          )}
          {step === 'wait' && (
            <Button onClick={() => go({ name: isToSign ? 'sign' : 'check', round: round.round })}>
              Read the report
            </Button>
          )}
          <LinkButton onClick={() => go({ name: 'review', round: round.round })}>Back to the review</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title="Before you sign"
        under={`${writeQuarter(round.quarter)}. ${answered} of ${asked} checks answered, ${different === 0 ? 'none' : numberWord(different)} not as expected.`}
      />
      <div className="measure-wide stack">
        {failed !== '' && <Notice kind="alert" title={failed} />}
        <RoundNotices state={state} round={round} me={workbook.member} />
        <LettersMissing missing={report.missing} />
        <AttentionList
          title="To put right first"
          nothing="Nothing stands in the way of signing."
          signals={gaps.filter(({ level }) => level === 'must').map((gap) => rowOf(gap, goTo))}
        />
        <AttentionList
          title="To look at once more"
          nothing="Nothing contradicts the records."
          signals={gaps.filter(({ level }) => level === 'look').map((gap) => rowOf(gap, goTo))}
        />
        <p>
          <LinkButton onClick={() => go({ name: 'quarter-registers', round: round.round })}>
            The registers of this quarter, part by part
          </LinkButton>
        </p>
        {handsOver && (
          <form className="stack-close" autoComplete="off" onSubmit={(event) => void giveOver(event)}>
            <CheckboxGroup
              label="What you say by handing it over"
              error={form.formState.errors.agreed?.message}
              choices={[{ value: 'agreed', label: preparingStatement }]}
              {...form.register('agreed', {
                validate: (agreed) => agreed.length > 0 || 'Look over the review, then tick that it is prepared',
              })}
            />
            <p className="measure text-quiet">
              By handing it over you sign its PDF. From then on everybody signs that same file.{' '}
              {whoFollows(state, step, workbook.member, 'review')}
            </p>
          </form>
        )}
        {peopleWhoSignIn(state).length === 1 && (
          <p className="text-quiet">
            One person keeps this workbook, so nobody else can check the review. The report says so.
          </p>
        )}
      </div>
    </Page>
  );
}

/** What came since the review was opened may wait for the next one; the signatory has seen that it does. */
function newCheckGaps(state: State, packs: PackLibrary, round: Round): readonly Gap[] {
  const count = countNewChecks(newChecks(state, packs, round));
  if (count === 0) return [];
  const came = `${capital(countOf(count, 'check'))} came since this review was opened and`;
  return [
    {
      key: 'new-checks',
      level: 'look',
      sentence: `${came} ${count === 1 ? 'is' : 'are'} not in it.`,
      button: 'See them',
      place: { name: 'new-checks', round: round.round },
    },
  ];
}

function rowOf(gap: Gap, go: ScreenProps['go']): Signal {
  return {
    id: gap.key,
    weight: gap.level === 'must' ? 'put right' : 'look at',
    sentence: gap.sentence,
    action: { label: gap.button, onClick: () => go(gap.place) },
  };
}
