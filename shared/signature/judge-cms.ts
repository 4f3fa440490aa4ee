// Judges a CMS message that was read: digest, signature and bound certificate all matching, and where the certificates lead.
// Every byte of it is either signed, checked against something signed, or refused.

import { type BaseBlock, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, type Attribute } from 'pkijs';
import type { Bytes } from './bytes';
import { sameBytes } from './bytes';
import { nameIn } from './certificate-names';
import type { CertificatePath, ReadCertificate } from './certificate-path';
import { findPath, isForSigning, issuedBy, readCertificate, sameName } from './certificate-path';
import type { SignatureFindingCode } from './findings';
import {
  digestNames,
  idCommonName,
  idContentType,
  idMessageDigest,
  idOrganisationName,
  idSigningCertificateV2,
  rsaEncryption,
  signatureDigests,
} from './object-identifiers';
import type { ReadCms } from './read-cms';
import { verifyWithKey } from './verify-with-key';

export interface JudgedCms {
  /** The signer's certificate leads to a root the user has confirmed, and there are no problems. */
  readonly isTrusted: boolean;
  readonly problems: readonly SignatureFindingCode[];
  readonly signer?: string;
  readonly organisation?: string;
  /** The self-signed certificate that the signer's leads to. */
  readonly root?: Bytes;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
}

/** What a signature over `content` and its certificates are worth, whatever kind of content it is. */
export async function judgeCms(
  read: ReadCms,
  content: Bytes,
  contentType: string,
  certificateMustBeBound: boolean,
  trustedRoots: readonly Uint8Array[],
): Promise<JudgedCms> {
  const { signer, certificates } = read;
  const problems = new Set<SignatureFindingCode>();
  for (const problem of await checkSignature(read, content, contentType, certificateMustBeBound)) problems.add(problem);
  const trusted = trustedRoots
    .map((der) => readCertificate(new Uint8Array(der)))
    .filter((certificate) => certificate !== undefined);
  const path = await findPath(signer, [...trusted, ...certificates]);
  for (const problem of await checkPath(path, certificates, trusted)) problems.add(problem);
  return {
    problems: [...problems],
    isTrusted:
      problems.size === 0 && trusted.some(({ der }) => path.root !== undefined && sameBytes(der, path.root.der)),
    signer: nameIn(signer, idCommonName),
    organisation: nameIn(signer, idOrganisationName),
    ...(path.root === undefined ? {} : { root: path.root.der }),
    validFrom: signer.parsed.notBefore.value,
    validUntil: signer.parsed.notAfter.value,
  };
}

async function checkSignature(
  { signerInfo, signer, digestName }: ReadCms,
  content: Bytes,
  type: string,
  certificateMustBeBound: boolean,
): Promise<SignatureFindingCode[]> {
  const problems: SignatureFindingCode[] = [];
  const { signatureAlgorithm, signature, signedAttrs } = signerInfo;
  const attributes = signedAttrs?.attributes ?? [];
  if (new Set(attributes.map((attribute) => attribute.type)).size !== attributes.length) return ['cms-broken'];

  const messageDigest = onlyValue(attributes, idMessageDigest);
  if (oidOf(onlyValue(attributes, idContentType)) !== type || !(messageDigest instanceof OctetString)) {
    return ['cms-broken'];
  }
  const digest = new Uint8Array(await crypto.subtle.digest(digestName, content));
  if (!sameBytes(messageDigest.valueBlock.valueHexView, digest)) problems.push('digest-differs');

  // The attributes are signed as a SET, not under the tag they have inside the message.
  const signedBytes = new Uint8Array(signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  signedBytes[0] = 0x31;
  const algorithm = signatureAlgorithm.algorithmId === rsaEncryption ? rsaWith(digestName) : signatureAlgorithm;
  const value = new Uint8Array(signature.valueBlock.valueHexView);
  const key = signer.parsed.subjectPublicKeyInfo;
  const answer = await verifyWithKey(signedBytes, value, key, algorithm, digestName);
  if (answer === 'not signed') problems.push('signature-wrong');
  if (answer === 'unknown kind') problems.push('signature-kind-unknown');
  const bound = onlyValue(attributes, idSigningCertificateV2);
  if (bound === undefined ? certificateMustBeBound : !(await isBoundTo(bound, signer))) {
    problems.push(bound === undefined ? 'signature-kind-unknown' : 'certificate-differs');
  }
  return problems;
}

function rsaWith(digestName: string): AlgorithmIdentifier {
  const found = Object.entries(signatureDigests).find(
    ([algorithmId, name]) => name === digestName && algorithmId.startsWith('1.2.840.113549.'),
  );
  return new AlgorithmIdentifier({ algorithmId: found?.[0] ?? '' });
}

function onlyValue(attributes: readonly Attribute[], type: string): BaseBlock | undefined {
  const values = attributes.find((attribute) => attribute.type === type)?.values ?? [];
  return values.length === 1 ? values[0] : undefined;
}

function oidOf(value: BaseBlock | undefined): string {
  return value instanceof ObjectIdentifier ? value.valueBlock.toString() : '';
}

/** RFC 5035: the first ESSCertIDv2 names the signer's certificate by its digest, SHA-256 unless it says otherwise. */
async function isBoundTo(signingCertificate: BaseBlock, signer: ReadCertificate): Promise<boolean> {
  const parts = partsOf(partsOf(partsOf(signingCertificate)[0])[0]);
  const first = parts[0];
  const named = first instanceof Sequence ? digestNames[oidOf(partsOf(first)[0])] : 'SHA-256';
  const hash = first instanceof Sequence ? parts[1] : first;
  if (named === undefined || !(hash instanceof OctetString)) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(named, signer.der));
  return sameBytes(hash.valueBlock.valueHexView, digest);
}

function partsOf(value: unknown): readonly BaseBlock[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

async function checkPath(
  path: CertificatePath,
  embedded: readonly ReadCertificate[],
  trusted: readonly ReadCertificate[],
): Promise<SignatureFindingCode[]> {
  const problems: SignatureFindingCode[] = [];
  const signer = path.steps[0];
  const { root } = path;
  if (root === undefined) problems.push('root-missing');
  else if (!trusted.some(({ der }) => sameBytes(der, root.der))) problems.push('root-unknown');
  if (signer !== undefined && !isForSigning(signer)) problems.push('certificate-not-for-signing');
  for (const certificate of embedded) {
    if (path.steps.some(({ der }) => sameBytes(der, certificate.der))) continue;
    const named = embedded.filter((issuer) => sameName(certificate.parsed.issuer, issuer.parsed.subject));
    const answers = await Promise.all(named.map((issuer) => issuedBy(certificate, issuer)));
    if (answers.includes('signed')) continue;
    const isForged = named.length > 0 && !answers.includes('unknown kind');
    problems.push(isForged ? 'certificate-not-genuine' : 'certificate-unchecked');
  }
  return problems;
}
