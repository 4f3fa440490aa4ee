// Where a concern stands, and which of its steps are open.

import { type FieldValues, type Row, rowsOf, textOf } from './register';

export type ConcernStanding = 'new' | 'open' | 'closed';

export function concernStanding(fields: FieldValues): ConcernStanding {
  if (textOf(fields, 'closedOn') !== '') return 'closed';
  return textOf(fields, 'takenOn') === '' ? 'new' : 'open';
}

/** The steps of which nobody has said that they were done, or why they are not needed. */
export function openSteps(fields: FieldValues): readonly Row[] {
  return rowsOf(fields, 'steps').filter(({ state = '', because = '' }) => {
    if (state === 'done') return false;
    return state !== 'not-needed' || because.trim() === '';
  });
}
