// Ed25519 (RFC 8032) over a domain tag and bytes, so that a signature made for one purpose says nothing for another.
import { type Bytes, joinBytes, plainBytes, textBytes } from '../bytes';

export type SignPurpose = 'genesis' | 'entry' | 'checkpoint' | 'grant' | 'backup';

const algorithm = 'Ed25519';

// The zero byte ends the tag, so no tag can run over into the bytes.
const tagged = (purpose: SignPurpose, parts: readonly Uint8Array[]) =>
  joinBytes(textBytes(`quarterday v1 ${purpose}\0`), ...parts);

export async function signBytes(
  signingKey: CryptoKey,
  purpose: SignPurpose,
  ...parts: readonly Uint8Array[]
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(algorithm, signingKey, tagged(purpose, parts)));
}

/** The parts are joined as they come: all but one of them must have a length that never varies. */
export function isSignedBy(
  publicKey: CryptoKey,
  signature: Uint8Array,
  purpose: SignPurpose,
  ...parts: readonly Uint8Array[]
): Promise<boolean> {
  return crypto.subtle.verify(algorithm, publicKey, plainBytes(signature), tagged(purpose, parts));
}

/** Takes a member's 32 public bytes into a key that verifies; rejects with a DOMException where they are none. */
export function importVerifyingKey(publicKey: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', plainBytes(publicKey), algorithm, true, ['verify']);
}
