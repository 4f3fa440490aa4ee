// Looks at any file that somebody gives to be checked: a PDF is judged, and of a certificate it is said whose it is, so that its
// fingerprint can be compared. Nothing else is opened. It never throws.

import { fromBER } from 'asn1js';
import { type Bytes, hexText, latin1Text } from './bytes';
import { nameIn } from './certificate-names';
import { isIssuedBy, mayIssue, type ReadCertificate, readCertificate } from './certificate-path';
import { fingerprint } from './fingerprint';
import { idCommonName, idOrganisationName } from './object-identifiers';
import type { Verdict } from './verdict';
import { verifyPdf } from './verify-pdf';

/** The certificate under which an organisation signs, as a file carries it. Nobody is who it says until it was compared. */
export interface FoundRoot {
  /** DER as base64. */
  readonly certificate: string;
  /** In groups of four, as on cards. */
  readonly fingerprint: string;
  /** As the certificate names its holder. */
  readonly organisation: string;
}

export type CheckedFile = { /** SHA-256 of the file, hex. */ readonly digest: string } & (
  | { readonly kind: 'pdf'; readonly verdict: Verdict }
  | { readonly kind: 'root'; readonly root: FoundRoot }
  /** A certificate under which nobody can be trusted: not self-signed, or not allowed to issue others. */
  | { readonly kind: 'other certificate'; readonly holder: string }
);

const certificateBytesMax = 20_000;
const pemPattern = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END/;

export async function checkFile(file: Uint8Array, trustedRoots: readonly Uint8Array[]): Promise<CheckedFile> {
  const bytes = new Uint8Array(file);
  const digest = hexText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const certificate = bytes.length > certificateBytesMax ? undefined : certificateIn(bytes);
  if (certificate === undefined) return { digest, kind: 'pdf', verdict: await verifyPdf(bytes, { trustedRoots }) };
  const organisation = nameIn(certificate, idOrganisationName) || nameIn(certificate, idCommonName);
  const isRoot = mayIssue(certificate) && (await isIssuedBy(certificate, certificate));
  if (!isRoot) return { digest, kind: 'other certificate', holder: nameIn(certificate, idCommonName) || organisation };
  const root = {
    certificate: btoa(latin1Text(certificate.der)),
    fingerprint: await fingerprint(certificate.der),
    organisation,
  };
  return { digest, kind: 'root', root };
}

/** A certificate as DER, or the first one of a PEM file (RFC 7468). */
function certificateIn(bytes: Bytes): ReadCertificate | undefined {
  const pem = pemPattern.exec(latin1Text(bytes))?.[1];
  const der = pem === undefined ? bytes : bytesOfBase64(pem.replace(/\s+/g, ''));
  // pkijs is only asked about what is one whole value.
  if (der === undefined || der[0] !== 0x30 || fromBER(der).offset !== der.length) return undefined;
  return readCertificate(der);
}

function bytesOfBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
