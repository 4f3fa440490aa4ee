// The reports that are made from the registers as they stand: what each holds, as plain values, as they are printed and as they travel in the
// attached JSON file. A part that is added or changes its meaning raises `formatVersion`.

import type { PlainDate } from '#shared/domain/plain-date';
import type { AccountRow } from './parts/accounts-part';
import type { ActionsPart } from './parts/actions-part';
import type { AssessmentPart } from './parts/assessment-part';
import type { ConsentsPart } from './parts/consents-part';
import type { ConsultationPart, YoungPeoplesPart } from './parts/consultation-part';
import type { ContentCheckPart } from './parts/content-check-part';
import type { DecisionPart } from './parts/decision-part';
import type { DeclarationsPart } from './parts/declarations-part';
import type { IndexedFile } from './parts/evidence-part';
import type { IncidentsPart } from './parts/incidents-part';
import type { ModerationRow } from './parts/moderation-part';
import type { PlanPart } from './parts/plan-part';
import type { PolicyRow } from './parts/policies-part';
import type { QuarterPart } from './parts/quarters-part';
import type { RegisterPart } from './parts/register-part';
import type { ResponsibleRow } from './parts/responsible-part';
import type { RisksPart } from './parts/risks-part';
import type { TrainingPart } from './parts/training-part';
import type { ReplacedVersion } from './replaced-version';
import type { ReportHead } from './report-head';

interface AsAt<Format extends string, Version extends number = 1> extends ReportHead {
  readonly format: Format;
  readonly formatVersion: Version;
  /** The day as at which the registers were looked at. */
  readonly asAt: PlainDate;
}

export interface AccountRegisterModel extends AsAt<'quarterday-account-register'> {
  readonly accounts: readonly AccountRow[];
}

export interface ActionPlanModel extends AsAt<'quarterday-action-plan'> {
  readonly actions: ActionsPart;
}

export interface PolicyMatrixModel extends AsAt<'quarterday-policy-matrix'> {
  readonly policies: readonly PolicyRow[];
}

export interface RiskExtractModel extends AsAt<'quarterday-risk-extract'> {
  readonly risks: RisksPart;
}

export interface ConsentSummaryModel extends AsAt<'quarterday-consent-summary'> {
  readonly consents: ConsentsPart;
}

export interface PlanningStatementModel extends AsAt<'quarterday-planning-statement', 2> {
  readonly plan: PlanPart;
  /** Null where it is made from the registers, for nobody to check. */
  readonly standing: PlanStanding | null;
}

/** A version of the plan that goes from hand to hand. The signers are those who prepare, check and sign it. */
export interface PlanStanding {
  /** Which version of the plan. */
  readonly number: number;
  /** SHA-256 of what the plan says, hex. */
  readonly content: string;
  /** How often it was sent back. */
  readonly sentBack: number;
  /** The sign-off that this one replaces; null where there was none before. */
  readonly replaces: ReplacedVersion | null;
}

export interface PlatformDecisionModel extends AsAt<'quarterday-platform-decision'> {
  readonly decision: DecisionPart;
}

export interface ContentCheckModel extends AsAt<'quarterday-content-check'> {
  readonly check: ContentCheckPart;
}

export interface ConsultationModel extends AsAt<'quarterday-consultation'> {
  readonly consultation: ConsultationPart;
}

export interface IncidentSummaryModel extends AsAt<'quarterday-incident-summary'> {
  readonly incidents: IncidentsPart;
}

export interface DeclarationsModel extends AsAt<'quarterday-declarations'> {
  readonly declarations: DeclarationsPart;
}

export interface TrainingMatrixModel extends AsAt<'quarterday-training-matrix'> {
  readonly training: TrainingPart;
}

/** A part of the pack that a funder may look for and this pack does not hold, and why. */
export interface NotHeld {
  readonly title: string;
  readonly because: string;
}

export interface FunderPackModel extends AsAt<'quarterday-funder-evidence-pack'> {
  /** What changed, the greatest risks and the next actions, each in a sentence or two. */
  readonly summary: readonly string[];
  readonly responsible: readonly ResponsibleRow[];
  readonly policies: readonly PolicyRow[];
  readonly accounts: readonly AccountRow[];
  readonly quarters: readonly QuarterPart[];
  /** Null where whoever made it does not read the consents. */
  readonly consents: ConsentsPart | null;
  readonly moderation: readonly ModerationRow[];
  readonly incidents: IncidentsPart;
  readonly training: TrainingPart;
  readonly risks: RisksPart;
  readonly youngPeople: YoungPeoplesPart;
  /** Null where none is signed. */
  readonly assessment: AssessmentPart | null;
  readonly actions: ActionsPart;
  readonly evidence: readonly IndexedFile[];
  readonly notHeld: readonly NotHeld[];
}

/** A register as it stands. It stays in the house. */
export interface RegisterModel extends AsAt<'quarterday-register'> {
  readonly register: RegisterPart;
}

export type RegisterReportModel =
  | RegisterModel
  | AccountRegisterModel
  | ActionPlanModel
  | PolicyMatrixModel
  | RiskExtractModel
  | ConsentSummaryModel
  | IncidentSummaryModel
  | PlanningStatementModel
  | PlatformDecisionModel
  | ContentCheckModel
  | ConsultationModel
  | DeclarationsModel
  | TrainingMatrixModel
  | FunderPackModel;
