// Whether a signature was made with a key: RSA (PKCS #1 v1.5 and PSS, RFC 8017), ECDSA on the three NIST curves, Ed25519
// (RFC 8032), as far as WebCrypto has them. What it has not, or what is too weak to say anything, is told apart from a wrong one.

import { fromBER, Integer, Null, ObjectIdentifier, Sequence } from 'asn1js';
import { type AlgorithmIdentifier, type PublicKeyInfo, RSASSAPSSParams } from 'pkijs';
import type { Bytes } from './bytes';
import { sameBytes } from './bytes';
import {
  curves,
  digestNames,
  ecPublicKey,
  idEd25519,
  idMaskGeneration1,
  rsaEncryption,
  rsaPss,
  signatureDigests,
} from './object-identifiers';

export type KeyAnswer = 'signed' | 'not signed' | 'unknown kind';

const rsaBitsMin = 2048;

interface Scheme {
  readonly key: AlgorithmLike;
  readonly verifying: AlgorithmLike;
  readonly spki: Bytes;
  readonly signature: Bytes;
}

type AlgorithmLike = { readonly name: string } & Readonly<Record<string, string | number>>;

/** `digestName` counts where the algorithm names none itself, as RSA in a message may. */
export async function verifyWithKey(
  content: Bytes,
  signature: Bytes,
  key: PublicKeyInfo,
  algorithm: AlgorithmIdentifier,
  digestName: string | undefined,
): Promise<KeyAnswer> {
  const scheme = schemeOf(signature, key, algorithm, digestName);
  if (typeof scheme === 'string') return scheme;
  try {
    const imported = await crypto.subtle.importKey('spki', scheme.spki, scheme.key, false, ['verify']);
    const isSigned = await crypto.subtle.verify(scheme.verifying, imported, scheme.signature, content);
    return isSigned ? 'signed' : 'not signed';
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unknown kind' : 'not signed';
  }
}

/** The digest that a signature algorithm itself names; undefined where it names none, or none that is known. */
export function digestOf(algorithm: AlgorithmIdentifier): string | undefined {
  return algorithm.algorithmId === rsaPss ? pssOf(algorithm)?.hash : signatureDigests[algorithm.algorithmId];
}

function schemeOf(
  signature: Bytes,
  key: PublicKeyInfo,
  algorithm: AlgorithmIdentifier,
  digestName: string | undefined,
): Scheme | KeyAnswer {
  const keyKind = key.algorithm.algorithmId;
  const spki = new Uint8Array(key.toSchema().toBER());
  if (keyKind === idEd25519 && algorithm.algorithmId === idEd25519) {
    return { key: { name: 'Ed25519' }, verifying: { name: 'Ed25519' }, spki, signature };
  }
  const hash = digestOf(algorithm) ?? digestName;
  if (hash === undefined) return 'unknown kind';
  if (keyKind === ecPublicKey && algorithm.algorithmId.startsWith('1.2.840.10045.4.3.')) {
    const curve = curves[curveOf(key)];
    if (curve === undefined) return 'unknown kind';
    const raw = rawNumbers(signature, curve.bytes);
    if (raw === undefined) return 'not signed';
    return { key: { name: 'ECDSA', namedCurve: curve.name }, verifying: { name: 'ECDSA', hash }, spki, signature: raw };
  }
  if (keyKind !== rsaEncryption && keyKind !== rsaPss) return 'unknown kind';
  // Its length is that of the key's modulus.
  if (signature.length * 8 < rsaBitsMin) return 'unknown kind';
  if (algorithm.algorithmId === rsaPss) {
    const pss = pssOf(algorithm);
    if (pss === undefined || (keyKind === rsaPss && key.algorithm.algorithmParams !== undefined)) return 'unknown kind';
    const { saltLength } = pss;
    return {
      key: { name: 'RSA-PSS', hash },
      verifying: { name: 'RSA-PSS', saltLength },
      spki: keyKind === rsaPss ? asPlainRsa(key) : spki,
      signature,
    };
  }
  if (keyKind === rsaPss || !algorithm.algorithmId.startsWith('1.2.840.113549.1.1.')) return 'unknown kind';
  return { key: { name: 'RSASSA-PKCS1-v1_5', hash }, verifying: { name: 'RSASSA-PKCS1-v1_5' }, spki, signature };
}

/** The parameters of RSASSA-PSS, where both digests in them are the same and known: WebCrypto knows no other. */
function pssOf({
  algorithmParams,
}: AlgorithmIdentifier): { readonly hash: string; readonly saltLength: number } | undefined {
  try {
    const { hashAlgorithm, maskGenAlgorithm, saltLength, trailerField } = new RSASSAPSSParams({
      schema: algorithmParams,
    });
    const hash = digestNames[hashAlgorithm.algorithmId];
    const inner: unknown = maskGenAlgorithm.algorithmParams;
    const first: unknown = inner instanceof Sequence ? inner.valueBlock.value[0] : undefined;
    const isSame = first instanceof ObjectIdentifier && first.valueBlock.toString() === hashAlgorithm.algorithmId;
    const isMask = maskGenAlgorithm.algorithmId === idMaskGeneration1 && trailerField === 1;
    return hash !== undefined && isSame && isMask ? { hash, saltLength } : undefined;
  } catch {
    return undefined;
  }
}

function curveOf({ algorithm }: PublicKeyInfo): string {
  const named: unknown = algorithm.algorithmParams;
  return named instanceof ObjectIdentifier ? named.valueBlock.toString() : '';
}

/** The same RSA key under the name that every WebCrypto imports. */
function asPlainRsa(key: PublicKeyInfo): Bytes {
  const plain = new Sequence({
    value: [
      new Sequence({ value: [new ObjectIdentifier({ value: rsaEncryption }), new Null()] }),
      key.subjectPublicKey,
    ],
  });
  return new Uint8Array(plain.toBER());
}

/** Both numbers of an ECDSA signature at their full length, or nothing where they are not in the one encoding that DER has. */
function rawNumbers(signature: Bytes, bytes: number): Bytes | undefined {
  const { result } = fromBER(signature);
  const numbers = result instanceof Sequence ? result.valueBlock.value : [];
  const [first, second, ...more] = numbers.map((number) =>
    number instanceof Integer ? new Uint8Array(number.valueBlock.valueHexView) : undefined,
  );
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const value = [first, second].map((valueHex) => new Integer({ valueHex }));
  if (!sameBytes(new Uint8Array(new Sequence({ value }).toBER()), signature)) return undefined;
  const raw = new Uint8Array(2 * bytes);
  for (const [index, number] of [first, second].entries()) {
    const plain = number[0] === 0 ? number.subarray(1) : number;
    if (plain.length > bytes) return undefined;
    raw.set(plain, (index + 1) * bytes - plain.length);
  }
  return raw;
}
