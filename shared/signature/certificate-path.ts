// Follows a signer's certificate to the root it comes from, checking every signature on the way.

import { BasicConstraints, Certificate, type RelativeDistinguishedNames } from 'pkijs';
import type { Bytes } from './bytes';
import { sameBytes } from './bytes';
import { idBasicConstraints, idKeyUsage } from './object-identifiers';
import { type KeyAnswer, verifyWithKey } from './verify-with-key';

export interface ReadCertificate {
  readonly der: Bytes;
  readonly parsed: Certificate;
}

export interface CertificatePath {
  /** The signer first. */
  readonly steps: readonly ReadCertificate[];
  /** The self-signed end of the path, or nothing when the path stops earlier. */
  readonly root: ReadCertificate | undefined;
}

const stepsMax = 6;
const digitalSignature = 0;
const nonRepudiation = 1;
const keyCertSign = 5;

export function readCertificate(der: Bytes): ReadCertificate | undefined {
  try {
    const parsed = Certificate.fromBER(der);
    return sameBytes(new Uint8Array(parsed.toSchema().toBER()), der) ? { der, parsed } : undefined;
  } catch {
    return undefined;
  }
}

/** `issuers` are the certificates that may be steps of the path. */
export async function findPath(signer: ReadCertificate, issuers: readonly ReadCertificate[]): Promise<CertificatePath> {
  const steps = [signer];
  while (steps.length < stepsMax) {
    const last = steps.at(-1) ?? signer;
    if (sameName(last.parsed.issuer, last.parsed.subject)) {
      return { steps, root: (await isIssuedBy(last, last)) ? last : undefined };
    }
    const next = await findIssuer(last, steps, issuers);
    if (next === undefined) break;
    steps.push(next);
  }
  return { steps, root: undefined };
}

async function findIssuer(
  issued: ReadCertificate,
  used: readonly ReadCertificate[],
  issuers: readonly ReadCertificate[],
): Promise<ReadCertificate | undefined> {
  for (const issuer of issuers) {
    if (!used.includes(issuer) && mayIssue(issuer) && (await isIssuedBy(issued, issuer))) return issuer;
  }
  return undefined;
}

export async function isIssuedBy(issued: ReadCertificate, issuer: ReadCertificate): Promise<boolean> {
  return (await issuedBy(issued, issuer)) === 'signed';
}

/** Whether the issuer's key signed the certificate; `unknown kind` where that cannot be judged here. */
export async function issuedBy(issued: ReadCertificate, issuer: ReadCertificate): Promise<KeyAnswer> {
  const { signature, signatureAlgorithm, signatureValue, tbsView } = issued.parsed;
  if (!sameName(issued.parsed.issuer, issuer.parsed.subject)) return 'not signed';
  if (!signature.isEqual(signatureAlgorithm) || signatureValue.valueBlock.unusedBits !== 0) return 'not signed';
  const value = new Uint8Array(signatureValue.valueBlock.valueHexView);
  const key = issuer.parsed.subjectPublicKeyInfo;
  return verifyWithKey(new Uint8Array(tbsView), value, key, signatureAlgorithm, undefined);
}

/** Byte for byte: pkijs itself takes names for equal that differ in case. */
export function sameName(one: RelativeDistinguishedNames, other: RelativeDistinguishedNames): boolean {
  return sameBytes(new Uint8Array(one.toSchema().toBER()), new Uint8Array(other.toSchema().toBER()));
}

export function isForSigning({ parsed }: ReadCertificate): boolean {
  const usage = keyUsage(parsed);
  return usage === undefined || usage.has(digitalSignature) || usage.has(nonRepudiation);
}

export function mayIssue({ parsed }: ReadCertificate): boolean {
  const constraints = parsed.extensions?.find(({ extnID }) => extnID === idBasicConstraints)?.parsedValue;
  const isAuthority = constraints instanceof BasicConstraints && constraints.cA;
  return isAuthority && (keyUsage(parsed)?.has(keyCertSign) ?? true);
}

function keyUsage(certificate: Certificate): ReadonlySet<number> | undefined {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === idKeyUsage);
  if (extension === undefined) return undefined;
  // BIT STRING: tag, length, unused bits, then the bits from the left.
  const bits = extension.extnValue.valueBlock.valueHexView.subarray(3);
  const set = new Set<number>();
  for (let bit = 0; bit < 8 * bits.length; bit += 1) if ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) set.add(bit);
  return set;
}
