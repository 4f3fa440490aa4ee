// The report of a round, whichever it is, from what the workbook holds: as a draft, made to be signed, or with those who stand for
// it. This is the one place that tells the kinds of rounds apart where a PDF is made.

import { fromBase64 } from '#shared/crypto/bytes';
import { fileNameOf } from '#shared/domain/file-name';
import type { MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { type PlanFacts, stateOfPlan } from '#shared/domain/plan-content';
import { quarterInFileName, writeYear } from '#shared/domain/quarter';
import type { Audience } from '#shared/domain/registers/register';
import type { AnyRound } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';
import { assessmentPack } from '#shared/packs/readable-aspect';
import { annualReport } from '#shared/report/annual-self-assessment-model';
import type { Passage } from '#shared/report/audience';
import { planStatementReport } from '#shared/report/plan-statement';
import { quarterlyReviewReport } from '#shared/report/quarterly-review-model';
import type { ReportModel } from '#shared/report/report';
import type { RoundReportRequest } from '#shared/report/round-head';
import type { SignatureAct } from '#shared/report/signature-acts';
import type { Acts } from '#shared/report/who-stands';
import { fingerprint } from '#shared/signature/fingerprint';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import { logoToPrint } from '../logo-to-print';
import type { ReportOfSet } from '../signed-set';

export interface RoundReport {
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  readonly round: AnyRound;
  readonly appVersion: string;
  /** Which report of this round it is: 1 for the first sign-off, and for a draft before it. */
  readonly version: number;
  /** Who hands it over now, where that is not in the record yet. */
  readonly prepared?: PreparedBy;
  /** Left out: a draft, or made to be signed by those who have a place. */
  readonly signed?: SignedBy;
  /** Whose signatures have a place in the file. */
  readonly places?: readonly SignatureAct[];
  /** The moment printed on it and set in the file. */
  readonly madeAt: Instant;
  /** What a plan said when it was signed, where that is what it is about and not what it says now. */
  readonly asSigned?: { readonly facts: PlanFacts; readonly content: string };
}

export interface PreparedBy {
  readonly by: MemberId;
  readonly at: Instant;
  readonly statement: string;
}

/** Who signs it, and who prepared it where that is not in the record of the round any more. */
export interface SignedBy {
  readonly by: MemberId;
  readonly preparedBy: MemberId;
  readonly at: Instant;
  readonly statement: string;
}

/** Rejects where the pack of a round is not at hand; screens do not come this far without it. */
export async function roundModel(request: RoundReport, audience: Audience = 'internal'): Promise<ReportModel> {
  return (await reportOfRound(request, audience)).model;
}

/** With every text of a person that a copy for others prints, or leaves out for want of an approval. */
export async function reportOfRound(
  request: RoundReport,
  audience: Audience,
): Promise<{ readonly model: ReportModel; readonly passages: readonly Passage[] }> {
  const { workbook, packs, round, appVersion, version, madeAt, places = [], asSigned } = request;
  const { state } = workbook.getSnapshot();
  const { authority } = state.general;
  const content = asSigned?.content ?? (await contentDigest(state, round));
  const { logo } = await logoToPrint(workbook);
  const made: RoundReportRequest = {
    ...(logo === undefined ? {} : { logo }),
    ...{ state, audience, places, version, madeAt, appVersion, content },
    fingerprint: authority === '' ? '' : await fingerprint(fromBase64(authority)),
    head: workbook.facts().head,
    ...actsOf(round, content, request),
  };
  switch (round.checklist) {
    case 'quarterly-review': {
      const pack = packOfRound(packs, round);
      if (!pack) throw new Error(`the pack ${round.pack.id} ${round.pack.version} is not at hand`);
      return quarterlyReviewReport({ ...made, round, pack });
    }
    case 'plan': {
      if (!asSigned) return planStatementReport({ ...made, plan: round });
      return planStatementReport({
        ...made,
        plan: round,
        state: stateOfPlan(state, asSigned.facts),
        facts: asSigned.facts,
      });
    }
    case 'annual-self-assessment': {
      const pack = assessmentPack(packs, round.pack);
      if (!pack) throw new Error(`the pack ${round.pack.id} ${round.pack.version} is not at hand`);
      return annualReport({ ...made, round, pack });
    }
  }
}

/** The report for each reader, as it is to be signed. */
export async function reportsOfRound(
  request: RoundReport,
  audiences: readonly Audience[],
): Promise<readonly ReportOfSet[]> {
  const organisation = request.workbook.getSnapshot().state.general.organisation?.name ?? '';
  return Promise.all(
    audiences.map(async (audience) => ({
      audience,
      name: reportFileName(organisation, request.round, audience),
      model: await roundModel(request, audience),
    })),
  );
}

/** Who stands for exactly this content, as the record has it. */
function actsOf(
  { prepared, checked }: AnyRound,
  content: string,
  { prepared: preparing, signed }: Pick<RoundReport, 'prepared' | 'signed'>,
): Acts {
  if (preparing) return { prepared: { ...preparing, member: preparing.by, content } };
  const acts = {
    ...(prepared?.content === content ? { prepared: { ...prepared, member: prepared.by } } : {}),
    ...(checked?.content === content ? { checked: { ...checked, member: checked.by } } : {}),
  };
  if (!signed) return acts;
  const { at, statement } = signed;
  // Where nobody handed it over, whoever signed prepared it by signing.
  const bySigning = { member: signed.preparedBy, at, statement: '', content };
  return { prepared: bySigning, ...acts, signed: { member: signed.by, at, statement, content } };
}

/** `riverside-youth-project-2027-q1-quarterly-review.pdf`: safe as a file name on every system. */
export function reportFileName(organisation: string, round: AnyRound, audience: Audience = 'internal'): string {
  // Files for others say so in their name, so that nobody sends the wrong one.
  const readers = audience === 'internal' ? '' : `-${audience}`;
  return `${fileNameOf(organisation)}-${calledInFileName(round)}${readers}.pdf`;
}

function calledInFileName(round: AnyRound): string {
  switch (round.checklist) {
    case 'quarterly-review':
      return `${quarterInFileName(round.quarter)}-quarterly-review`;
    case 'plan':
      return `plan-version-${round.number}`;
    case 'annual-self-assessment':
      return `${writeYear(round.year)}-annual-self-assessment`;
  }
}
