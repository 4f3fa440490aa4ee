// Which accounts there are to look after: those that people can see now, and those that are not on their way out.

import { textOf } from './registers/register';
import { type Kept, recordsOf, type State } from './state';

/** The accounts that people can see now. */
export function liveAccounts(state: State): readonly Kept[] {
  return recordsOf(state, 'accounts').filter(isLiveAccount);
}

export function isLiveAccount({ fields }: Pick<Kept, 'fields'>): boolean {
  return textOf(fields, 'state') === 'live';
}

/** Live, or planned to be: neither closing nor closed. */
export function accountsToStay(state: State): readonly Kept[] {
  return recordsOf(state, 'accounts').filter(({ fields }) => !['closing', 'closed'].includes(textOf(fields, 'state')));
}
