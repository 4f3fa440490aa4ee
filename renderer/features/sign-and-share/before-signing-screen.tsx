// "Before you sign" a review: what is unanswered, contradicts itself or lacks its reason, in the answers and in the registers, and
// then the next step.

import { type Gap, gapsBeforeSigning } from '#shared/domain/before-signing';
import type { RoundId } from '#shared/domain/ids';
import { capital, countOf, numberWord } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import { partGaps, quarterParts } from '#shared/domain/quarter-parts';
import { countAnswers, signOffInForce } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import { countNewChecks, newChecks } from '#shared/packs/checks-of-round';
import { itemFacts } from '#shared/packs/item-facts';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';
import { LinkButton } from '#ui/link-button';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { GoneRound } from './gone-round';
import { LookOver } from './look-over';

export function BeforeSigningScreen(props: ScreenProps & { round: RoundId }) {
  const { masthead, workbook, packs, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  const pack = round && packOfRound(packs, round);
  if (!round || !pack || signOffInForce(round)) return <GoneRound masthead={masthead} round={round} go={go} />;
  const today = workbook.today();
  const ofAnswers = gapsBeforeSigning(state, round, itemFacts(pack), today);
  const ofRegisters = partGaps(quarterParts(state, round, today, workbook.member));
  const { asked, answered, different } = countAnswers(round);
  return (
    <LookOver
      {...props}
      of={round}
      title="Before you sign"
      under={`${writeQuarter(round.quarter)}. ${answered} of ${asked} checks answered, ${different === 0 ? 'none' : numberWord(different)} not as expected.`}
      gaps={[...ofAnswers, ...ofRegisters, ...newCheckGaps(state, packs, round)]}
      nothingToLookAt="Nothing contradicts the records."
      back={{ words: 'Back to the review', onClick: () => go({ name: 'review', round: id }) }}
    >
      <p>
        <LinkButton onClick={() => go({ name: 'quarter-registers', round: id })}>
          The registers of this quarter, part by part
        </LinkButton>
      </p>
    </LookOver>
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
