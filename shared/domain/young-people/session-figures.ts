// What the logs of work with young people come to between two days, in counts alone: sessions for the year's assessment, looks at
// profiles for what is told to others. Pure.

import { isWithin, type PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import { openThings } from '../registers/visibility-checks';
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

export interface ProfileFigures {
  readonly looks: number;
  /** In how many looks something could be seen that says who somebody is. */
  readonly withSomethingOpen: number;
}

/** Both days belong to it. */
export function profileFigures(state: State, from: PlainDate, to: PlainDate): ProfileFigures {
  const looks = recordsOf(state, 'visibility-checks').filter(({ fields }) => isWithin(fields.on, from, to));
  return {
    looks: looks.length,
    withSomethingOpen: looks.filter(({ fields }) => openThings(fields).length > 0).length,
  };
}
