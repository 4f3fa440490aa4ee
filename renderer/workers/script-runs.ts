// Cuts a text into runs: each of one typeface that has all its letters, and of one direction. What no typeface has is said in its
// place, and told to whoever asked.

import bidiFactory from 'bidi-js';
import type { PrintedRun } from '#shared/report/pages/page-content';
import {
  type FamilyName,
  familyOfLetter,
  featuresOfFamily,
  joinedFamilies,
  reorderedFamilies,
} from './report-families';

const bidi = bidiFactory();

export interface Run {
  readonly text: string;
  readonly family: FamilyName;
  /** Of the embedding (Unicode Standard Annex 9): odd is from right to left. Undefined where the whole text is plain. */
  readonly level?: number;
}

/** Whether every cut of the family has the letter. Answers no for a family that is not loaded. */
export type HasLetter = (family: FamilyName, letter: string) => boolean;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u200f\u202b\u202e\u2067]/u;
/** Directions, joiners and styles act on what is beside them and print nothing. */
const actsOnly = /^(?:\p{Cf}|\ufe0e|\ufe0f)$/u;
const joins = /^(?:\u200c|\u200d)$/;
const goesWithBefore = /^(?:\p{M}| |\p{Emoji_Modifier})$/u;
const plain = /^[\n\x20-\x7e\xa0-\xff‘’“”–—…]*$/;

/** True where a text needs no cutting: most do not, and they are many. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** The families of letters that the house's own may not have. */
export function familiesMissed(text: string, own: FamilyName, has: HasLetter): readonly FamilyName[] {
  const letters = [...text].filter((letter) => !isPlain(letter) && !actsOnly.test(letter));
  return letters.filter((letter) => !has(own, letter) && !has('SourceSans', letter)).map(familyOfLetter);
}

/** `own` is the family that the text is set in. `missed` hears every letter that no family has. */
export function scriptRuns(text: string, own: FamilyName, has: HasLetter, missed: (letter: string) => void): Run[] {
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, 'ltr').levels : undefined;
  const runs: { text: string; family: FamilyName; level?: number }[] = [];
  let missing = 0;
  const add = (letter: string, family: FamilyName, level: number | undefined): void => {
    const last = runs.at(-1);
    if (last && last.family === family && last.level === level && isDrawnInOrder(family, level)) last.text += letter;
    else runs.push({ text: letter, family, ...(level === undefined ? {} : { level }) });
  };
  const sayMissing = (level: number | undefined): void => {
    if (missing > 0) add(`[${missing} ${missing === 1 ? 'character' : 'characters'} not printed]`, own, level);
    missing = 0;
  };
  let at = 0;
  for (const letter of text) {
    const level = levels?.[at];
    at += letter.length;
    const last = runs.at(-1);
    if (actsOnly.test(letter)) {
      // A joiner belongs to letters that join.
      if (joins.test(letter) && last && joinedFamilies.has(last.family) && missing === 0) last.text += letter;
      continue;
    }
    const family = familyFor(letter, own, last?.family, has);
    if (family === undefined) {
      missing += 1;
      missed(letter);
      continue;
    }
    sayMissing(last?.level);
    const isTurned = level !== undefined && level % 2 === 1 && !joinedFamilies.has(family);
    add((isTurned && bidi.getMirroredCharacter(letter)) || letter, family, level);
  }
  sayMissing(levels?.[0] === undefined ? undefined : 0);
  return runs;
}

/** True where the letters of a run can be drawn together. Arabic is drawn from right to left, and everything else from left to right. */
function isDrawnInOrder(family: FamilyName, level: number | undefined): boolean {
  return level === undefined || (level % 2 === 1) === (family === 'Arabic');
}

function familyFor(
  letter: string,
  own: FamilyName,
  current: FamilyName | undefined,
  has: HasLetter,
): FamilyName | undefined {
  if (letter === '\n') return current ?? own;
  // Spaces and marks go with what they follow, so that a word is shaped in one piece.
  // The space of an emoji is as wide as one.
  const mayStay = current !== undefined && !(current === 'Emoji' && letter === ' ');
  if (mayStay && goesWithBefore.test(letter) && has(current, letter)) return current;
  const candidates: readonly FamilyName[] = [own, 'SourceSans', familyOfLetter(letter), 'NotoSans'];
  return candidates.find((family) => has(family, letter));
}

/** What pdfmake sets a run with. */
export function lookOfRun({ text, family, level }: Run): PrintedRun {
  const features = featuresOfFamily[family];
  return {
    text,
    font: family,
    ...(level === undefined ? {} : { level }),
    ...(reorderedFamilies.has(family) ? { isShaped: true } : {}),
    ...(features ? { fontFeatures: features } : {}),
  };
}
