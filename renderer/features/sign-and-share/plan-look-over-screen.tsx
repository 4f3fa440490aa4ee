// "Before you sign the plan": what is missing from it and what to look at once more, and then the next step.

import { gapsBeforePlan } from '#shared/domain/before-plan';
import type { RoundId } from '#shared/domain/ids';
import { signOffInForce } from '#shared/domain/round';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';
import { GoneRound } from './gone-round';
import { LookOver } from './look-over';

export function PlanLookOverScreen(props: ScreenProps & { readonly round: RoundId }) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const plan = state.general.plans[id];
  if (!plan || signOffInForce(plan)) return <GoneRound masthead={masthead} round={plan} go={go} />;
  return (
    <LookOver
      {...props}
      of={plan}
      title="Before you sign the plan"
      under={`Version ${plan.number}. Nothing here has to be perfect; it has to be true.`}
      gaps={gapsBeforePlan(state, workbook.today())}
      nothingToLookAt="Nothing is open in the plan."
      back={{ words: 'Back to the plan', onClick: () => go({ name: 'planning' }) }}
    />
  );
}
