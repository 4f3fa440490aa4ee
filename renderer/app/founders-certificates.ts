// The certificates of a new organisation: its own root, and what the root issues to the founder.

import { issueCertificate } from '#shared/signature/issue-certificate';
import { makeAuthority } from '#shared/signature/make-authority';
import type { FoundersCertificates, Surroundings } from '#storage/surroundings';

export async function makeFoundersCertificates(
  wanted: Parameters<Surroundings['makeCertificates']>[0],
): Promise<FoundersCertificates> {
  const at = new Date(wanted.at);
  const authority = await makeAuthority({ organisation: wanted.organisation, at });
  const publicKey = await crypto.subtle.importKey(
    'spki',
    new Uint8Array(wanted.publicKey),
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['verify'],
  );
  const certificate = await issueCertificate({
    authority,
    organisation: wanted.organisation,
    name: wanted.name,
    publicKey,
    at,
  });
  return { authority: authority.certificate, authorityPrivateKey: authority.privateKey, certificate };
}
