// The planning statement of one version of the plan, as those who stand for it sign it: all that its content covers.

import type { PlanFacts } from '#shared/domain/plan-content';
import type { PlanRound } from '#shared/domain/state';
import type { Passage } from './audience';
import { madeFrom } from './made-from';
import { planPart } from './parts/plan-part';
import type { PlanningStatementModel } from './register-reports';
import { replacedVersion } from './replaced-version';
import { type RoundReportRequest, roundHead } from './round-head';

export interface PlanStatementRequest extends RoundReportRequest {
  readonly plan: PlanRound;
  /** The plan as it was signed, where that is not what the registers say now; the state is then that of the plan. */
  readonly facts?: PlanFacts;
}

export function planStatement(request: PlanStatementRequest): PlanningStatementModel {
  return planStatementReport(request).model;
}

/** With every text of a person that a copy for others prints, or leaves out for want of an approval. */
export function planStatementReport(request: PlanStatementRequest): {
  readonly model: PlanningStatementModel;
  readonly passages: readonly Passage[];
} {
  const { plan, facts, version, audience, content } = request;
  const from = madeFrom(request);
  const model: PlanningStatementModel = {
    ...roundHead(request, plan, from.seen),
    format: 'quarterday-planning-statement',
    formatVersion: 2,
    asAt: from.today,
    // Who stands for it is said with the statement itself.
    plan: { ...planPart(from, facts), signed: null },
    standing: {
      number: plan.number,
      content,
      sentBack: plan.refusals.length,
      replaces: replacedVersion(plan, version, from.seen, audience),
    },
  };
  return { model, passages: from.seen.passages() };
}
