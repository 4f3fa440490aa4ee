// Where the plan stands as something that is signed: what comes next, for whoever is here, and what has changed since it was signed.

import { useState } from 'react';
import { capital, numberWord } from '#shared/domain/number-words';
import { dayOf, daysBetween, type PlainDate, writeDate, writeInstant } from '#shared/domain/plain-date';
import { type PlanChange, planChangesSince, planChangesWords } from '#shared/domain/plan-changes';
import { openPlan, planDueOn, plansInOrder, type SignedPlan, signedPlan } from '#shared/domain/plan-round';
import { progressOf, signOffInForce } from '#shared/domain/round';
import { nextStep, openRefusal } from '#shared/domain/round-steps';
import { signedWords } from '#shared/domain/sign-on-paper';
import { memberName, type PlanRound, type SignOff, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { StatusWords } from '#ui/status-words';
import { leadingWords, placeOfStep } from '../next-step';
import { OpenAgain } from '../open-again';
import { RoundNotices } from '../round-notices';
import type { ScreenProps } from '../screen';

interface StandingProps extends Pick<ScreenProps, 'workbook' | 'go'> {
  readonly state: State;
  readonly today: PlainDate;
  /** How many steps there are, and how many say nothing yet. */
  readonly steps: number;
  readonly emptySteps: number;
}

export function PlanStanding({ workbook, go, state, today, steps, emptySteps }: StandingProps) {
  const [problem, setProblem] = useState('');
  const open = openPlan(state);
  const signed = signedPlan(state);
  const last = open ?? signed?.plan;
  const begin = async () => {
    const done = await workbook.commit([{ kind: 'plan-opened', round: workbook.makeId('round') }]);
    setProblem(done.state === 'saved' ? '' : done.words);
  };
  return (
    <section className="stack" aria-labelledby="plan-standing">
      <div className="section-head row row-spread">
        <h2 id="plan-standing">{last ? `The plan, version ${last.number}` : 'The plan is not signed yet'}</h2>
        <StatusWords state={open ? progressOf(state, open) : signed ? 'signed' : 'not started'} />
      </div>
      {problem !== '' && <Notice kind="alert" title={problem} />}
      {open && !openRefusal(open) && <OpenedAgain plan={open} />}
      {open && <RoundNotices state={state} round={open} me={workbook.member} />}
      {!open && !signed && (
        <p className="measure">
          Work through the steps below. When the plan says what you mean to do, it is handed over, checked and signed,
          as a quarter is.
        </p>
      )}
      {open && emptySteps > 0 && (
        <p className="measure">
          {emptySteps === steps
            ? `None of the ${steps} steps says anything yet.`
            : `${capital(numberWord(emptySteps))} of the ${steps} steps ${emptySteps === 1 ? 'says' : 'say'} nothing yet.`}
        </p>
      )}
      {!open && signed && <SignedWords state={state} signed={signed} today={today} />}
      <div className="row">
        {open ? (
          <Button
            look="solid"
            onClick={() => go({ name: placeOfStep(state, open, workbook.member), round: open.round })}
          >
            {openRefusal(open)
              ? 'Put it right and hand it over'
              : leadingWords(nextStep(state, open, workbook.member), 'plan')}
          </Button>
        ) : (
          <Button look={signed && !isDue(state, today) ? 'outline' : 'solid'} onClick={() => void begin()}>
            {signed ? 'Look at the plan again' : 'Begin the plan'}
          </Button>
        )}
        {!open && signed && (
          <OpenAgain
            workbook={workbook}
            round={signed.plan.round}
            button="Correct what was signed"
            title="Open the signed plan again?"
          >
            For a mistake in what was signed. It stays in the record and is shown as superseded, with your reason, and
            the plan must be signed again. To plan the next year, look at the plan again instead.
          </OpenAgain>
        )}
        {last && <LinkButton onClick={() => go({ name: 'history', round: last.round })}>Who did what in it</LinkButton>}
      </div>
      {signed && <ChangesSince state={state} signed={signed} go={go} />}
    </section>
  );
}

/** Why a plan that was signed is open once more. */
function OpenedAgain({ plan }: { readonly plan: PlanRound }) {
  const why = plan.signOffs.at(-1)?.superseded;
  return why && !plan.prepared ? (
    <p className="measure">{`It was signed, and opened again on ${writeInstant(why.at)}. The reason: ${why.because}`}</p>
  ) : null;
}

function isDue(state: State, today: PlainDate): boolean {
  const due = planDueOn(state);
  return due !== undefined && daysBetween(due, today) > 0;
}

function SignedWords({ state, signed, today }: { state: State; signed: SignedPlan; today: PlainDate }) {
  const due = planDueOn(state);
  const late = isDue(state, today);
  return (
    <p className="measure">
      {`${stoodWords(state, signed.signOff)} `}
      {due && (late ? `It was to be looked at again by ${writeDate(due)}.` : `Look at it again by ${writeDate(due)}.`)}
    </p>
  );
}

/** Who prepared, checked and signed; one person who did it all is named once. */
function stoodWords(state: State, signOff: SignOff): string {
  const { preparedBy, checkedBy, signedBy, at } = signOff;
  const prepared = preparedBy === signedBy ? '' : `Prepared by ${memberName(state, preparedBy)}. `;
  const checked = checkedBy === '' ? ' Nobody else has checked it.' : ` Checked by ${memberName(state, checkedBy)}.`;
  return `${prepared}${capital(signedWords(state, signOff))}, ${writeInstant(at)}.${checked}`;
}

/** More than these nobody reads; the history has them all. */
const shownChanges = 12;

interface ChangesProps extends Pick<ScreenProps, 'go'> {
  readonly state: State;
  readonly signed: SignedPlan;
}

/** What is not as it was signed, each with what it was. */
function ChangesSince({ state, signed, go }: ChangesProps) {
  const changes = planChangesSince(state, signed.facts);
  const on = writeDate(dayOf(signed.signOff.at));
  if (changes.length === 0)
    return <p className="text-quiet">{`Nothing has changed since the plan was signed on ${on}.`}</p>;
  const more = changes.length - shownChanges;
  return (
    <section aria-labelledby="plan-changes">
      <div className="section-head">
        <h3 id="plan-changes">{`${planChangesWords(changes.length)} since the plan was signed on ${on}`}</h3>
      </div>
      <ul>
        {changes.slice(0, shownChanges).map((change) => (
          <ChangedLine key={change.key} change={change} go={go} />
        ))}
      </ul>
      {more > 0 && <p className="text-quiet">{`And ${more} more. The history of each register has them all.`}</p>}
    </section>
  );
}

function ChangedLine({ change: { sentence, lines, place }, go }: { change: PlanChange } & Pick<ScreenProps, 'go'>) {
  return (
    <li className="ruled-line">
      {place ? <LinkButton onClick={() => go(place)}>{sentence}</LinkButton> : sentence}
      {lines.map((line) => (
        <p key={line} className="text-quiet">
          {line}
        </p>
      ))}
    </li>
  );
}

/** Every time the plan was signed, the newest first. */
export function SignedPlans({ state }: { readonly state: State }) {
  const all = plansInOrder(state).flatMap((plan) => plan.signOffs.map((signOff, index) => ({ plan, signOff, index })));
  // One that stands is told above.
  if (all.length === 0 || (all.length === 1 && all[0]?.signOff.superseded === null)) return null;
  return (
    <section className="section-apart" aria-labelledby="signed-plans">
      <div className="section-head">
        <h2 id="signed-plans">Plans that were signed</h2>
      </div>
      <ul>
        {all.toReversed().map(({ plan, signOff, index }) => (
          <li key={`${plan.round} ${index}`} className="ruled-line">
            <p>{`Version ${plan.number}. ${stoodWords(state, signOff)}`}</p>
            {signOff.superseded ? (
              <p className="text-quiet">
                {`Superseded: opened again on ${writeInstant(signOff.superseded.at)}. The reason: ${signOff.superseded.because}`}
              </p>
            ) : (
              signOffInForce(plan) && plan.signed === null && <p className="text-quiet">A later plan took its place.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
