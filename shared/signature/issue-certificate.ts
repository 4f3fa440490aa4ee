// Issues a member's signing certificate from the organisation's authority. It can sign, and nothing else.

import './crypto-engine';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Bytes } from './bytes';
import { checkedName, makeSerialNumber, neverExpires, signingKeyAlgorithm } from './certificate-form';

export interface CertificateOrder {
  readonly authority: { readonly certificate: Uint8Array; readonly privateKey: Uint8Array };
  readonly organisation: string;
  readonly name: string;
  /** The member's ECDSA P-256 key. */
  readonly publicKey: CryptoKey;
  readonly at: Date;
}

/** The certificate, DER. */
export async function issueCertificate(order: CertificateOrder): Promise<Bytes> {
  const root = new X509Certificate(new Uint8Array(order.authority.certificate));
  const pkcs8 = new Uint8Array(order.authority.privateKey);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: makeSerialNumber(),
    issuer: root.subjectName,
    subject: [{ O: [checkedName(order.organisation)] }, { CN: [checkedName(order.name)] }],
    notBefore: order.at,
    notAfter: neverExpires,
    publicKey: order.publicKey,
    signingKey: await crypto.subtle.importKey('pkcs8', pkcs8, signingKeyAlgorithm, false, ['sign']),
    signingAlgorithm: signingKeyAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(order.publicKey),
      await AuthorityKeyIdentifierExtension.create(root),
    ],
  });
  return new Uint8Array(certificate.rawData);
}
