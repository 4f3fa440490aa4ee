// Reads a CMS message (RFC 5652) as far as it can be judged: one signer over one content, every byte of it understood.

import { type BaseBlock, Constructed, fromBER, OctetString, Primitive, Sequence } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { type AlgorithmIdentifier, type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { Bytes } from './bytes';
import { sameBytes } from './bytes';
import type { ReadCertificate } from './certificate-path';
import { readCertificate, sameName } from './certificate-path';
import type { SignatureFindingCode } from './findings';
import {
  digestNames,
  idData,
  idEd25519,
  idSignedData,
  idSubjectKey,
  idTimeStampToken,
  rsaEncryption,
  rsaPss,
} from './object-identifiers';
import { digestOf } from './verify-with-key';

export interface ReadCms {
  readonly signerInfo: SignerInfo;
  readonly signer: ReadCertificate;
  readonly certificates: readonly ReadCertificate[];
  /** The content that the message encloses; a signature of a file encloses none. */
  readonly enclosed: Bytes | undefined;
  /** WebCrypto's name of the digest over the content. */
  readonly digestName: string;
  /** A time stamp for this signature, which it carries unsigned. */
  readonly timeStamp: Bytes | undefined;
}

const certificatesMax = 10;
const contextClass = 3;

/** `contentType` is what the message must say that it signs. */
export function readCms(cms: Bytes, contentType: string): ReadCms | { readonly problem: SignatureFindingCode } {
  // BER leaves lengths open, and then the same message has many spellings: legal, and not judged here.
  if (cms[1] === 0x80) return { problem: 'signature-kind-unknown' };
  const read = readSignedData(cms);
  if (read === undefined) return { problem: 'cms-broken' };
  const { signedData } = read;
  const signerInfo = signedData.signerInfos[0];
  if (signerInfo === undefined || signedData.signerInfos.length !== 1) return { problem: 'cms-broken' };
  const enclosed = signedData.encapContentInfo.eContent;
  if (contentType === idData && enclosed !== undefined) return { problem: 'content-inside' };
  const certificates = embeddedCertificates(read.content);
  if (certificates === undefined) return { problem: 'signature-kind-unknown' };
  const problem = problemOf(signedData, signerInfo, contentType);
  if (problem !== undefined) return { problem };
  // pkijs does not write every signer named by key as it was read: then nothing can be said, for or against.
  const isNamedByKey = !(signerInfo.sid instanceof IssuerAndSerialNumber);
  if (!read.isExact) return { problem: isNamedByKey ? 'signature-kind-unknown' : 'cms-broken' };
  const signer = certificates.find((certificate) => isNamedBy(signerInfo, certificate));
  if (signer === undefined) return { problem: 'cms-broken' };
  return {
    signerInfo,
    signer,
    certificates,
    enclosed: enclosed && new Uint8Array(enclosed.getValue()),
    digestName: digestNames[signerInfo.digestAlgorithm.algorithmId] ?? '',
    timeStamp: timeStampOf(signerInfo),
  };
}

function readSignedData(cms: Bytes) {
  try {
    const contentInfo = new ContentInfo({ schema: fromBER(cms).result });
    if (contentInfo.contentType !== idSignedData) return undefined;
    const signedData = new SignedData({ schema: contentInfo.content });
    const content: unknown = contentInfo.content;
    // What was understood, written again, must be every byte that is there: nothing may hide in what is skipped.
    const again = new ContentInfo({ contentType: idSignedData, content: signedData.toSchema() }).toSchema().toBER();
    return { signedData, content, isExact: sameBytes(new Uint8Array(again), cms) };
  } catch {
    // pkijs throws many kinds of errors at what it cannot decode; here they all mean the same.
    return undefined;
  }
}

/** The certificates as they stand in the message, or nothing when one of them is of a kind that is not read here. */
function embeddedCertificates(signedData: unknown): ReadCertificate[] | undefined {
  if (!(signedData instanceof Sequence)) return undefined;
  const set = signedData.valueBlock.value.find(
    (part) => part.idBlock.tagClass === contextClass && part.idBlock.tagNumber === 0,
  );
  if (set === undefined) return [];
  if (!(set instanceof Constructed) || set.valueBlock.value.length > certificatesMax) return undefined;
  const certificates = set.valueBlock.value.map((part) =>
    part instanceof Sequence ? readCertificate(new Uint8Array(part.valueBeforeDecodeView)) : undefined,
  );
  const known = certificates.filter((certificate) => certificate !== undefined);
  return known.length === certificates.length ? known : undefined;
}

/** What is legal but not judged here, or plainly contradicts itself. */
function problemOf(
  signedData: SignedData,
  signerInfo: SignerInfo,
  contentType: string,
): SignatureFindingCode | undefined {
  const { digestAlgorithm, signatureAlgorithm, signedAttrs, unsignedAttrs, sid } = signerInfo;
  const namesIssuer = sid instanceof IssuerAndSerialNumber;
  if (!namesIssuer && subjectKeyOf(sid) === undefined) return 'signature-kind-unknown';
  if (signedAttrs === undefined || signedData.crls !== undefined) return 'signature-kind-unknown';
  if (unsignedAttrs !== undefined && !isOneTimeStamp(unsignedAttrs.attributes)) return 'signature-kind-unknown';
  const digest = digestNames[digestAlgorithm.algorithmId];
  const digestOfSignature = digestNameOfSignature(signatureAlgorithm, digestAlgorithm);
  if (digest === undefined || digestOfSignature === undefined) return 'signature-kind-unknown';
  const [listed, ...more] = signedData.digestAlgorithms;
  if (listed === undefined || more.length > 0) return 'signature-kind-unknown';
  const isDocument = contentType === signedData.encapContentInfo.eContentType;
  const agrees =
    // RFC 5652 §5.1 and §5.3: version 3 where the signer is named by key, or where the content is not plain data.
    signedData.version === (namesIssuer && !contentType.includes('.16.') ? 1 : 3) &&
    signerInfo.version === (namesIssuer ? 1 : 3) &&
    isDocument &&
    listed.algorithmId === digestAlgorithm.algorithmId &&
    [listed, digestAlgorithm].every(hasNoSettings) &&
    (signatureAlgorithm.algorithmId === rsaPss || hasNoSettings(signatureAlgorithm)) &&
    digestOfSignature === digest;
  return agrees ? undefined : 'cms-broken';
}

function hasNoSettings({ algorithmParams }: AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || new Uint8Array(algorithmParams.toBER())[0] === 5;
}

function digestNameOfSignature(signature: AlgorithmIdentifier, digest: AlgorithmIdentifier): string | undefined {
  // RFC 8419 §3.1: Ed25519 digests by itself, and names no digest of its own.
  if ([rsaEncryption, idEd25519].includes(signature.algorithmId)) return digestNames[digest.algorithmId];
  return digestOf(signature);
}

function isNamedBy({ sid }: SignerInfo, { parsed }: ReadCertificate): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return sameName(sid.issuer, parsed.issuer) && sid.serialNumber.isEqual(parsed.serialNumber);
  }
  const named = subjectKeyOf(sid);
  const extension = parsed.extensions?.find(({ extnID }) => extnID === idSubjectKey);
  const { result } = fromBER(new Uint8Array(extension?.extnValue.valueBlock.valueHexView ?? new Uint8Array()));
  return named !== undefined && result instanceof OctetString && sameBytes(named, result.valueBlock.valueHexView);
}

/** The key identifier by which a signer may be named instead of by issuer and number. */
function subjectKeyOf(sid: unknown): Uint8Array | undefined {
  const isKey = sid instanceof Primitive && sid.idBlock.tagClass === contextClass && sid.idBlock.tagNumber === 0;
  return isKey ? sid.valueBlock.valueHexView : undefined;
}

function isOneTimeStamp(attributes: readonly Attribute[]): boolean {
  return attributes.length === 1 && attributes[0]?.type === idTimeStampToken && attributes[0].values.length === 1;
}

function timeStampOf({ unsignedAttrs }: SignerInfo): Bytes | undefined {
  const value: BaseBlock | undefined = unsignedAttrs?.attributes[0]?.values[0];
  return value && new Uint8Array(value.toBER());
}
