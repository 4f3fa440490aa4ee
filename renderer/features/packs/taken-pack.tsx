// After a pack was taken in: that it is in use, and for each open review the checks that could join it.

import { capital, countOf } from '#shared/domain/number-words';
import { writeQuarter } from '#shared/domain/quarter';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import { newChecks } from '#shared/packs/checks-of-round';
import { titleOfPack } from '#shared/packs/judge-newer-pack';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import type { CamePack } from './packs-screen';

export function TakenPack({ workbook, packs, go, taken }: ScreenProps & { taken: CamePack }) {
  const { state } = useSnapshot(workbook);
  const { pack } = taken;
  const rounds = roundsInOrder(state).filter((round) => pack.kind === 'checklists' && !signOffInForce(round));
  const offered = rounds
    .map((round) => ({ round, count: newChecks(state, packs, round).ofPack.asked.length }))
    .filter(({ count }) => count > 0);
  return (
    <Notice
      kind="status"
      title={`“${titleOfPack(pack)}”, version ${pack.version}, is in use from now on.`}
      {...(offered.length > 0
        ? {
            actions: offered.map(({ round, count }) => (
              <Button key={round.round} onClick={() => go({ name: 'new-checks', round: round.round })}>
                {`See the ${count === 1 ? 'new check' : `${count} new checks`}`}
              </Button>
            )),
          }
        : {})}
    >
      {offered.map(({ round, count }) => (
        <p key={round.round}>
          {`${capital(countOf(count, 'new check'))} can be added to the review of ${writeQuarter(round.quarter)}.`}
        </p>
      ))}
    </Notice>
  );
}
