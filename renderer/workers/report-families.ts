// The typefaces of reports. Two are the house's own; the others are for letters that those do not have, and each is loaded only
// where a text needs it (docs/decisions/0041).

import type { FontName } from '#shared/report/pages/page-content';

/** One file each. */
export type ReportFont =
  | 'newsreader'
  | 'newsreaderItalic'
  | 'newsreaderMedium'
  | 'sourceSans'
  | 'sourceSansSemiBold'
  | OtherFont;

export type OtherFont =
  | 'notoSans'
  | 'notoSansSemiBold'
  | 'arabic'
  | 'arabicSemiBold'
  | 'gurmukhi'
  | 'gurmukhiSemiBold'
  | 'gujarati'
  | 'gujaratiSemiBold'
  | 'bengali'
  | 'bengaliSemiBold'
  | 'chinese'
  | 'emoji';

export type OtherFamily = 'NotoSans' | 'Arabic' | 'Gurmukhi' | 'Gujarati' | 'Bengali' | 'Chinese' | 'Emoji';

export type FamilyName = FontName | OtherFamily;

interface Cuts {
  readonly normal: ReportFont;
  readonly bold: ReportFont;
  readonly italics: ReportFont;
  readonly bolditalics: ReportFont;
}

/** Every cut is named: a run that changes its family keeps its weight where there is one, and its slant nowhere. */
export const families: Readonly<Record<FamilyName, Cuts>> = {
  Newsreader: cuts('newsreader', 'newsreaderMedium', 'newsreaderItalic'),
  SourceSans: cuts('sourceSans', 'sourceSansSemiBold'),
  NotoSans: cuts('notoSans', 'notoSansSemiBold'),
  Arabic: cuts('arabic', 'arabicSemiBold'),
  Gurmukhi: cuts('gurmukhi', 'gurmukhiSemiBold'),
  Gujarati: cuts('gujarati', 'gujaratiSemiBold'),
  Bengali: cuts('bengali', 'bengaliSemiBold'),
  Chinese: cuts('chinese', 'chinese'),
  Emoji: cuts('emoji', 'emoji'),
};

export function isFamily(name: string): name is FamilyName {
  return name in families;
}

function cuts(normal: ReportFont, bold: ReportFont, italics: ReportFont = normal): Cuts {
  return { normal, bold, italics, bolditalics: bold };
}

export const ownFonts: readonly ReportFont[] = [
  'newsreader',
  'newsreaderItalic',
  'newsreaderMedium',
  'sourceSans',
  'sourceSansSemiBold',
];

const scripts: readonly (readonly [OtherFamily, RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u],
  ['Gujarati', /\p{Script=Gujarati}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Chinese', /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u],
  ['Emoji', /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u20e3/u],
];

/** The family made for a letter that the house's own do not have. */
export function familyOfLetter(letter: string): OtherFamily {
  return scripts.find(([, letters]) => letters.test(letter))?.[0] ?? 'NotoSans';
}

/** In these, letters join. */
export const joinedFamilies: ReadonlySet<FamilyName> = new Set([
  'Arabic',
  'Gurmukhi',
  'Gujarati',
  'Bengali',
  'Emoji',
] satisfies FamilyName[]);

/**
 * In these a reader is told the letters beside their shapes, which stand in another order. Not for Arabic: its letters do stand in
 * their order, from the right, and readers know that; poppler would turn what it is told round once more.
 */
export const reorderedFamilies: ReadonlySet<FamilyName> = new Set([
  'Gurmukhi',
  'Gujarati',
  'Bengali',
  'Emoji',
] satisfies FamilyName[]);

/** Noto Sans Gurmukhi's marks above and below stop fontkit 2.0.4, so they keep the place their shapes have by themselves. */
export const featuresOfFamily: Partial<Record<FamilyName, Readonly<Record<string, boolean>>>> = {
  Gurmukhi: { abvm: false, blwm: false },
};
