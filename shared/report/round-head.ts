// What the report of a round says of itself: as every report does, and with everybody who stands for the round.

import type { AnyRound } from '#shared/domain/state';
import type { RecordsSeen } from './audience';
import type { MadeFromRequest } from './made-from';
import type { ReportHead } from './report-head';
import type { SignatureAct } from './signature-acts';
import { type Acts, aloneSentence, signersOf } from './who-stands';

/** What the report of any round is made from, beside the round itself. */
export interface RoundReportRequest extends Omit<MadeFromRequest, 'signedBy' | 'whoSigns'>, Acts {
  /** Whose signatures have a place in the file. Left out: nobody signs in it, and names are printed. */
  readonly places?: readonly SignatureAct[];
  /** SHA-256 of what the round says, hex. */
  readonly content: string;
}

export function roundHead(request: RoundReportRequest, round: AnyRound, seen: RecordsSeen): ReportHead {
  const { state, audience, version, madeAt, appVersion, fingerprint, head, logo, attached, places = [] } = request;
  const { organisation } = state.general;
  return {
    audience,
    isExample: organisation?.isExample ?? false,
    isSigned: request.signed !== undefined,
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    ...(logo === undefined ? {} : { logo }),
    ...(attached === undefined ? {} : { attached }),
    version,
    madeAt,
    madeWith: `Quarterday ${appVersion}`,
    signers: signersOf(request, seen, state),
    places,
    aloneSentence: aloneSentence(request, round, state),
    trace: { fingerprint, head },
  };
}
