// What the verifier answers, as plain data.

import type { Finding, VerdictState } from './findings';

export interface Verdict {
  readonly state: VerdictState;
  readonly pages?: number;
  /** In the order they were made. */
  readonly signatures: readonly SignatureVerdict[];
  /** The names of the places where a signature could still be. */
  readonly emptyFields: readonly string[];
  readonly findings: readonly Finding[];
}

export interface SignatureVerdict {
  readonly field: string;
  readonly state: VerdictState;
  /** As the certificate names them. */
  readonly signer: string | undefined;
  readonly organisation: string | undefined;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  /** By the signer's own computer, as an ISO instant; nobody else vouches for it. */
  readonly claimedTime: string | undefined;
  /** Whether this signature fixes what later ones may change. */
  readonly certifies: boolean;
  readonly coveredBytes: number;
  readonly after: 'nothing' | 'signatures' | 'changes';
  /** Of the self-signed certificate that the signer's certificate leads to. */
  readonly rootFingerprint: string | undefined;
}
