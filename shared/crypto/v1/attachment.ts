// Attachments: each file sealed under a random key of its own (kept in the change that adds it) and named by the
// SHA-256 of the sealed bytes, so that the name itself tells whether the stored file is whole.
import { type Bytes, fromBase64, makeRandomBytes, sha256, toBase64, toHex } from '../bytes';
import { sealBytes, unsealBytes } from './seal-bytes';
import { importSecretKey } from './secret-key';

export type SealedAttachment = { readonly name: string; readonly key: string; readonly sealed: Bytes };

export async function sealAttachment(bytes: Uint8Array): Promise<SealedAttachment> {
  const key = makeRandomBytes(32);
  const sealed = await sealBytes(await importSecretKey(key), 'attachment', [], bytes);
  return { name: toHex(await sha256(sealed)), key: toBase64(key), sealed };
}

/** `newer` is a file of a later Quarterday; anything that is not exactly the named file is `altered`. */
export async function unsealAttachment(
  attachment: SealedAttachment,
): Promise<{ ok: true; bytes: Bytes } | { ok: false; problem: 'newer' | 'altered' }> {
  if (toHex(await sha256(attachment.sealed)) !== attachment.name) return { ok: false, problem: 'altered' };
  const key = await importSecretKey(fromBase64(attachment.key));
  const unsealed = await unsealBytes(key, 'attachment', [], attachment.sealed);
  if (unsealed.ok) return unsealed;
  return { ok: false, problem: unsealed.problem === 'newer' ? 'newer' : 'altered' };
}
