// The keyed envelope: bytes sealed under a secret key for one purpose and one context. Opening it with another key,
// purpose or context, or after any change, gives nothing.
//
//   'Qk' ‖ 1 (the envelope's version) ‖ salt (32 random bytes) ‖ AES-256-GCM ciphertext and tag
import { type Bytes, joinBytes, makeRandomBytes, plainBytes, textBytes } from '../bytes';
import { deriveSealingKey, type SecretKey } from './secret-key';

/** What sealed bytes are for. One key never seals for two purposes under the same derived key. */
export type SealPurpose = 'attachment' | 'draft' | 'key bundle' | 'last seen' | 'previous ring key' | 'user key';

export type Unsealed = { ok: true; bytes: Bytes } | { ok: false; problem: 'newer' | 'not ours' | 'altered' };

const magic = textBytes('Qk');
const envelopeVersion = 1;
const saltLength = 32;
const ciphertextStart = magic.length + 1 + saltLength;
const tagLength = 16;

// Twelve zero bytes are right here: each seal derives its own key from 32 fresh random bytes, so no key is used twice.
const nonce = new Uint8Array(12);

/** Seals under a fresh derived key; `context` (who, which workbook, which field) must be given again to unseal. */
export async function sealBytes(
  key: SecretKey,
  purpose: SealPurpose,
  context: readonly string[],
  bytes: Uint8Array,
): Promise<Bytes> {
  const salt = makeRandomBytes(saltLength);
  const sealingKey = await deriveSealingKey(key, purpose, salt);
  const sealed = await crypto.subtle.encrypt(algorithm(context), sealingKey, plainBytes(bytes));
  return joinBytes(magic, Uint8Array.of(envelopeVersion), salt, new Uint8Array(sealed));
}

/** A wrong key and a changed byte look the same from here: both are `altered`. */
export async function unsealBytes(
  key: SecretKey,
  purpose: SealPurpose,
  context: readonly string[],
  sealed: Uint8Array,
): Promise<Unsealed> {
  if (sealed[0] !== magic[0] || sealed[1] !== magic[1]) return { ok: false, problem: 'not ours' };
  const version = sealed[2] ?? 0;
  if (version > envelopeVersion) return { ok: false, problem: 'newer' };
  if (version !== envelopeVersion || sealed.length < ciphertextStart + tagLength)
    return { ok: false, problem: 'altered' };
  const sealingKey = await deriveSealingKey(key, purpose, sealed.subarray(magic.length + 1, ciphertextStart));
  try {
    const bytes = await crypto.subtle.decrypt(
      algorithm(context),
      sealingKey,
      plainBytes(sealed.subarray(ciphertextStart)),
    );
    return { ok: true, bytes: new Uint8Array(bytes) };
  } catch {
    return { ok: false, problem: 'altered' };
  }
}

// JSON of a list of strings is the same text everywhere, and no two lists share one.
const algorithm = (context: readonly string[]) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: textBytes(JSON.stringify(context)),
});
