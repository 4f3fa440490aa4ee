// Counter-signs a file only where it is still exactly what the signers before stood for: every signature trusted, by the
// organisation's own root, in the fields where they are expected, and nothing done to the file since.

import type { Bytes } from './bytes';
import { type CounterSigning, countersignPdf } from './countersign-pdf';
import { refuseUnlessInForce } from './own-certificate';
import { SigningRefused } from './signing-refused';
import { verifyPdf } from './verify-pdf';

export interface TrustedCounterSigning extends CounterSigning {
  /** The fields that must be filled already, in the order in which they were. */
  readonly after: readonly string[];
}

/** Throws `SigningRefused` where the file is not that, or the certificate is not in force; then nothing was signed. */
export async function countersignTrusted({ after, ...signing }: TrustedCounterSigning): Promise<Bytes> {
  refuseUnlessInForce(signing.certificate, signing.at);
  const verdict = await verifyPdf(signing.pdf, { trustedRoots: [signing.authorityCertificate] });
  if (verdict.state === 'altered' || verdict.state === 'not-readable') throw new SigningRefused('changed-since-signed');
  const filled = verdict.signatures.map(({ field }) => field);
  const isAsExpected = filled.length === after.length && after.every((field, index) => filled[index] === field);
  if (verdict.state !== 'trusted' || !isAsExpected) throw new SigningRefused('other-signatures');
  return countersignPdf(signing);
}
