// What a report is asked for with, filled in for tests: each names only what it is about.

import type { MemberId } from '#shared/domain/ids';
import type { Round } from '#shared/domain/state';
import type { QuarterlyReviewModel } from '#shared/report/quarterly-review';
import { type QuarterlyReviewRequest, quarterlyReviewModel } from '#shared/report/quarterly-review-model';
import type { Act } from '#shared/report/who-stands';
import { moment, type WorkbookInMaking } from './riverside-state';

export function reportOf(
  book: WorkbookInMaking,
  round: Round,
  more: Partial<QuarterlyReviewRequest> = {},
): QuarterlyReviewModel {
  return quarterlyReviewModel({
    state: book.state,
    round,
    pack: book.pack,
    audience: 'internal',
    version: 1,
    madeAt: moment('2027-03-25T11:31'),
    appVersion: '1.0.0',
    fingerprint: '3F9A 07C1 B2E4 58D0 6A1D C93B 40F7 1E85 D2B6 9048 77AC E31F 05CE 8B62 F419 A3D7',
    content: '1c'.repeat(32),
    head: '90'.repeat(32),
    ...more,
  });
}

export function signedBy(book: WorkbookInMaking): Pick<QuarterlyReviewRequest, 'prepared' | 'signed'> {
  return {
    prepared: act(book.founder, '2027-03-24T16:02', 'I have prepared this review.'),
    signed: act(book.founder, '2027-03-25T11:31', 'I have read this review.'),
  };
}

/** Somebody stands for the content that the report prints. */
export function act(member: MemberId, at: string, statement: string, note = ''): Act {
  return { member, at: moment(at), statement, content: '1c'.repeat(32), note };
}
