// Where a record is read: most in the form that changes it, a request for an account where it is decided on. Some have a page of their
// own besides, on which somebody else stands for what they say.

import { isCheckedFirst } from '../content/post-standing';
import type { Place } from '../place';
import type { Kept } from '../state';
import type { FieldValues, RegisterName } from './register';

export function placeOfRecord({ register, record }: Pick<Kept, 'register' | 'record'>): Place {
  return register === 'approvals' ? { name: 'approval', approval: record } : { name: 'record', register, record };
}

/** Whether a record is read on a page of its own, and changed in the form. */
export function leadsToOwnPage(register: RegisterName, fields: FieldValues): boolean {
  return register === 'disclaimers' || register === 'consultations' || (register === 'posts' && isCheckedFirst(fields));
}
