// What was said of an aspect. An aspect may have any name of a pack, even `constructor`, a word that every object knows.

import type { ItemId } from '../ids';
import type { AnnualRound, AssessedAspect } from '../state';

/** Undefined where nobody said anything of it yet. */
export function saidOf({ levels }: Pick<AnnualRound, 'levels'>, aspect: ItemId): AssessedAspect | undefined {
  return Object.hasOwn(levels, aspect) ? levels[aspect] : undefined;
}
