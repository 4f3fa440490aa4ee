// Small secrets sealed to one or more members as an age file (age-encryption.org/v1), opened by any one of them.
import { Decrypter, Encrypter } from 'age-encryption';
import { type Bytes, plainBytes } from '../bytes';

/** Seals to age recipients (`age1…`); rejects where there is none, or one is not a recipient. */
export async function sealToMembers(recipients: readonly string[], secret: Uint8Array): Promise<Bytes> {
  if (recipients.length === 0) throw new RangeError('nobody to seal this to');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return plainBytes(await encrypter.encrypt(secret));
}

/** `undefined` where this identity is not one of those it was sealed to, or the file is damaged. */
export async function openAgeFile(identity: CryptoKey, file: Uint8Array): Promise<Bytes | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return plainBytes(await decrypter.decrypt(file));
  } catch {
    return undefined;
  }
}
