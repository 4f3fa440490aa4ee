// What the verifier answers, as plain data.

import type { EmbeddedFile } from './embedded-files';
import { type Finding, type FindingCode, finding, type VerdictState } from './findings';

export interface Verdict {
  readonly state: VerdictState;
  readonly pages?: number;
  /** In the order they were made. */
  readonly signatures: readonly SignatureVerdict[];
  /** The names of the places where a signature could still be. */
  readonly emptyFields: readonly string[];
  readonly embeddedFiles: readonly EmbeddedFile[];
  readonly findings: readonly Finding[];
}

export interface SignatureVerdict {
  readonly field: string;
  /** A time stamp vouches for a moment and the bytes of then, and for nothing that they say. */
  readonly kind: 'signature' | 'time stamp';
  readonly state: VerdictState;
  /** As the certificate names them. */
  readonly signer: string | undefined;
  readonly organisation: string | undefined;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  /** By the signer's own computer, or by the maker of the time stamp, as an ISO instant; nobody here vouches for it. */
  readonly claimedTime: string | undefined;
  /** A time stamp that the signature carries: by whom, and when. */
  readonly stampedBy: string | undefined;
  readonly stampedAt: string | undefined;
  /** Whether this signature fixes what later ones may change. */
  readonly certifies: boolean;
  readonly coveredBytes: number;
  /** How many pages the file had when it was signed. */
  readonly pagesThen: number | undefined;
  readonly after: 'nothing' | 'signatures' | 'changes';
  /** What was done between this signature and the next one, or between the last one and now. */
  readonly changes: readonly Finding[];
  /** Of the self-signed certificate that the signer's certificate leads to. */
  readonly rootFingerprint: string | undefined;
  /** That certificate itself, DER as base64. */
  readonly root: string | undefined;
}

/** The verdict on a file of which nothing is known but why. */
export function unreadable(code: FindingCode, state: VerdictState): Verdict {
  return { state, signatures: [], emptyFields: [], embeddedFiles: [], findings: [finding(code)] };
}
