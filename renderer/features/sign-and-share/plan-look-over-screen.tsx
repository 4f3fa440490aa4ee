// "Before you sign the plan": what is missing, what to look at once more, each with the button that leads to it; and then the next
// step for whoever is here.

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { gapsBeforePlan } from '#shared/domain/before-plan';
import { maySign } from '#shared/domain/before-signing';
import type { RoundId } from '#shared/domain/ids';
import { withWayBack } from '#shared/domain/place';
import { planStatements } from '#shared/domain/plan-statements';
import { signOffInForce } from '#shared/domain/round';
import { nextStep } from '#shared/domain/round-steps';
import type { PlanRound } from '#shared/domain/state';
import { peopleWhoSignIn } from '#shared/domain/two-people';
import { AttentionList, type Signal } from '#ui/attention-list';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { useSnapshot } from '#ui/use-snapshot';
import { stepWords, whoFollows } from '../next-step';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';
import { GonePlan } from './gone-plan';
import { handOver } from './hand-over';

type PlanProps = Pick<ScreenProps, 'masthead' | 'workbook' | 'go'>;

export function PlanLookOverScreen(props: PlanProps & { round: RoundId }) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const plan = state.general.plans[id];
  if (!plan || signOffInForce(plan)) return <GonePlan masthead={masthead} plan={plan} go={go} />;
  return <LookOver {...props} of={plan} />;
}

function LookOver({ masthead, workbook, go, of: plan }: PlanProps & { readonly of: PlanRound }) {
  const { state } = useSnapshot(workbook);
  const form = useForm<{ agreed: string[] }>({ defaultValues: { agreed: [] } });
  const [failed, setFailed] = useState('');
  const gaps = gapsBeforePlan(state, workbook.today());
  const isReady = maySign(gaps);
  const step = nextStep(state, plan, workbook.member);
  const wayBack = { words: 'Before you sign', place: { name: 'before-signing', round: plan.round } } as const;
  const rowsOf = (level: 'must' | 'look') =>
    gaps
      .filter((gap) => gap.level === level)
      .map(
        ({ key, sentence, reason, button, place }): Signal => ({
          id: key,
          weight: level === 'must' ? 'put right' : 'look at',
          sentence,
          ...(reason === '' ? {} : { reason }),
          action: { label: button, onClick: () => go(withWayBack(place, wayBack)) },
        }),
      );

  const giveOver = form.handleSubmit(async () => {
    const words = await handOver(workbook, plan.round);
    if (words === '') go({ name: 'planning' });
    else setFailed(words);
  });
  const takeStep = () => {
    if (step === 'check' || step === 'sign') go({ name: step, round: plan.round });
    else void giveOver();
  };
  return (
    <Page
      masthead={masthead}
      foot={
        <FootBar aside={isReady ? undefined : 'The plan can be signed when nothing is left to put right.'}>
          {step !== 'wait' && (
            <Button look="solid" disabled={!isReady} onClick={takeStep}>
              {stepWords[step]}
            </Button>
          )}
          {step === 'wait' && (
            <Button onClick={() => go({ name: plan.checked ? 'sign' : 'check', round: plan.round })}>
              Read the plan
            </Button>
          )}
          <LinkButton onClick={() => go({ name: 'planning' })}>Back to the plan</LinkButton>
        </FootBar>
      }
    >
      <PageHead
        title="Before you sign the plan"
        under={`Version ${plan.number}. Nothing here has to be perfect; it has to be true.`}
      />
      <div className="measure-wide stack">
        {failed !== '' && <Notice kind="alert" title={failed} />}
        <RoundNotices state={state} round={plan} me={workbook.member} />
        <AttentionList
          title="To put right first"
          nothing="Nothing stands in the way of signing."
          signals={rowsOf('must')}
        />
        <AttentionList title="To look at once more" nothing="Nothing is open in the plan." signals={rowsOf('look')} />
        {isReady && (step === 'hand over to be checked' || step === 'hand over to be signed') && (
          <form className="stack-close" autoComplete="off" onSubmit={(event) => void giveOver(event)}>
            <CheckboxGroup
              label="What you say by handing it over"
              error={form.formState.errors.agreed?.message}
              choices={[{ value: 'agreed', label: planStatements.prepared }]}
              {...form.register('agreed', {
                validate: (agreed) => agreed.length > 0 || 'Look over the plan, then tick that it is prepared',
              })}
            />
            <p className="measure text-quiet">{whoFollows(state, step, workbook.member, 'plan')}</p>
          </form>
        )}
        {peopleWhoSignIn(state).length === 1 && (
          <p className="text-quiet">
            One person keeps this workbook, so nobody else can check the plan. It is kept with your name alone.
          </p>
        )}
      </div>
    </Page>
  );
}
