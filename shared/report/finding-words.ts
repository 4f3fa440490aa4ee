// What was found, in the words that stand beside the answer keys on screen.

import type { Asked, Result } from '#shared/domain/change';
import { foundValue } from '#shared/domain/round';
import type { GivenAnswer } from '#shared/domain/state';

export const resultWords: Readonly<Record<Result, string>> = {
  yes: 'As expected',
  partly: 'In part',
  no: 'Different',
  unknown: 'Cannot find it',
  'not applicable': 'Does not apply',
};

/** The value that was found, or the result where there is no value to name. */
export function findingWords(result: Result, found: string): string {
  return result === 'unknown' || result === 'not applicable' || found === '' ? resultWords[result] : found;
}

/** What an answer found; `without` where there is no answer. */
export function answerWords(asked: Asked | undefined, answer: GivenAnswer | undefined, without: string): string {
  return asked && answer ? findingWords(answer.result, foundValue(asked, answer)) : without;
}
