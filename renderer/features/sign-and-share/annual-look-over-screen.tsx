// "Before you sign" a self-assessment: what is missing, what is above the records and what to look at once more, the way to a plan, and
// then the next step.

import { annualBefore } from '#shared/domain/annual/annual-round';
import { gapsBeforeAnnual } from '#shared/domain/annual/before-annual';
import { maySign } from '#shared/domain/before-signing';
import type { RoundId } from '#shared/domain/ids';
import { writeYear } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import { annualOf } from '#shared/domain/state';
import { assessmentPack, readableAspect } from '#shared/packs/readable-aspect';
import { Button } from '#ui/button';
import { Notice } from '#ui/notice';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { GoneRound } from './gone-round';
import { LookOver } from './look-over';

export function AnnualLookOverScreen(props: ScreenProps & { readonly round: RoundId }) {
  const { masthead, workbook, packs, go, round } = props;
  const { state } = useSnapshot(workbook);
  const annual = annualOf(state, round);
  const pack = annual && assessmentPack(packs, annual.pack);
  if (!annual || !pack || signOffInForce(annual)) return <GoneRound masthead={masthead} round={annual} go={go} />;
  const titleOf = (aspect: Parameters<typeof readableAspect>[1]) => readableAspect(pack, aspect)?.title ?? aspect;
  const gaps = gapsBeforeAnnual(state, annual, titleOf, workbook.today());
  const isFirst = annualBefore(state, annual) === undefined;
  return (
    <LookOver
      {...props}
      of={annual}
      title="Before you sign"
      under={`Self-assessment of ${writeYear(annual.year)}. Nothing here has to be high; it has to be true.`}
      gaps={gaps}
      nothingToLookAt="Nothing contradicts the records."
      back={{ words: 'All aspects', onClick: () => go({ name: 'annual', round }) }}
    >
      {maySign(gaps) && !annual.prepared && (
        <Notice
          kind="status"
          title={isFirst ? 'Turn it into a plan before you hand it over.' : 'What takes you up one can become actions.'}
          actions={<Button onClick={() => go({ name: 'annual-plan', round })}>Make the plan</Button>}
        >
          {isFirst && (
            <p className="measure">
              A first self-assessment says where you begin. Its report leads with what you do next, by whom and by when.
            </p>
          )}
        </Notice>
      )}
    </LookOver>
  );
}
