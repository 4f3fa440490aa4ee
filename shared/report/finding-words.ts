// What was found, in the words that stand beside the answer keys on screen.

import type { Asked, Result } from '#shared/domain/change';
import { answerTo } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';
import type { Sources } from './sources';

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

/** What the answer to a question found, as the reader may see it; `without` where there is no answer. */
export function answerWords(
  round: Round,
  asked: Asked,
  without: string,
  { foundIn }: Pick<Sources, 'foundIn'>,
): string {
  const answer = answerTo(round, asked);
  return answer ? findingWords(answer.result, foundIn(round, asked, answer)) : without;
}
