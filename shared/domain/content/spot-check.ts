// The posts that are looked at again each quarter for whose they are: five, drawn by their ids and the quarter, so that nobody chooses
// the ones that are in order, and everybody draws the same.

import type { PlainDate } from '../plain-date';
import { firstDayOf, lastDayOf, type Quarter } from '../quarter';
import type { Kept, State } from '../state';
import { postsWithin } from './content-mix';
import { rightsLacks } from './post-lacks';

export const sampleSize = 5;

export interface SpotChecked {
  readonly post: Kept;
  /** Whether it is written down of everything in it whose it is and why it may be used. */
  readonly isRight: boolean;
}

/** The posts drawn of those that went up in the quarter so far; all of them where they are no more than five. */
export function spotCheck(state: State, quarter: Quarter, today: PlainDate): readonly SpotChecked[] {
  const last = lastDayOf(quarter);
  const days = { from: firstDayOf(quarter), to: last < today ? last : today };
  const key = `${quarter.year} ${quarter.quarter}`;
  return postsWithin(state, days)
    .map((post) => ({ post, lot: lotOf(`${key} ${post.record}`) }))
    .toSorted((one, other) => one.lot - other.lot || one.post.record.localeCompare(other.post.record))
    .slice(0, sampleSize)
    .map(({ post }) => ({ post, isRight: rightsLacks(post.fields).length === 0 }));
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function lotOf(text: string): number {
  let lot = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    lot = Math.imul(lot ^ text.charCodeAt(index), 0x01000193);
  }
  return lot >>> 0;
}
