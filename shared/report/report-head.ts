// What every report says of itself, whatever it is about: for whom it is, whose it is, who stands for it and where it comes from.

import type { Instant } from '#shared/domain/plain-date';
import type { Audience } from '#shared/domain/registers/register';
import type { SignatureAct } from './signature-acts';

/** One of those who stand for a report: where nobody has yet, `by` is null. */
export interface Signer {
  readonly act: SignatureAct;
  readonly by: Stood | null;
}

export interface Stood {
  readonly name: string;
  readonly position: string;
  readonly at: Instant;
  /** What they said by it, word for word; empty where signing was all they did. */
  readonly statement: string;
  /** SHA-256 of the content they stood for, hex; empty where signing the file was all they did. */
  readonly content: string;
  /** Whether they wrote a note with it. The note itself stays in the record. */
  readonly hasNote: boolean;
}

/** A file inside the PDF. */
export interface AttachedFile {
  /** One that is safe on every system. */
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 of its bytes, hex. */
  readonly digest: string;
}

export interface ReportHead {
  readonly audience: Audience;
  readonly isExample: boolean;
  readonly isSigned: boolean;
  readonly organisation: { readonly name: string; readonly charityNumber: string };
  /** The organisation's own mark as a data address; left out where it has none. It is in the pages, and not in the results. */
  readonly logo?: string;
  readonly version: number;
  readonly madeAt: Instant;
  /** `Quarterday 1.0.0`. */
  readonly madeWith: string;
  readonly signers: readonly Signer[];
  /** Whose signatures have a place in the file, and show themselves there; none in a draft. */
  readonly places: readonly SignatureAct[];
  /** The files that travel inside the PDF beside its results; left out where there are none. */
  readonly attached?: readonly AttachedFile[];
  /** Said where fewer stand for the report than for a review, and who they are; empty otherwise. */
  readonly aloneSentence: string;
  readonly trace: {
    /** SHA-256 of the authority's certificate, hex; empty where nothing will be signed. */
    readonly fingerprint: string;
    /** The record's head when the report was made, hex. */
    readonly head: string;
  };
}
