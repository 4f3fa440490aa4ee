// Signing a review: the record is checked, the content fixed, the PDF made, signed and kept, and only then the sign-off
// committed. Any step that fails leaves the review unsigned.

import type { SignedFile } from '#shared/domain/change';
import type { RoundId } from '#shared/domain/ids';
import { signingStatement } from '#shared/domain/signing-statement';
import { memberName } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import type { MakeReport } from '../screen';
import { reportFileName, reviewModel } from './review-model';

export const changedSinceWords =
  'The review has changed since it was handed over. Look over it, and hand it over again.';

interface SigningRequest {
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  readonly round: RoundId;
  readonly appVersion: string;
  readonly makeReport: MakeReport;
  readonly onStep: (words: string) => void;
}

export type Signing = { readonly state: 'signed' } | { readonly state: 'not signed'; readonly words: string };

export async function signRound(request: SigningRequest): Promise<Signing> {
  const { workbook, packs, appVersion, makeReport, onStep } = request;
  const { state } = workbook.getSnapshot();
  const round = state.general.rounds[request.round];
  if (!round) return { state: 'not signed', words: 'This review is no longer there.' };

  onStep('Checking the record');
  const broken = await workbook.verify();
  if (broken !== '') return { state: 'not signed', words: broken };

  onStep('Making the PDF');
  const at = workbook.now();
  const content = await contentDigest(workbook.getSnapshot().state, round);
  if (round.prepared && round.prepared.content !== content) return { state: 'not signed', words: changedSinceWords };
  const preparedBy = round.prepared?.by ?? workbook.member;
  const signed = { by: workbook.member, preparedBy, at, statement: signingStatement };
  const version = round.signOffs.length + 1;
  const model = await reviewModel({ workbook, packs, round, appVersion, version, signed, madeAt: at });
  const name = memberName(state, workbook.member);
  const sign = { ...(await workbook.pdfSigner()), name, role: 'Signed', at: new Date(at) };
  const pdf = await makeReport(model, { sign });

  onStep('Keeping the signed file');
  const kept = await workbook.keepFile(pdf);
  if (kept.state !== 'kept') return { state: 'not signed', words: kept.words };
  // The report says what the registers say as well, so the whole state is held against what was printed.
  if (workbook.getSnapshot().state !== state) {
    return {
      state: 'not signed',
      words: 'Something changed while it was being signed. Look over the review and sign again.',
    };
  }
  const file: SignedFile = {
    audience: 'internal',
    name: reportFileName(state.general.organisation?.name ?? '', round),
    sizeBytes: kept.sizeBytes,
    digest: kept.digest,
    attachment: kept.attachment,
  };
  const done = await workbook.commit([
    {
      kind: 'round-signed',
      round: round.round,
      content,
      statement: signingStatement,
      preparedBy,
      checkedBy: round.checked?.by ?? '',
      files: [file],
    },
  ]);
  return done.state === 'saved' ? { state: 'signed' } : { state: 'not signed', words: done.words };
}
