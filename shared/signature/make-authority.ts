// Makes an organisation's own certificate authority: the root that its members' certificates are issued from
// and whose fingerprint others compare. It never expires, because records must verify years later.

import './crypto-engine';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Bytes } from './bytes';
import { checkedName, makeSerialNumber, neverExpires, signingKeyAlgorithm } from './certificate-form';

export interface Authority {
  /** The self-signed root certificate, DER. */
  readonly certificate: Bytes;
  /** PKCS#8; the caller seals it. */
  readonly privateKey: Bytes;
}

export async function makeAuthority(asked: { readonly organisation: string; readonly at: Date }): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(signingKeyAlgorithm, true, ['sign', 'verify']);
  const organisation = checkedName(asked.organisation);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: makeSerialNumber(),
    // Its own name, so that a member who is called like the organisation is still somebody else.
    name: [{ O: [organisation] }, { CN: ['Signing authority'] }],
    notBefore: asked.at,
    notAfter: neverExpires,
    signingAlgorithm: signingKeyAlgorithm,
    keys,
    extensions: [
      // Path length 0: members' certificates are issued by the root itself and cannot issue others.
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: new Uint8Array(certificate.rawData), privateKey: new Uint8Array(privateKey) };
}
