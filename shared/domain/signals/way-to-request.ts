// Where an account that nobody agreed to here gets its approval.

import { isAgreed, requestFor } from '../approval';
import { textOf } from '../registers/register';
import { type Kept, recordOf, type State } from '../state';
import type { Signal } from './signal';

/** Asking for it, seeing that it waits, or naming the request that was agreed. */
export function wayToRequest(state: State, account: Kept): Pick<Signal, 'reason' | 'button' | 'place'> {
  const { record } = account;
  const request = recordOf(state, 'approvals', textOf(account.fields, 'approval')) ?? requestFor(state, account);
  if (!request) {
    return {
      reason: 'Ask for approval here as well, so that the record shows who decided and on what.',
      button: 'Ask for it',
      place: { name: 'new-record', register: 'approvals', from: record },
    };
  }
  if (isAgreed(state, request.record)) {
    return {
      reason: 'It was agreed here since. Name that request in the account.',
      button: 'Name it',
      place: { name: 'record', register: 'accounts', record, field: 'approval' },
    };
  }
  return {
    reason: 'Approval was asked for here, and is not decided yet.',
    button: 'See the request',
    place: { name: 'approval', approval: request.record },
  };
}
