// "Before you sign": what is unanswered, contradicts itself or lacks its reason, each with the button that leads to it.

import { gapsBeforeSigning, type ItemFacts, maySign } from '#shared/domain/before-signing';
import type { RoundId } from '#shared/domain/ids';
import { numberWord } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import { countAnswers } from '#shared/domain/round';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { readableItem } from '#shared/packs/readable-item';
import { AttentionList } from '#ui/attention-list';
import { Button } from '#ui/button';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

export function BeforeSigningScreen({ masthead, workbook, packs, go, round: id }: ScreenProps & { round: RoundId }) {
  const { state } = useSnapshot(workbook);
  const round = state.general.rounds[id];
  const pack = round && packs.findChecklists(round.pack);
  if (!round || !pack) {
    return (
      <Page masthead={masthead}>
        <PageHead title="This review is no longer there" />
        <Button onClick={() => go({ name: 'home' })}>Home</Button>
      </Page>
    );
  }
  const gaps = gapsBeforeSigning(state, round, itemFacts(pack));
  const must = gaps.filter(({ level }) => level === 'must');
  const look = gaps.filter(({ level }) => level === 'look');
  const { asked, answered, different } = countAnswers(round);
  const row = (gap: (typeof gaps)[number]) => ({
    id: gap.key,
    weight: gap.level === 'must' ? ('put right' as const) : ('look at' as const),
    sentence: gap.sentence,
    action: { label: gap.button, onClick: () => go(gap.place) },
  });
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={maySign(gaps) ? undefined : 'The review can be signed when nothing is left to put right.'}>
          <Button look="solid" disabled={!maySign(gaps)} onClick={() => go({ name: 'sign', round: round.round })}>
            Go on to sign
          </Button>
          <LinkButton onClick={() => go({ name: 'review', round: round.round })}>Back to the review</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title="Before you sign"
        under={`${writeQuarter(round.quarter)}. ${answered} of ${asked} checks answered, ${different === 0 ? 'none' : numberWord(different)} not as expected.`}
      />
      <div className="measure-wide stack">
        <AttentionList
          title="To put right first"
          nothing="Nothing stands in the way of signing."
          signals={must.map(row)}
        />
        <AttentionList
          title="To look at once more"
          nothing="Nothing contradicts the records."
          signals={look.map(row)}
        />
      </div>
    </Page>
  );
}

function itemFacts(pack: ChecklistPack): ItemFacts {
  return {
    labelOf: (item) => readableItem(pack, item)?.label ?? item,
    asksEvidence: (item) => readableItem(pack, item)?.evidenceAsked ?? false,
    asksTwoHolders: (item) => readableItem(pack, item)?.agreesWith === 'two holders',
  };
}
