// Judges one CMS signature over given content: one signer, nothing enclosed, digest, signature and bound certificate
// all matching. Every byte of it is either signed, checked against something signed, or refused.

import './crypto-engine';
import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { AlgorithmIdentifier, type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { Bytes } from './bytes';
import { sameBytes } from './bytes';
import type { CertificatePath, ReadCertificate } from './certificate-path';
import { findPath, isForSigning, isIssuedBy, isSignedBy, readCertificate, sameName } from './certificate-path';
import type { SignatureFindingCode } from './findings';
import { fingerprint } from './fingerprint';
import {
  digestNames,
  idCommonName,
  idContentType,
  idData,
  idMessageDigest,
  idOrganisationName,
  idSignedData,
  idSigningCertificateV2,
  rsaEncryption,
  signatureDigests,
} from './object-identifiers';
import { safeToShow } from './read-text';

export interface CmsJudgement {
  /** The signer's certificate leads to a root the user has confirmed, and there are no problems. */
  readonly isTrusted: boolean;
  readonly problems: readonly SignatureFindingCode[];
  readonly signer?: string;
  readonly organisation?: string;
  readonly rootFingerprint?: string;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
}

export interface CmsQuestion {
  readonly cms: Bytes;
  readonly content: Bytes;
  readonly trustedRoots: readonly Uint8Array[];
  /** PAdES demands it; older PDF signatures may lack it. */
  readonly certificateMustBeBound: boolean;
}

const certificatesMax = 10;

export async function checkCms(question: CmsQuestion): Promise<CmsJudgement> {
  const read = readSignedData(question.cms);
  if (read === undefined) return refused('cms-broken');
  const { signedData, certificates } = read;
  const signerInfo = signedData.signerInfos[0];
  if (signerInfo === undefined || signedData.signerInfos.length !== 1) return refused('cms-broken');
  if (signedData.encapContentInfo.eContent !== undefined) return refused('content-inside');
  const unknown = unknownKind(signedData, signerInfo);
  if (unknown !== undefined) return refused(unknown);
  if (!read.isExact) return refused('cms-broken');
  const signer = certificates.find((certificate) => isNamedBy(signerInfo, certificate));
  if (signer === undefined) return refused('cms-broken');

  const problems = new Set<SignatureFindingCode>();
  for (const problem of await checkSignature(question, signerInfo, signer)) problems.add(problem);
  const trusted = question.trustedRoots.map((der) => readCertificate(new Uint8Array(der))).filter(isKnown);
  const path = await findPath(signer, [...trusted, ...certificates]);
  for (const problem of await checkPath(path, certificates, trusted)) problems.add(problem);
  return {
    problems: [...problems],
    isTrusted:
      problems.size === 0 && trusted.some(({ der }) => path.root !== undefined && sameBytes(der, path.root.der)),
    ...namesOf(signer),
    ...(path.root === undefined ? {} : { rootFingerprint: await fingerprint(path.root.der) }),
    validFrom: signer.parsed.notBefore.value,
    validUntil: signer.parsed.notAfter.value,
  };
}

function refused(problem: SignatureFindingCode): CmsJudgement {
  return { problems: [problem], isTrusted: false };
}

function readSignedData(cms: Bytes) {
  try {
    const contentInfo = new ContentInfo({ schema: fromBER(cms).result });
    if (contentInfo.contentType !== idSignedData) return undefined;
    const signedData = new SignedData({ schema: contentInfo.content });
    const certificates = embeddedCertificates(contentInfo.content);
    // What was understood, written again, must be every byte that is there: nothing may hide in what is skipped.
    const again = new ContentInfo({ contentType: idSignedData, content: signedData.toSchema() }).toSchema().toBER();
    const isExact = sameBytes(new Uint8Array(again), cms);
    return certificates === undefined ? undefined : { signedData, certificates, isExact };
  } catch {
    // pkijs throws many kinds of errors at what it cannot decode; here they all mean the same.
    return undefined;
  }
}

/** The certificates as they stand in the message, or nothing when one of them is none. */
function embeddedCertificates(signedData: unknown): ReadCertificate[] | undefined {
  if (!(signedData instanceof Sequence)) return undefined;
  const set = signedData.valueBlock.value.find((part) => part.idBlock.tagClass === 3 && part.idBlock.tagNumber === 0);
  if (!(set instanceof Constructed) || set.valueBlock.value.length > certificatesMax) return undefined;
  const certificates = set.valueBlock.value.map((part) =>
    part instanceof Sequence ? readCertificate(new Uint8Array(part.valueBeforeDecodeView)) : undefined,
  );
  const known = certificates.filter(isKnown);
  return known.length === certificates.length ? known : undefined;
}

/** What is legal but not judged here, or plainly contradicts itself. */
function unknownKind(signedData: SignedData, signerInfo: SignerInfo): SignatureFindingCode | undefined {
  const { digestAlgorithm, signatureAlgorithm, signedAttrs, unsignedAttrs, sid } = signerInfo;
  if (!(sid instanceof IssuerAndSerialNumber) || signedAttrs === undefined || unsignedAttrs !== undefined) {
    return 'signature-kind-unknown';
  }
  const digest = digestNames[digestAlgorithm.algorithmId];
  const digestOfSignature = digestNameOfSignature(signatureAlgorithm, digestAlgorithm);
  if (digest === undefined || digestOfSignature === undefined) return 'signature-kind-unknown';
  const agrees =
    signedData.version === 1 &&
    signerInfo.version === 1 &&
    signedData.crls === undefined &&
    signedData.encapContentInfo.eContentType === idData &&
    signedData.digestAlgorithms.length === 1 &&
    signedData.digestAlgorithms[0]?.algorithmId === digestAlgorithm.algorithmId &&
    [...signedData.digestAlgorithms, digestAlgorithm, signatureAlgorithm].every(hasNoSettings) &&
    digestOfSignature === digest;
  return agrees ? undefined : 'cms-broken';
}

function hasNoSettings({ algorithmParams }: AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || new Uint8Array(algorithmParams.toBER())[0] === 5;
}

function digestNameOfSignature(signature: AlgorithmIdentifier, digest: AlgorithmIdentifier): string | undefined {
  if (signature.algorithmId === rsaEncryption) return digestNames[digest.algorithmId];
  return signatureDigests[signature.algorithmId];
}

function isNamedBy({ sid }: SignerInfo, { parsed }: ReadCertificate): boolean {
  return (
    sid instanceof IssuerAndSerialNumber &&
    sameName(sid.issuer, parsed.issuer) &&
    sid.serialNumber.isEqual(parsed.serialNumber)
  );
}

async function checkSignature(
  { content, certificateMustBeBound }: CmsQuestion,
  signerInfo: SignerInfo,
  signer: ReadCertificate,
): Promise<SignatureFindingCode[]> {
  const problems: SignatureFindingCode[] = [];
  const { digestAlgorithm, signatureAlgorithm, signature, signedAttrs } = signerInfo;
  const attributes = signedAttrs?.attributes ?? [];
  const digestName = digestNames[digestAlgorithm.algorithmId] ?? '';
  if (new Set(attributes.map(({ type }) => type)).size !== attributes.length) return ['cms-broken'];

  const contentType = onlyValue(attributes, idContentType);
  const messageDigest = onlyValue(attributes, idMessageDigest);
  if (oidOf(contentType) !== idData || !(messageDigest instanceof OctetString)) {
    return ['cms-broken'];
  }
  const digest = new Uint8Array(await crypto.subtle.digest(digestName, content));
  if (!sameBytes(messageDigest.valueBlock.valueHexView, digest)) problems.push('digest-differs');

  // The attributes are signed as a SET, not under the tag they have inside the message.
  const signedBytes = new Uint8Array(signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  signedBytes[0] = 0x31;
  const algorithm = signatureAlgorithm.algorithmId === rsaEncryption ? rsaWith(digestName) : signatureAlgorithm;
  if (!(await isSignedBy(signedBytes, signature, signer.parsed.subjectPublicKeyInfo, algorithm))) {
    problems.push('signature-wrong');
  }
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
    const checked = await Promise.all(named.map((issuer) => isIssuedBy(certificate, issuer)));
    if (!checked.includes(true)) problems.push(named.length > 0 ? 'certificate-not-genuine' : 'certificate-unchecked');
  }
  return problems;
}

function namesOf({ parsed }: ReadCertificate): { signer: string; organisation: string } {
  const nameOf = (type: string): string => {
    const found = parsed.subject.typesAndValues.find((part) => part.type === type);
    return safeToShow(String(found?.value.valueBlock.value ?? ''));
  };
  return { signer: nameOf(idCommonName), organisation: nameOf(idOrganisationName) };
}

function isKnown<T>(value: T | undefined): value is T {
  return value !== undefined;
}
