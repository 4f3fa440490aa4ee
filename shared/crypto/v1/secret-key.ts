// A secret held as a WebCrypto HKDF key: usable to derive from, never to be read back.
// Every key of suite v1 comes out of such a secret, under a purpose of its own.
import { type Bytes, plainBytes, textBytes } from '../bytes';

export type SecretKey = CryptoKey & { readonly algorithm: { readonly name: 'HKDF' } };

const secretLength = 32;
const isSecretKey = (key: CryptoKey): key is SecretKey => key.algorithm.name === 'HKDF';

/** Takes 32 secret bytes into a key that cannot be exported again. */
export async function importSecretKey(secret: Uint8Array): Promise<SecretKey> {
  if (secret.length !== secretLength) throw new RangeError(`a secret key has ${secretLength} bytes`);
  const key = await crypto.subtle.importKey('raw', plainBytes(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
  if (!isSecretKey(key)) throw new TypeError('not a secret key');
  return key;
}

const derivation = (purpose: string, salt: Uint8Array) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: plainBytes(salt),
  info: textBytes(`quarterday v1 ${purpose}`),
});

/** HKDF-SHA-256 (RFC 5869) to an AES-256-GCM key for exactly one purpose and salt. */
export function deriveSealingKey(secret: SecretKey, purpose: string, salt: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(derivation(purpose, salt), secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** HKDF-SHA-256 to bytes: a further secret, or something to compare. */
export async function deriveSecretBytes(
  secret: SecretKey,
  purpose: string,
  salt: Uint8Array,
  length = secretLength,
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(derivation(purpose, salt), secret, length * 8));
}
