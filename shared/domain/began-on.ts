// Since when a workbook is kept: of the days before it, it says nothing.

import { dayOf, type PlainDate } from './plain-date';
import type { State } from './state';

/** The day on which its first member joined; undefined before there is one. */
export function beganOn({ general }: Pick<State, 'general'>): PlainDate | undefined {
  const [first] = Object.values(general.members)
    .map(({ joinedAt }) => dayOf(joinedAt))
    .toSorted();
  return first;
}
