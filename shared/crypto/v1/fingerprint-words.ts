// A fingerprint as words, for reading out over the telephone. Each word of the list (`words.ts`, 4,096 words) stands for three
// hexadecimal figures: 000 is the first word, fff the last. The 64 figures of a SHA-256 are read from the left in threes; to the one
// that is left over two noughts are added. So there are 22 words, the last of them one of 16, and no checksum: the whole is compared.

import { words } from './words';

const figuresOfWord = 3;

export interface FingerprintWord {
  /** The figures that the word stands for, capitals; the last word has one. */
  readonly figures: string;
  readonly word: string;
}

/** Throws a `TypeError` where it is not hexadecimal figures, in groups or not. */
export function fingerprintWords(fingerprint: string): readonly FingerprintWord[] {
  const hex = fingerprint.replaceAll(' ', '').toUpperCase();
  if (!/^[0-9A-F]+$/.test(hex)) throw new TypeError('a fingerprint is hexadecimal figures');
  const groups = hex.match(/.{1,3}/g) ?? [];
  return groups.map((figures) => {
    const word = words[Number.parseInt(figures.padEnd(figuresOfWord, '0'), 16)];
    if (word === undefined) throw new RangeError('the list of words is too short');
    return { figures, word };
  });
}
