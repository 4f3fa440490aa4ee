// Where a record is read: most in the form that changes it, a request for an account where it is decided on.

import type { Place } from '../place';
import type { Kept } from '../state';

export function placeOfRecord({ register, record }: Pick<Kept, 'register' | 'record'>): Place {
  return register === 'approvals' ? { name: 'approval', approval: record } : { name: 'record', register, record };
}
