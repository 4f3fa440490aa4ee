// Reading the plan as a round: which look at it is open, which was signed last, when it is due again.

import { addDays, dayOf, type PlainDate } from './plain-date';
import type { PlanFacts } from './plan-content';
import { signOffInForce } from './round';
import type { PlanRound, SignOff, State } from './state';

/** A plan is looked at again within a year. */
export const planHoldsDays = 365;

/** Every look at the plan, the first one first. */
export function plansInOrder({ general }: State): readonly PlanRound[] {
  return Object.values(general.plans).toSorted((a, b) => a.number - b.number);
}

/** The look at the plan that is not signed yet; undefined where there is none. */
export function openPlan(state: State): PlanRound | undefined {
  return plansInOrder(state).findLast((plan) => !signOffInForce(plan));
}

export interface SignedPlan {
  readonly plan: PlanRound;
  readonly signOff: SignOff;
  readonly facts: PlanFacts;
}

/** The plan as it was signed last, also where it was opened again since; undefined where none was ever signed. */
export function signedPlan(state: State): SignedPlan | undefined {
  for (const plan of plansInOrder(state).toReversed()) {
    const signOff = plan.signOffs.at(-1);
    if (plan.signed && signOff) return { plan, signOff, facts: plan.signed };
  }
  return undefined;
}

/** The day by which the plan is looked at again; undefined where none is in force. */
export function planDueOn(state: State): PlainDate | undefined {
  const signed = signedPlan(state);
  return signed && !signed.signOff.superseded ? addDays(dayOf(signed.signOff.at), planHoldsDays) : undefined;
}

/** `version 2 of the plan`. */
export function planWords({ number }: Pick<PlanRound, 'number'>): string {
  return `version ${number} of the plan`;
}
