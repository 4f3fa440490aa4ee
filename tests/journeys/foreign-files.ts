// Files of another organisation, made here: a report that Hill Street Trust signed, and the certificate under which it signs.

import { fingerprint } from '#shared/signature/fingerprint';
import { signPdf } from '#shared/signature/sign-pdf';
import { foundOrganisation, makeSigner } from '../unit/signature/people';
import { makeSamplePdf } from '../unit/signature/sample-pdf';

export interface ForeignFiles {
  readonly unsigned: Buffer;
  readonly signed: Buffer;
  /** Their certificate. */
  readonly pem: string;
  /** As on their card. */
  readonly fingerprint: string;
}

export async function foreignFiles(): Promise<ForeignFiles> {
  const unsigned = await makeSamplePdf();
  const authority = await foundOrganisation('Hill Street Trust');
  const grace = await makeSigner(authority, 'Grace Okafor', 'Hill Street Trust');
  const signed = await signPdf({ pdf: unsigned, ...grace, reason: 'Prepared' });
  const base64 = Buffer.from(authority.certificate).toString('base64');
  return {
    unsigned: Buffer.from(unsigned),
    signed: Buffer.from(signed),
    pem: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    fingerprint: await fingerprint(authority.certificate),
  };
}
