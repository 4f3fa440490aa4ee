// "Check the plan" and "Sign the plan": all that it says beside what is said by checking or signing it. Whoever may not, reads why.

import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RoundId } from '#shared/domain/ids';
import { planStatements } from '#shared/domain/plan-statements';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { waitingWords, whyNotCheck, whyNotSign } from '#shared/domain/round-steps';
import { memberName, type PlanRound, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { CheckboxGroup } from '#ui/checkbox-group';
import { FootBar } from '#ui/foot-bar';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { TextArea } from '#ui/text-area';
import { useSnapshot } from '#ui/use-snapshot';
import { contentDigest } from '../content-digest';
import type { ScreenProps } from '../screen';
import { useDraft } from '../use-draft';
import { GonePlan } from './gone-plan';
import { PeopleOfRound } from './people-of-round';
import { PlanPaper } from './plan-paper';
import { SendBack } from './send-back';
import { checkPlan, signPlan } from './stand-for-plan';

type Act = 'check' | 'sign';

const handedOverWords =
  'The plan is not what it was when it was handed over. Send it back, so that it is looked over and handed over again.';

interface StandProps extends Pick<ScreenProps, 'masthead' | 'workbook' | 'go'> {
  readonly round: RoundId;
  readonly act: Act;
}

export function PlanStandScreen(props: StandProps) {
  const { masthead, workbook, go, round: id } = props;
  const { state } = useSnapshot(workbook);
  const plan = state.general.plans[id];
  if (!plan || signOffInForce(plan)) return <GonePlan masthead={masthead} plan={plan} go={go} />;
  return <StandForIt key={plan.prepared?.content} {...props} of={plan} />;
}

interface StandForm {
  agreed: string[];
  note: string;
}

const words = {
  check: {
    title: 'Check the plan',
    label: 'What you say by checking',
    statement: planStatements.checked,
    as: 'checker',
  },
  sign: { title: 'Sign the plan', label: 'What you say by signing', statement: planStatements.signed, as: 'signatory' },
} as const;

function StandForIt({ masthead, workbook, go, act, of: plan }: StandProps & { readonly of: PlanRound }) {
  const { state } = useSnapshot(workbook);
  const content = useContent(state, plan);
  const form = useForm<StandForm>({ defaultValues: { agreed: [], note: '' } });
  const draft = useDraft(workbook, `${act}:${plan.round}:${plan.prepared?.content ?? ''}`, form);
  const [failed, setFailed] = useState('');
  const [working, setWorking] = useState(false);
  const { title, label, statement, as } = words[act];
  const me = memberName(state, workbook.member);

  const hasChanged = content !== '' && plan.prepared !== null && plan.prepared.content !== content;
  const whyNot =
    act === 'check' ? whyNotCheckHere(state, plan, workbook.member) : whyNotSign(state, plan, workbook.member);
  const may = whyNot === '' && !hasChanged;
  const waiting = waitingWords(state, plan, workbook.member);
  // Nobody can stand for what has not been worked out yet.
  const mayPress = may && content !== '' && !working;

  const stand = form.handleSubmit(async ({ note }) => {
    setFailed('');
    setWorking(true);
    const of = { workbook, plan: plan.round, content };
    const why = await (act === 'check' ? checkPlan(of, note) : signPlan(of));
    setWorking(false);
    if (why !== '') return setFailed(why);
    await draft.drop();
    go({ name: 'planning' });
  });

  return (
    <Page
      masthead={masthead}
      panel={{ label: 'The plan', width: 'half', content: <PlanPaper state={state} /> }}
      foot={
        <FootBar look="plain" aside={<span role="status">{working ? 'Checking the record' : ''}</span>}>
          {may && (
            <Button look="solid" aria-disabled={!mayPress} onClick={() => mayPress && void stand()}>
              {act === 'check' ? 'I have checked this' : `Sign as ${me}`}
            </Button>
          )}
          {whyNot === '' && plan.prepared && content !== '' && !working && (
            <SendBack
              workbook={workbook}
              round={plan.round}
              content={content}
              as={as}
              what="plan"
              done={() => go({ name: 'planning' })}
            />
          )}
          <LinkButton onClick={() => go({ name: 'before-signing', round: plan.round })}>Back</LinkButton>
        </FootBar>
      }
    >
      <PageHead title={title} under={`Version ${plan.number}`} />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      {hasChanged && <Notice kind="alert" title={handedOverWords} />}
      {whyNot !== '' && (
        <Notice kind="look" title={whyNot}>
          {progressOf(state, plan) !== 'in progress' && waiting !== '' && <p>{waiting}.</p>}
        </Notice>
      )}
      <PeopleOfRound state={state} round={plan} me={workbook.member} />
      {may && (
        <form className="stack" autoComplete="off" onSubmit={(event) => void stand(event)}>
          <CheckboxGroup
            label={label}
            error={form.formState.errors.agreed?.message}
            choices={[{ value: 'agreed', label: statement }]}
            {...form.register('agreed', {
              validate: (agreed) => agreed.length > 0 || 'Read the plan, then tick that you have',
            })}
          />
          {act === 'check' && (
            <TextArea
              label="Note"
              optional="if it helps"
              hint="For whoever signs. It stays in the record."
              {...form.register('note')}
            />
          )}
        </form>
      )}
      {may && act === 'sign' && (
        <p className="measure text-quiet">
          What you sign stays as it is. When the plan changes later, the planning page says what is different.
        </p>
      )}
    </Page>
  );
}

function whyNotCheckHere(state: State, plan: PlanRound, me: Parameters<typeof whyNotCheck>[2]): string {
  return plan.checked ? 'This plan is checked.' : whyNotCheck(state, plan, me);
}

/** The digest of what is on the screen; empty until it is worked out. */
function useContent(state: State, plan: PlanRound): string {
  const [made, setMade] = useState<{ readonly of: State; readonly content: string }>();
  useEffect(() => {
    let current = true;
    void contentDigest(state, plan).then((content) => current && setMade({ of: state, content }));
    return () => {
      current = false;
    };
  }, [state, plan]);
  return made?.of === state ? made.content : '';
}
