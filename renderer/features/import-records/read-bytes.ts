// A file from a spreadsheet as text: UTF-8 or UTF-16 where it says so or can be read as such, otherwise the letters of old Windows
// programs. What is no text is named for what it is.

import { sheetLimits } from '#shared/domain/import/read-delimited';

export type ReadBytes =
  | { readonly state: 'read'; readonly text: string; readonly letters: 'said or certain' | 'guessed' }
  | { readonly state: 'refused'; readonly words: string };

const savingWords = 'Open it, and save the sheet as CSV; or copy its cells and paste them below.';

const otherFiles = [
  { begins: [0x50, 0x4b, 0x03, 0x04], words: `This is a spreadsheet file, not its text. ${savingWords}` },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], words: `This is an old spreadsheet file, not its text. ${savingWords}` },
  { begins: [0x25, 0x50, 0x44, 0x46], words: 'This is a PDF. Bring the spreadsheet from which it was made.' },
] as const;

/** So large that the text could not be taken either; seen before the file is read. */
export const fileBytesMax = sheetLimits.characters;
export const tooLargeWords = 'This file is too large: 4 MB can be brought in at once. Split it in parts.';

export function readBytes(bytes: Uint8Array): ReadBytes {
  const other = otherFiles.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (other) return { state: 'refused', words: other.words };
  const { text, letters } = decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what tells a file of another kind
  if (/[\0-\x08\x0e-\x1f]/.test(text)) {
    return { state: 'refused', words: `This is no text. ${savingWords}` };
  }
  return { state: 'read', text, letters };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly letters: 'said or certain' | 'guessed' } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decodeAs('utf-16le', bytes), letters: 'said or certain' };
  if (first === 0xfe && second === 0xff) return { text: decodeAs('utf-16be', bytes), letters: 'said or certain' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), letters: 'said or certain' };
  } catch {
    return { text: decodeAs('windows-1252', bytes), letters: 'guessed' };
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
