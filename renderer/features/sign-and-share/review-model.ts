// The report model of a review, from what the workbook holds: as a draft, or with those who stand for it.

import { fromBase64 } from '#shared/crypto/bytes';
import { fileNameOf } from '#shared/domain/file-name';
import type { MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { quarterInFileName } from '#shared/domain/quarter';
import type { Audience } from '#shared/domain/registers/register';
import type { Round } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { packOfRound } from '#shared/packs/pack-of-round';
import type { QuarterlyReviewModel } from '#shared/report/quarterly-review';
import { type QuarterlyReviewRequest, quarterlyReviewModel } from '#shared/report/quarterly-review-model';
import type { SignatureAct } from '#shared/report/signature-acts';
import { fingerprint } from '#shared/signature/fingerprint';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';

export interface ReviewModelRequest {
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  readonly round: Round;
  readonly appVersion: string;
  /** Which report of this review it is: 1 for the first sign-off, and for a draft before it. */
  readonly version: number;
  /** For whom; left out: for the organisation itself. */
  readonly audience?: Audience;
  /** Who hands it over now, where that is not in the record yet. */
  readonly prepared?: PreparedBy;
  /** Left out: a draft, or made to be signed by those who have a place. */
  readonly signed?: SignedBy;
  /** Whose signatures have a place in the file. */
  readonly places?: readonly SignatureAct[];
  /** The moment printed on it and set in the file. */
  readonly madeAt: Instant;
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

/** Rejects where the pack of the round is not at hand; screens do not come this far without it. */
export async function reviewModel(request: ReviewModelRequest): Promise<QuarterlyReviewModel> {
  const { workbook, packs, round, appVersion, version, madeAt, audience = 'internal', places = [] } = request;
  const { state } = workbook.getSnapshot();
  const pack = packOfRound(packs, round);
  if (!pack) throw new Error(`the pack ${round.pack.id} ${round.pack.version} is not at hand`);
  const { authority } = state.general;
  const content = await contentDigest(state, round);
  return quarterlyReviewModel({
    state,
    round,
    pack,
    audience,
    places,
    version,
    madeAt,
    appVersion,
    fingerprint: authority === '' ? '' : await fingerprint(fromBase64(authority)),
    content,
    head: workbook.facts().head,
    ...actsOf(round, content, request),
  });
}

/** Who stands for exactly this content, as the record has it. */
function actsOf(
  { prepared, checked }: Round,
  content: string,
  { prepared: preparing, signed }: Pick<ReviewModelRequest, 'prepared' | 'signed'>,
): Pick<QuarterlyReviewRequest, 'prepared' | 'checked' | 'signed'> {
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
export function reportFileName(organisation: string, round: Round, audience: Audience = 'internal'): string {
  // Files for others say so in their name, so that nobody sends the wrong one.
  const readers = audience === 'internal' ? '' : `-${audience}`;
  return `${fileNameOf(organisation)}-${quarterInFileName(round.quarter)}-quarterly-review${readers}.pdf`;
}
