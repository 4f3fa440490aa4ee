// What a change does to the plan. It goes the steps of a round; what it says stands in the registers, so whoever prepared or checked
// it stands for it no longer once one of those says something else. Total, like every application of a change.

import type { By, Change, RoundChange } from './change';
import type { Collections } from './collections';
import type { RoundId } from './ids';
import { type PlanFacts, planFacts, planRegisters } from './plan-content';
import { afterStep, openedSteps } from './round-after-step';
import type { GeneralState, PlanRound, State } from './state';

type Plans = GeneralState['plans'];

export function plansWithOpened(general: GeneralState, round: RoundId, by: By, into: Collections): Plans {
  const { plans, rounds, annuals } = general;
  if ([plans, rounds, annuals].some((taken) => Object.hasOwn(taken, round))) return plans;
  const number = Object.keys(plans).length + 1;
  return into.put(plans, round, { round, checklist: 'plan', number, signed: null, ...openedSteps(by) });
}

/** The plans after a step of one of them. */
export function plansAfter(state: State, plan: PlanRound, change: RoundChange, by: By, into: Collections): Plans {
  const { plans } = state.general;
  switch (change.kind) {
    // A plan has no answers and no levels, and no consents are looked through for it.
    case 'consents-looked-at':
    case 'round-extended':
    case 'checks-added':
    case 'answer-given':
    case 'answer-withdrawn':
    case 'aspect-assessed':
    case 'aspect-withdrawn':
      return plans;
    case 'round-signed':
    case 'round-signed-on-paper': {
      // What an earlier plan said, the journal has; what is looked at is the last.
      const others = Object.values(plans).filter(({ signed }) => signed !== null);
      const alone = others.reduce((all, other) => into.put(all, other.round, { ...other, signed: null }), plans);
      return into.put(alone, plan.round, { ...afterStep(plan, change, by), signed: planFacts(state) });
    }
    default:
      return into.put(plans, plan.round, afterStep(plan, change, by));
  }
}

/** A plan that somebody prepared, and what it said then. */
interface Stands {
  readonly plan: PlanRound;
  readonly facts: PlanFacts;
}

/** The plan that somebody stands for and that a change could touch; undefined where there is none. */
export function planThatStands(state: State, change: Change): Stands | undefined {
  if (!mayTouchPlan(change)) return undefined;
  const plan = Object.values(state.general.plans).findLast(({ prepared }) => prepared !== null);
  const isSigned = plan?.signOffs.at(-1)?.superseded === null;
  return plan && !isSigned ? { plan, facts: planFacts(state) } : undefined;
}

/** The state after such a change: nobody stands for a plan that says something else now. */
export function withPlanHeld(state: State, { plan, facts }: Stands, into: Collections): State {
  if (JSON.stringify(planFacts(state)) === JSON.stringify(facts)) return state;
  const open = { ...plan, prepared: null, checked: null };
  return { ...state, general: { ...state.general, plans: into.put(state.general.plans, plan.round, open) } };
}

function mayTouchPlan(change: Change): boolean {
  switch (change.kind) {
    case 'record-added':
    case 'record-changed':
    case 'record-removed':
      return planRegisters.some((register) => register === change.register);
    case 'organisation-described':
    case 'risk-line-set':
    case 'approval-decided':
      return true;
    default:
      return false;
  }
}
