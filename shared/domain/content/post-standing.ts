// How a post stands that is checked before it goes up: it follows from what is written down, and is no box to tick.

import { type CellLine, type FieldValues, type Looking, textOf } from '../registers/register';
import { postLacks } from './post-lacks';

/** `up unchecked`: it went up while something was missing, and somebody said why. */
export type CheckedPostStanding =
  | 'not ready'
  | 'to be read'
  | 'to be signed off'
  | 'ready'
  | 'up'
  | 'up unchecked'
  | 'taken down';

/** Whether it is one that was, or is to be, checked here before it goes up. */
export function isCheckedFirst(fields: FieldValues): boolean {
  return ['planned', 'published'].includes(textOf(fields, 'stage'));
}

export function checkedPostStanding(
  post: { readonly record: string; readonly fields: FieldValues },
  looking: Looking,
): CheckedPostStanding {
  const { fields } = post;
  if (textOf(fields, 'takenDownOn') !== '') return 'taken down';
  if (textOf(fields, 'stage') === 'published') return textOf(fields, 'upBecause') === '' ? 'up' : 'up unchecked';
  const [first] = postLacks(post, looking);
  if (!first) return 'ready';
  if (first.who === 'reader') return 'to be read';
  return first.who === 'signatory' ? 'to be signed off' : 'not ready';
}

export const postStandingLines: Readonly<Record<CheckedPostStanding, CellLine>> = {
  'not ready': { words: 'Not ready', mark: 'look again' },
  'to be read': { words: 'To be read by somebody else', mark: 'look again' },
  'to be signed off': { words: 'To be signed off', mark: 'look again' },
  ready: { words: 'Ready to go up' },
  up: { words: 'Up, and checked before' },
  'up unchecked': { words: 'Up before it was ready', mark: 'look again' },
  'taken down': { words: 'Taken down' },
};
