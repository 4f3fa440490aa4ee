// Makes the reports of the registers: the records through the eyes of one reader, part by part. Made from the state alone, so the same
// state, reader and moment give the same report.

import type { RecordId } from '#shared/domain/ids';
import { capital, countOf, listOf, numberWord } from '#shared/domain/number-words';
import { presentQuarter } from '#shared/domain/own-year';
import { writeDate } from '#shared/domain/plain-date';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import type { AnnualRound, Round } from '#shared/domain/state';
import type { ChecklistPack, SelfAssessmentPack } from '#shared/packs/pack-schema';
import { conductClausesOf, type KnownPractice } from '#shared/packs/readable-practice';
import type { Passage } from './audience';
import { unstopped } from './in-our-words';
import { type MadeFrom, type MadeFromRequest, madeFrom, reportHead } from './made-from';
import { accountRows } from './parts/accounts-part';
import { type ActionsPart, actionsPart } from './parts/actions-part';
import { assessmentPart } from './parts/assessment-part';
import { consentsPart } from './parts/consents-part';
import { consultationPart, youngPeoplesPart } from './parts/consultation-part';
import { contentCheckPart } from './parts/content-check-part';
import { decisionPart } from './parts/decision-part';
import { declarationsPart } from './parts/declarations-part';
import { evidenceRows } from './parts/evidence-part';
import { hasIncidents, incidentsPart } from './parts/incidents-part';
import { moderationRows } from './parts/moderation-part';
import { planPart } from './parts/plan-part';
import { policyRows } from './parts/policies-part';
import { quarterParts } from './parts/quarters-part';
import { type PrintedRegister, printedRegisters, registerPart } from './parts/register-part';
import { responsibleRows } from './parts/responsible-part';
import { risksPart } from './parts/risks-part';
import { trainingPart } from './parts/training-part';
import type { FunderPackModel, NotHeld, RegisterReportModel } from './register-reports';

export interface RegisterReportRequest extends MadeFromRequest {
  readonly format: RegisterReportModel['format'];
  /** The record that it is about (a request, a post, a consultation), or the register that is printed as it stands; empty for every other report. */
  readonly about: string;
  /** Whether whoever makes it reads the consents. */
  readonly readsConsents: boolean;
  /** The questions of a round; undefined where they are not at hand. */
  readonly packOf: (round: Round) => ChecklistPack | undefined;
  /** The words of a self-assessment; undefined where they are not at hand. */
  readonly assessmentOf: (annual: AnnualRound) => SelfAssessmentPack | undefined;
  /** What people confirm and learn; undefined where no such pack is at hand. */
  readonly practice: KnownPractice | undefined;
}

export interface RegisterReport {
  readonly model: RegisterReportModel;
  /** Every text of a person that this copy prints or leaves out for want of an approval; none in copies that stay in the house. */
  readonly passages: readonly Passage[];
}

export function registerReport(request: RegisterReportRequest): RegisterReport {
  const from = madeFrom(request);
  const parts = partsOf(request, from);
  // The head is asked for last: what it prints of who signs is a passage like any other.
  const head = reportHead(request, from);
  // The parts go with their format, which the compiler cannot see through the spread.
  const formatVersion = request.format === 'quarterday-planning-statement' ? 2 : 1;
  const model = { ...head, formatVersion, asAt: from.today, ...parts } as RegisterReportModel;
  return { model, passages: from.seen.passages() };
}

type PartsOf<Model> = Model extends RegisterReportModel
  ? Omit<Model, keyof Omit<RegisterReportModel, 'format'>>
  : never;

function partsOf(request: RegisterReportRequest, from: MadeFrom): PartsOf<RegisterReportModel> {
  const { format } = request;
  switch (format) {
    case 'quarterday-account-register':
      return { format, accounts: accountRows(from) };
    case 'quarterday-action-plan':
      return { format, actions: actionsPart(from) };
    case 'quarterday-policy-matrix':
      return { format, policies: policyRows(from) };
    case 'quarterday-risk-extract':
      return { format, risks: risksPart(from) };
    case 'quarterday-consent-summary':
      return { format, consents: consentsPart(from) };
    case 'quarterday-incident-summary':
      return { format, incidents: incidentsPart(from) };
    case 'quarterday-planning-statement':
      return { format, plan: planPart(from), standing: null };
    case 'quarterday-platform-decision':
      return { format, decision: decisionPart(from, request.about as RecordId) };
    case 'quarterday-content-check':
      return { format, check: contentCheckPart(from, request.about as RecordId, request.readsConsents) };
    case 'quarterday-consultation':
      return { format, consultation: consultationPart(from, request.about as RecordId) };
    case 'quarterday-declarations':
      return { format, declarations: declarationsPart(from, conductClausesOf(request)) };
    case 'quarterday-training-matrix':
      return { format, training: trainingPart(from, request.practice) };
    case 'quarterday-register':
      return { format, register: registerPart(from, printedRegister(request.about)) };
    case 'quarterday-funder-evidence-pack':
      return { format, ...funderPack(request, from) };
  }
}

