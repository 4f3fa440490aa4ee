// What people wrote, passage by passage, and whether it may be in copies for others. A decision holds for one text in one place: who
// changes the text asks for another look.

import type { PassageDecision, PassageLevel } from './change';
import type { DecidedPassage, GeneralState } from './state';

export function passageKey(passage: string, level: PassageLevel): string {
  return `${level} ${passage}`;
}

/**
 * What was decided of a text that a copy of this level would print; undefined where nobody has looked at this very text yet. What
 * anybody may read a funder may read too, unless it was left out for funders.
 */
export function decisionOfPassage(
  { passages }: Pick<GeneralState, 'passages'>,
  passage: string,
  words: string,
  level: PassageLevel,
): DecidedPassage | undefined {
  const own = lookUp(passages, passage, words, level);
  if (own || level === 'public') return own;
  const forAnybody = lookUp(passages, passage, words, 'public');
  return forAnybody?.decision === 'approved' ? forAnybody : undefined;
}

function lookUp(
  passages: GeneralState['passages'],
  passage: string,
  words: string,
  level: PassageLevel,
): DecidedPassage | undefined {
  const key = passageKey(passage, level);
  const decided = Object.hasOwn(passages, key) ? passages[key] : undefined;
  return decided?.words === words ? decided : undefined;
}

export type PassageStanding = PassageDecision | 'waiting';

/** The longest text that can be kept with a decision; what is longer is never in a copy for others. */
export const passageMax = 100_000;
