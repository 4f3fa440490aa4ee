// What the log of sessions comes to between two days, in counts alone, for the year's assessment. Pure.

import { isWithin, type PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import { recordsOf, type State } from '../state';

export interface SessionFigures {
  readonly sessions: number;
  readonly withSheet: number;
}

/** Both days belong to it. */
export function sessionFigures(state: State, from: PlainDate, to: PlainDate): SessionFigures {
  const held = recordsOf(state, 'sessions').filter(({ fields }) => isWithin(fields.on, from, to));
  return {
    sessions: held.length,
    withSheet: held.filter(({ fields }) => textOf(fields, 'gaveSheet') === 'yes').length,
  };
}
