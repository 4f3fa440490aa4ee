// Text as a report prints it, with what would disturb the page taken out. Which typeface prints which letter is settled where the
// pages are set; only headings choose here, so that a name is in one face from end to end.

import type { FontName } from './page-content';

type Range = readonly [first: number, last: number];

// What the heading face holds, read from its character table; a test holds this list against the font files.
export const headingRanges: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0x131],
  [0x134, 0x148],
  [0x14a, 0x17e],
  [0x1fc, 0x1ff],
  [0x218, 0x21b],
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x1e80, 0x1e85],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2010],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
];

/** Marks of format that do nothing to letters: soft hyphens, byte marks, directions somebody set. Joiners stay. */
const idle = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Lines stay lines. Words from right to left are set apart from what the report writes around them (Unicode Standard Annex 9,
 * isolates): a date after a name would otherwise be taken into it.
 */
export function printableText(text: string): string {
  const settled = text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(idle, '');
  if (!rightToLeft.test(settled)) return settled;
  return settled
    .split('\n')
    .map((line) => (rightToLeft.test(line) ? `\u2068${line}\u2069` : line))
    .join('\n');
}

/** The heading face where it has every letter, otherwise the text face, which knows more scripts. */
export function headingFont(text: string): FontName {
  return [...text.normalize('NFC')].every(isInHeadings) ? 'Newsreader' : 'SourceSans';
}

function isInHeadings(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return headingRanges.some(([first, last]) => code >= first && code <= last);
}
