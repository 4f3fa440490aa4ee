// A file sealed with a passphrase, as the official `age` program opens it (age-encryption.org/v1, scrypt). For what leaves
// Quarterday in a form that others can read; nothing inside a workbook is sealed this way.
import { Encrypter } from 'age-encryption';

/** age's own default: about a second on an office computer, for whoever seals and for every guess. */
const usualWorkFactor = 18;

/** Seals a stream of any length, a piece at a time. */
export function sealWithPassphrase(
  passphrase: string,
  content: ReadableStream<Uint8Array>,
  workFactor = usualWorkFactor,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  // The same form in which every passphrase here is used.
  encrypter.setPassphrase(passphrase.normalize('NFKC'));
  return encrypter.encrypt(content);
}
