// What the logs of work with young people come to between two days, in counts alone: for the year's assessment and for what is told to
// others. Pure.

import { isWithin, type PlainDate } from '../plain-date';
import { rowsOf, textOf } from '../registers/register';
import { readTookPart } from '../registers/sessions';
import { openThings } from '../registers/visibility-checks';
import { recordsOf, type State } from '../state';

export interface SessionFigures {
  readonly sessions: number;
  /** Added up over the sessions: who came twice is counted twice. */
  readonly tookPart: number;
  /** How many sessions were about each topic, by its id; those about none are left out. */
  readonly byTopic: Readonly<Record<string, number>>;
  readonly byAges: Readonly<Record<string, number>>;
  readonly withoutSecondAdult: number;
  readonly withSheet: number;
}

/** Both days belong to it. */
export function sessionFigures(state: State, from: PlainDate, to: PlainDate): SessionFigures {
  const held = recordsOf(state, 'sessions').filter(({ fields }) => isWithin(fields.on, from, to));
  return {
    sessions: held.length,
    tookPart: held.reduce((sum, { fields }) => sum + (readTookPart(textOf(fields, 'tookPart')) ?? 0), 0),
    byTopic: counted(
      held.flatMap(({ fields }) => rowsOf(fields, 'topics').flatMap(({ topic = '' }) => (topic === '' ? [] : [topic]))),
    ),
    byAges: counted(held.map(({ fields }) => textOf(fields, 'ages'))),
    withoutSecondAdult: held.filter(({ fields }) => textOf(fields, 'secondAdult') === '').length,
    withSheet: held.filter(({ fields }) => textOf(fields, 'gaveSheet') === 'yes').length,
  };
}

export interface VisibilityFigures {
  readonly looks: number;
  /** In how many looks something could be seen that says who somebody is. */
  readonly withSomethingOpen: number;
  /** In how many each thing could be seen, by its id. */
  readonly byThing: Readonly<Record<string, number>>;
  /** In how many the young person changed a setting there and then. */
  readonly changedAtOnce: number;
  readonly stillOpen: number;
}

/** Both days belong to it. */
export function visibilityFigures(state: State, from: PlainDate, to: PlainDate): VisibilityFigures {
  const looks = recordsOf(state, 'visibility-checks').filter(({ fields }) => isWithin(fields.on, from, to));
  const open = looks.map(({ fields }) => openThings(fields));
  return {
    looks: looks.length,
    withSomethingOpen: open.filter((things) => things.length > 0).length,
    byThing: counted(open.flat()),
    changedAtOnce: looks.filter(({ fields }) => textOf(fields, 'changed') === 'yes').length,
    stillOpen: looks.filter(({ fields }) => textOf(fields, 'state') === 'open').length,
  };
}

function counted(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
