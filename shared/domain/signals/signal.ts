// A signal is a fact computed from the records, in words, with the place that fixes it. Nothing is stored: it goes when its cause goes.

import type { Place } from '../place';
import type { PlainDate } from '../plain-date';
import type { State } from '../state';

export interface Signal {
  /** The same for the same fact about the same thing. */
  readonly key: string;
  readonly level: 'put right' | 'look again';
  readonly sentence: string;
  readonly reason: string;
  /** The words on its button. */
  readonly button: string;
  readonly place: Place;
  /** Its words name somebody of whom not every member may read: they are made nothing of that everybody reads. */
  readonly isSealed?: true;
  /** Only a coordinator can do there what has to be done. */
  readonly isForCoordinators?: true;
}

/** Finds every case of one kind of fact. */
export type SignalRule = (state: State, today: PlainDate) => readonly Signal[];
