// The certificates of an organisation: its own root, made when it is founded, and what the root issues to its members.

import { issueCertificate } from '#shared/signature/issue-certificate';
import { makeAuthority } from '#shared/signature/make-authority';
import type { FoundersCertificates, Surroundings } from '#storage/surroundings';

export async function makeFoundersCertificates(
  wanted: Parameters<Surroundings['makeCertificates']>[0],
): Promise<FoundersCertificates> {
  const { organisation, at } = wanted;
  const authority = await makeAuthority({ organisation, at: new Date(at) });
  const root = { authority: authority.certificate, authorityPrivateKey: authority.privateKey };
  return { ...root, certificate: await issueMembersCertificate({ ...wanted, ...root }) };
}

export async function issueMembersCertificate(
  wanted: Parameters<Surroundings['issueCertificate']>[0],
): Promise<Uint8Array> {
  const publicKey = await crypto.subtle.importKey(
    'spki',
    new Uint8Array(wanted.publicKey),
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['verify'],
  );
  const { organisation, name } = wanted;
  const authority = { certificate: wanted.authority, privateKey: wanted.authorityPrivateKey };
  return issueCertificate({ authority, organisation, name, publicKey, at: new Date(wanted.at) });
}
