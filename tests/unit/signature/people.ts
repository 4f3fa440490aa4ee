// An organisation with its own authority, and members who can sign for it.

import { issueCertificate } from '#shared/signature/issue-certificate';
import { type Authority, makeAuthority } from '#shared/signature/make-authority';
import type { Signing } from '#shared/signature/seal-signature';

export const organisationName = 'Riverside Youth Project';
// Long past, because openssl and other readers refuse a certificate whose life has not begun.
export const foundedAt = new Date('2024-01-04T10:00:00Z');
export const signedAt = new Date('2024-03-25T11:31:00Z');

export function foundOrganisation(organisation = organisationName): Promise<Authority> {
  return makeAuthority({ organisation, at: foundedAt });
}

export async function makeSigner(authority: Authority, name: string, organisation = organisationName) {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const certificate = await issueCertificate({
    authority,
    organisation,
    name,
    publicKey: keys.publicKey,
    at: foundedAt,
  });
  return { name, privateKey: keys.privateKey, certificate, authorityCertificate: authority.certificate, at: signedAt };
}

export type Signer = Omit<Signing, 'reason'>;
