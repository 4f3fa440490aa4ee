// Suggests a passphrase: four words drawn at random, each worth twelve bits, 48 in all. Behind Argon2id that keeps out a
// thief who has the disk; a sentence that someone thought of rarely has as many.
import { makeRandomBytes } from '../bytes';
import { words } from './words';

export const suggestedWords = 4;
export const bitsPerWord = Math.log2(words.length);

/** Words with a space between them, as a person would type them. */
export function makePassphrase(count = suggestedWords): string {
  const random = new DataView(makeRandomBytes(count * 2).buffer);
  // 65,536 is a multiple of 4,096, so the remainder is evenly spread.
  return Array.from({ length: count }, (_, index) => words[random.getUint16(index * 2) % words.length]).join(' ');
}
