// What a report from the registers is made from, and what every such report says of itself.

import type { MemberId } from '#shared/domain/ids';
import { dayOf, type Instant, type PlainDate } from '#shared/domain/plain-date';
import type { Audience } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { personOf, type RecordsSeen, recordsSeenBy } from './audience';
import type { AttachedFile, ReportHead } from './report-head';
import type { SignatureAct } from './signature-acts';

export interface MadeFromRequest {
  readonly state: State;
  readonly audience: Audience;
  readonly version: number;
  readonly madeAt: Instant;
  /** The app's own version, `1.0.0`. */
  readonly appVersion: string;
  readonly fingerprint: string;
  readonly head: string;
  /** The organisation's mark as a data address. */
  readonly logo?: string;
  readonly attached?: readonly AttachedFile[];
  /** Who makes and signs it; left out: a draft. */
  readonly signedBy?: MemberId;
  /** Left out: its maker alone. */
  readonly whoSigns?: WhoSigns;
}

/** Who signs a report: its maker alone, or its maker first and a signatory later, in the same file. */
export type WhoSigns = 'maker' | 'maker, then signatory';

/** Whose signatures have a place in a report that two people sign. */
export const placesForTwo = ['Prepared', 'Signed'] as const satisfies readonly SignatureAct[];

/** The record through the reader's eyes, and the day on which it is looked at. */
export interface MadeFrom {
  readonly state: State;
  readonly seen: RecordsSeen;
  readonly today: PlainDate;
}

export function madeFrom({ state, audience, madeAt }: MadeFromRequest): MadeFrom {
  return { state, seen: recordsSeenBy(audience, state), today: dayOf(madeAt) };
}

/** Said of a report that one person made and signed, so that nobody takes it for one that three stand for. */
const exportedSentence =
  'Made from our registers, and signed by who made it. The reviews and the plan that others checked and signed are files of their own.';

/** True before the signatory has signed and after: what is so far stands in the place itself, and not in the sentence. */
const forTwoSentence =
  'Made from our registers by who prepared it, for a signatory to sign too. The second place above shows whether one has. The reviews and the plan that others checked and signed are files of their own.';

export function reportHead(request: MadeFromRequest, { seen, state }: MadeFrom): ReportHead {
  const { signedBy, madeAt } = request;
  const isForTwo = request.whoSigns === 'maker, then signatory';
  const { organisation } = state.general;
  const by = signedBy && {
    name: seen.signer(signedBy),
    position: seen.position(personOf(state, signedBy)),
    at: madeAt,
    statement: '',
    content: '',
    hasNote: false,
  };
  return {
    audience: request.audience,
    isExample: organisation?.isExample ?? false,
    isSigned: signedBy !== undefined && !isForTwo,
    organisation: { name: organisation?.name ?? '', charityNumber: organisation?.charityNumber ?? '' },
    ...(request.logo === undefined ? {} : { logo: request.logo }),
    ...(request.attached === undefined ? {} : { attached: request.attached }),
    version: request.version,
    madeAt,
    madeWith: `Quarterday ${request.appVersion}`,
    signers: isForTwo
      ? [
          { act: 'Prepared', by: by ?? null },
          { act: 'Signed', by: null },
        ]
      : [{ act: 'Signed', by: by ?? null }],
    places: isForTwo && signedBy ? placesForTwo : [],
    aloneSentence: isForTwo ? forTwoSentence : exportedSentence,
    trace: { fingerprint: request.fingerprint, head: request.head },
  };
}
