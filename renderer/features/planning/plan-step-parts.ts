// What a step of planning is made of. Pure.

import type { Place } from '#shared/domain/place';
import type { Kept } from '#shared/domain/state';

export interface MadeStep {
  readonly title: string;
  readonly asked: string;
  /** Something is written down. */
  readonly isBegun: boolean;
  /** How far it is: counts and facts, a line each. */
  readonly far: readonly string[];
  readonly action: { readonly label: string; readonly place: Place };
  readonly more?: { readonly label: string; readonly place: Place };
}

/** The way to what is there; none where nothing is. */
export function seeAll(records: readonly Kept[], label: string, place: Place): Pick<MadeStep, 'more'> {
  return records.length === 0 ? {} : { more: { label, place } };
}