function printedRegister(about: string): PrintedRegister {
  const register = printedRegisters.find((name) => name === about);
  if (!register) throw new Error('Choose a register.');
  return register;
}

function funderPack(
  { packOf, assessmentOf, readsConsents, practice }: RegisterReportRequest,
  from: MadeFrom,
): Omit<PartsOf<FunderPackModel>, 'format'> {
  const { state, today } = from;
  const quarters = quarterParts(from, packOf);
  const signed = roundsInOrder(state).filter(signOffInForce).slice(-4);
  const parts = {
    responsible: responsibleRows(from),
    policies: policyRows(from),
    accounts: accountRows(from),
    quarters,
    consents: readsConsents ? consentsPart(from) : null,
    moderation: moderationRows(from, presentQuarter(state, today)),
    incidents: incidentsPart(from),
    training: trainingPart(from, practice),
    risks: risksPart(from),
    youngPeople: youngPeoplesPart(from),
    assessment: assessmentPart(from, assessmentOf),
    actions: actionsPart(from),
    evidence: evidenceRows(from, signed),
  };
  return { ...parts, summary: packSummary(parts), notHeld: notHeldIn(parts) };
}

type PackParts = Pick<
  FunderPackModel,
  | 'policies'
  | 'accounts'
  | 'quarters'
  | 'consents'
  | 'moderation'
  | 'incidents'
  | 'training'
  | 'risks'
  | 'assessment'
  | 'youngPeople'
  | 'actions'
  | 'evidence'
>;

const topMost = 3;

/** What changed, the greatest risks, the next actions: from the parts as this copy has them, and from nothing else. */
function packSummary({ quarters, risks, actions }: PackParts): readonly string[] {
  const last = quarters.at(-1);
  const named = risks.open.slice(0, topMost).filter(({ risk }) => risk !== '');
  const next = actions.open.slice(0, topMost);
  return [
    last ? last.summary.join(' ') : 'No review has been signed yet.',
    risks.open.length === 0
      ? 'No risk is open in our register.'
      : `${capital(countOf(risks.open.length, 'risk'))} ${risks.open.length === 1 ? 'is' : 'are'} open${
          named.length === 0
            ? '.'
            : `. The greatest that ${named.length === 1 ? 'is' : 'are'} left: ${listOf(named.map(({ risk, left }) => (left === null ? quoted(risk) : `${quoted(risk)} (${left} of 25)`)))}.`
        }`,
    next.length === 0
      ? 'No action is open.'
      : `${capital(countOf(actions.open.length, 'action'))} ${actions.open.length === 1 ? 'is' : 'are'} open${overdueWords(actions)}. Due ${next.length < actions.open.length ? 'first: ' : ''}${listOf(next.map(({ words, dueOn }) => (words === '' ? writeDate(dueOn) : `${writeDate(dueOn)} (${quoted(words)})`)))}.`,
  ];
}

function overdueWords({ open }: ActionsPart): string {
  const overdue = open.filter(({ isOverdue }) => isOverdue).length;
  if (overdue === 0) return '';
  return overdue === open.length ? ', and overdue' : `, ${numberWord(overdue)} of them overdue`;
}

/** Sentences of people within one of ours. */
function quoted(words: string): string {
  return `“${unstopped(words)}”`;
}

/** Of the parts that funders look for, those this pack has nothing of. What no register keeps yet is said, and not made up. */
function notHeldIn(parts: PackParts): readonly NotHeld[] {
  const absent: readonly (readonly [isAbsent: boolean, title: string, because: string])[] = [
    [parts.policies.length === 0, 'Policies', 'None is written down in our register.'],
    [parts.accounts.length === 0, 'Accounts', 'None is written down in our register.'],
    [parts.quarters.length === 0, 'Quarterly reviews', 'None has been signed yet.'],
    [parts.consents === null, 'Consent in numbers', 'Whoever made this pack does not read the consents.'],
    [parts.moderation.length === 0, 'Moderation and response', 'Our log has no day of the past four quarters.'],
    [
      !hasIncidents(parts.incidents),
      'Incidents by type and outcome',
      'Our safeguarding lead has given no numbers for the past year. That does not say that there were none.',
    ],
    [parts.training.courses.length === 0, 'Training by role', 'No course is written down in our register.'],
    [parts.risks.open.length === 0, 'Risks', 'None is open in our register.'],
    [parts.assessment === null, 'Annual self-assessment', 'None has been signed yet.'],
    [
      parts.youngPeople.length === 0,
      'Young people’s contribution',
      'No consultation of the past year is written down.',
    ],
    [
      parts.actions.open.length + parts.actions.closed.length === 0,
      'Action plan',
      'No action is open or was closed in the past year.',
    ],
    [parts.evidence.length === 0, 'Evidence', 'No file stands behind the signed reviews.'],
  ];
  return absent.flatMap(([isAbsent, title, because]) => (isAbsent ? [{ title, because }] : []));
}
