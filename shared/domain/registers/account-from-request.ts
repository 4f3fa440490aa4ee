// An account that follows a request: what was asked for is written down already.

import { recordOf, type State } from '../state';
import { type FieldValues, textOf } from './register';

export function accountFromRequest(from: string, state: State): FieldValues | undefined {
  const request = recordOf(state, 'approvals', from)?.fields;
  if (!request) return undefined;
  const [owner, deputy, aim] = ['owner', 'deputy', 'aim'].map((name) => textOf(request, name));
  const holders = [owner, deputy].filter((person) => person !== '').map((person) => ({ person: person ?? '' }));
  return {
    platform: textOf(request, 'platform'),
    name: textOf(request, 'handle'),
    handle: textOf(request, 'handle'),
    audience: textOf(request, 'audience'),
    state: 'approved',
    owner: owner ?? '',
    deputy: deputy ?? '',
    aims: aim ? [{ aim, how: '' }] : [],
    approval: from,
    holders,
    moderator: textOf(request, 'moderator'),
    moderationHours: textOf(request, 'moderationTimes'),
    hoursPromised: textOf(request, 'hoursPromised'),
  };
}
