// Signs a report that was just set, in the same worker: the bytes that were made are the bytes that are signed.

import { signPdf } from '#shared/signature/sign-pdf';

/** Who signs, with what and when. The key need not be extractable and is handed to the worker as it is. */
export interface ReportSigning {
  readonly privateKey: CryptoKey;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly authorityCertificate: Uint8Array;
  readonly name: string;
  /** As what they sign, as readers show it: `Signed for the trustees`. */
  readonly role: string;
  readonly at: Date;
}

export function signReport(pdf: Uint8Array, { role, ...signing }: ReportSigning): Promise<Uint8Array<ArrayBuffer>> {
  const field = { name: 'Signature 1', label: `Signature of ${signing.name}`, page: 1 };
  return signPdf({ ...signing, pdf, reason: role, field });
}
