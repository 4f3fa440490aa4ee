// Text as the report's two typefaces can print it. pdfmake has no second choice of font: a letter that is missing would be
// printed as an empty box, so it is said instead, and the attached file keeps the text as it was written.

import type { FontName } from './page-content';

type Range = readonly [first: number, last: number];

// What both faces hold, read from their character tables; a test holds these lists against the font files.
const inBoth: readonly Range[] = [
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
const inSourceSans: readonly Range[] = [
  ...inBoth,
  [0x386, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x493],
  [0x2011, 0x2012],
  [0x2190, 0x2199],
  [0x25a0, 0x25a1],
  [0x25cf, 0x25cf],
  [0x2713, 0x2714],
  [0x2717, 0x2718],
  [0x2764, 0x2764],
];

/** Marks of format that print nothing: soft hyphens, joiners, directions, emoji styles. */
const invisible = /\p{Cf}|\ufe0e|\ufe0f/gu;

export const printableRanges: Readonly<Record<FontName, readonly Range[]>> = {
  Newsreader: inBoth,
  SourceSans: inSourceSans,
};

/** The text with what cannot be printed named in its place: `[2 characters not printed]`. Lines stay lines. */
export function printableText(text: string, font: FontName = 'SourceSans'): string {
  const settled = text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(invisible, '');
  let printed = '';
  let missing = 0;
  for (const character of `${settled}\n`) {
    if (character === '\n' || canPrint(character, font)) {
      printed += missing === 0 ? '' : `[${missing} ${missing === 1 ? 'character' : 'characters'} not printed]`;
      printed += character;
      missing = 0;
    } else {
      missing += 1;
    }
  }
  return printed.slice(0, -1);
}

/** The heading face where it has every letter, otherwise the text face, which knows more scripts. */
export function headingFont(text: string): FontName {
  return [...text.normalize('NFC')].every((character) => canPrint(character, 'Newsreader'))
    ? 'Newsreader'
    : 'SourceSans';
}

function canPrint(character: string, font: FontName): boolean {
  const code = character.codePointAt(0) ?? 0;
  return printableRanges[font].some(([first, last]) => code >= first && code <= last);
}
