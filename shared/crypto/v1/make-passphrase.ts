// Suggests a passphrase: four different words drawn at random, each worth twelve bits, 48 in all but for a few thousandths. Behind
// Argon2id that keeps out a thief who has the disk; a sentence that someone thought of rarely has as many.
import { makeRandomBytes } from '../bytes';
import { words } from './words';

export const suggestedWords = 4;
export const bitsPerWord = Math.log2(words.length);

/** Words with a space between them, as a person would type them. None comes twice: who counts them counts different ones. */
export function makePassphrase(count = suggestedWords): string {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(drawWord());
  return [...drawn].join(' ');
}

function drawWord(): string {
  const random = new DataView(makeRandomBytes(2).buffer);
  // 65,536 is a multiple of 4,096, so the remainder is evenly spread.
  return words[random.getUint16(0) % words.length] ?? '';
}
