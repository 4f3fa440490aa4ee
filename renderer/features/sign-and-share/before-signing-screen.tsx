// "Before you sign": what is unanswered, contradicts itself or lacks its reason, each with the button that leads to it; and
// then the next step, for whoever is here: to hand it over, to check it or to sign it.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Gap, gapsBeforeSigning, maySign } from '#shared/domain/before-signing';
import type { MemberId, RoundId } from '#shared/domain/ids';
import { eitherOf, numberWord } from '#shared/domain/number-words';
import { preparingStatement } from '#shared/domain/preparing-statement';
import { writeQuarter } from '#shared/domain/quarter';
import { partGaps, quarterParts } from '#shared/domain/quarter-parts';
import { countAnswers, signOffInForce } from '#shared/domain/round';
import { type NextStep, nextStep, signatoriesOf } from '#shared/domain/round-steps';
import type { Round, State } from '#shared/domain/state';
import { checkersOf, needsCheck, peopleWhoSignIn } from '#shared/domain/two-people';
import { itemFacts } from '#shared/packs/item-facts';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { AttentionList, type Signal } from '#ui/attention-list';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';
import { GoneReview } from './gone-review';
import { handOver } from './hand-over';

export function BeforeSigningScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, packs, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  const pack = round && packs.findChecklists(round.pack);
  if (!round || !pack || signOffInForce(round)) return <GoneReview masthead={masthead} round={round} go={go} />;
  return <LookOver {...props} of={round} pack={pack} />;
}

interface LookOverProps extends ScreenProps {
  readonly of: Round;
  readonly pack: ChecklistPack;
}

function LookOver({ masthead, workbook, go, of: round, pack }: LookOverProps) {
  const { state } = useSnapshot(workbook);
  const form = useForm<{ agreed: string[] }>({ defaultValues: { agreed: [] } });
  const [failed, setFailed] = useState('');
  const today = workbook.today();
  const ofAnswers = gapsBeforeSigning(state, round, itemFacts(pack), today);
  // An account without a risk is told by itself, with its own way to one.
  const hasToldRisks = ofAnswers.some(({ key }) => key.startsWith('no-risk:'));
  const ofRegisters = partGaps(quarterParts(state, round, today, workbook.member));
  const gaps = [...ofAnswers, ...ofRegisters.filter(({ key }) => !(hasToldRisks && key === 'part:risks'))];
  const isReady = maySign(gaps);
  const step = nextStep(state, round, workbook.member);
  const { asked, answered, different } = countAnswers(round);

  const giveOver = form.handleSubmit(async () => {
    const words = await handOver(workbook, round.round);
    if (words === '') go({ name: 'home' });
    else setFailed(words);
  });
  const takeStep = () => {
    if (step === 'check' || step === 'sign') go({ name: step, round: round.round });
    else void giveOver();
  };
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={isReady ? undefined : 'The review can be signed when nothing is left to put right.'}>
          {step !== 'wait' && (
            <Button look="solid" disabled={!isReady} onClick={takeStep}>
              {stepWords[step]}
            </Button>
          )}
          {step === 'wait' && (
            <Button onClick={() => go({ name: round.checked ? 'sign' : 'check', round: round.round })}>
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
        <AttentionList
          title="To put right first"
          nothing="Nothing stands in the way of signing."
          signals={gaps.filter(({ level }) => level === 'must').map((gap) => rowOf(gap, go))}
        />
        <AttentionList
          title="To look at once more"
          nothing="Nothing contradicts the records."
          signals={gaps.filter(({ level }) => level === 'look').map((gap) => rowOf(gap, go))}
        />
        <p>
          <LinkButton onClick={() => go({ name: 'quarter-registers', round: round.round })}>
            The registers of this quarter, part by part
          </LinkButton>
        </p>
        {isReady && (step === 'hand over to be checked' || step === 'hand over to be signed') && (
          <form className="stack-close" autoComplete="off" onSubmit={(event) => void giveOver(event)}>
            <CheckboxGroup
              label="What you say by handing it over"
              error={form.formState.errors.agreed?.message}
              choices={[{ value: 'agreed', label: preparingStatement }]}
              {...form.register('agreed', {
                validate: (agreed) => agreed.length > 0 || 'Look over the review, then tick that it is prepared',
              })}
            />
            <p className="measure text-quiet">{whoFollows(state, step, workbook.member)}</p>
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

const stepWords: Readonly<Record<Exclude<NextStep, 'wait'>, string>> = {
  'hand over to be checked': 'Hand over to be checked',
  'hand over to be signed': 'Hand over to be signed',
  check: 'Go on to check',
  sign: 'Go on to sign',
};

/** Who comes next, before it is in their hands. */
function whoFollows(state: State, step: NextStep, me: MemberId): string {
  if (step === 'hand over to be checked') {
    return `${eitherOf(checkersOf(state, me).map(({ displayName }) => displayName))} then checks it, before it is signed.`;
  }
  if (step !== 'hand over to be signed') return '';
  if (needsCheck(state, { prepared: null })) {
    return 'Nobody but you can check it. Let somebody else hand it over, or the report says that nobody checked it.';
  }
  const signatories = signatoriesOf(state).map(({ displayName }) => displayName);
  return signatories.length === 0
    ? 'Nobody else can check it, and nobody who signs in is a signatory yet.'
    : `Nobody else can check it. ${eitherOf(signatories)} can then sign it, and the report says that nobody checked it.`;
}

function rowOf(gap: Gap, go: ScreenProps['go']): Signal {
  return {
    id: gap.key,
    weight: gap.level === 'must' ? 'put right' : 'look at',
    sentence: gap.sentence,
    action: { label: gap.button, onClick: () => go(gap.place) },
  };
}
