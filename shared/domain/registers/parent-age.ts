// The age below which a parent or carer signs a consent as well, whatever was judged. The organisation may set one of its own,
// with its reason; what was signed before stays judged by the age that held on the day it was signed.

import type { MemberId } from '../ids';
import type { PlainDate } from '../plain-date';

export interface ParentAge {
  readonly below: number;
  readonly because: string;
  readonly from: PlainDate;
  readonly by: MemberId;
}

/** As is usual today: the young person always, a parent or carer below 16, and from there somebody judges. */
export const usualParentAge = 16;
/** Below it nobody is taken to understand what they sign; above it nobody signs for them. */
export const youngestParentAge = 12;
export const oldestParentAge = 18;

/** The age that holds now. */
export function presentParentAge(ages: readonly ParentAge[]): number {
  return ages.at(-1)?.below ?? usualParentAge;
}

/** The age that held on a day: the last that was set before it. Of the day itself nobody knows which came first. */
export function parentAgeOn(ages: readonly ParentAge[], day: PlainDate): number {
  return ages.findLast(({ from }) => from < day)?.below ?? usualParentAge;
}
