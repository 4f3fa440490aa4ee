// What a self-assessment cannot be signed without: something said of every aspect, a reason where one does not apply, and a word on
// every level that is above what the records bear out. Worked out without a day, so that it is the same for everybody.

import type { ItemId } from '../ids';
import type { AnnualRound, AssessedAspect } from '../state';
import { against } from './assessment';
import { saidOf } from './said-of';

export interface AspectLack {
  readonly aspect: ItemId;
  readonly kind: 'nothing said' | 'no reason' | 'above the records';
}

/** What stands in the way of signing; nothing where it can be signed. */
export function whatAnnualLacks(annual: Pick<AnnualRound, 'aspects' | 'levels'>): readonly AspectLack[] {
  return annual.aspects.flatMap((aspect): AspectLack[] => {
    const said = saidOf(annual, aspect);
    if (!said) return [{ aspect, kind: 'nothing said' }];
    if (said.level === 'not applicable' && said.why.trim() === '') return [{ aspect, kind: 'no reason' }];
    return isAboveRecords(said) && said.commentary.trim() === '' ? [{ aspect, kind: 'above the records' }] : [];
  });
}

/** Whether a level is above what the records bore out when it was chosen. */
export function isAboveRecords({ level, seen }: Pick<AssessedAspect, 'level' | 'seen'>): boolean {
  return against(level, seen).length > 0;
}

/** How an aspect stands in the list of all of them, in words that are shown as they stand. */
export type AspectStanding = 'not started' | 'in progress' | 'done' | 'says more than the records';

export function standingOfAspect(
  annual: Pick<AnnualRound, 'levels'>,
  aspect: ItemId,
  hasDraft: boolean,
): AspectStanding {
  const said = saidOf(annual, aspect);
  if (!said) return hasDraft ? 'in progress' : 'not started';
  if (isAboveRecords(said)) return 'says more than the records';
  return hasDraft || (said.level === 'not applicable' && said.why.trim() === '') ? 'in progress' : 'done';
}
