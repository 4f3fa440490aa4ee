// One thing that the records say of an aspect, with the place that it comes from. What is kept of it when a level is chosen is the
// sentence, its mark and the level it goes up to: no sentence names a young person, nor counts a few of them.

import type { Place } from '../place';
import type { PlainDate } from '../plain-date';
import type { OwnYear } from '../quarter';
import type { State } from '../state';
import type { Level, Seen, SeenMark } from './assessment';

export interface Found extends Seen {
  readonly place: Place;
}

export interface Looked {
  readonly state: State;
  readonly year: OwnYear;
  readonly today: PlainDate;
}

/** What the records say of one aspect, worked out from the records alone: the same for everybody who may read them. */
export type Says = (looked: Looked) => readonly Found[];

/** In order, and no reason to say less than the highest level. */
export function good(words: string, place: Place): Found {
  return { words, mark: 'in order', upTo: 4, place };
}

/** Not in order: it goes together with that level at most. */
export function open(words: string, upTo: Level, place: Place, mark: SeenMark = 'look again'): Found {
  return { words, mark, upTo, place };
}

/** What is kept of it. */
export function seenOf({ words, mark, upTo }: Found): Seen {
  return { words, mark, upTo };
}
