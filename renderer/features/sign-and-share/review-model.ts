// The report model of a review, from what the workbook holds: as a draft, or with those who stand for it.

import type { MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import type { Round } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { QuarterlyReviewModel } from '#shared/report/quarterly-review';
import { quarterlyReviewModel } from '#shared/report/quarterly-review-model';
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
  /** Left out: a draft. */
  readonly signed?: { readonly by: MemberId; readonly preparedBy: MemberId; readonly at: Instant };
  /** The moment printed on it and set in the file. */
  readonly madeAt: Instant;
}

/** Rejects where the pack of the round is not at hand; screens do not come this far without it. */
export async function reviewModel(request: ReviewModelRequest): Promise<QuarterlyReviewModel> {
  const { workbook, packs, round, appVersion, version, signed, madeAt } = request;
  const { state } = workbook.getSnapshot();
  const pack = packs.findChecklists(round.pack);
  if (!pack) throw new Error(`the pack ${round.pack.id} ${round.pack.version} is not at hand`);
  const { authorityCertificate } = await workbook.pdfSigner();
  return quarterlyReviewModel({
    state,
    round,
    pack,
    audience: 'internal',
    version,
    madeAt,
    appVersion,
    fingerprint: await fingerprint(authorityCertificate),
    content: await contentDigest(state, round),
    head: workbook.facts().head,
    ...(signed
      ? {
          prepared: { member: signed.preparedBy, at: signed.at },
          signed: { member: signed.by, at: signed.at },
        }
      : {}),
  });
}

/** `riverside-youth-project-2027-q1-quarterly-review.pdf`: safe as a file name on every system. */
export function reportFileName(organisation: string, round: Round): string {
  const words = organisation
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'organisation'}-${round.quarter.year}-q${round.quarter.quarter}-quarterly-review.pdf`;
}
