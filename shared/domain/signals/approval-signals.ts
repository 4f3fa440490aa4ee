// What the requests for accounts say by themselves, to everybody. What waits for one member is in `own-signals.ts`.

import { accountOf, decidersOf, decisionOf, hasOpenConditions, waitingRequests } from '../approval';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { recordsOf } from '../state';
import type { SignalRule } from './signal';

/** Agreed with conditions, and nobody has written that they are met. It presses once the account is live. */
export const openConditions: SignalRule = (state) =>
  recordsOf(state, 'approvals')
    .filter(({ record }) => hasOpenConditions(state, record))
    .map((request) => {
      const account = accountOf(state, request.record);
      const isLive = account !== undefined && textOf(account.fields, 'state') === 'live';
      return {
        key: `open-conditions:${request.record}`,
        level: isLive ? 'put right' : 'look again',
        sentence: isLive
          ? `${recordTitle(state, request)} is live, and its conditions are not met.`
          : `${recordTitle(state, request)} was agreed with conditions.`,
        reason: decisionOf(state, request.record)?.words ?? '',
        button: 'Say how they are met',
        place: { name: 'approval', approval: request.record },
      };
    });

/** A request that would wait for ever: whoever may decide has written it. */
export const nobodyCanDecide: SignalRule = (state) =>
  waitingRequests(state)
    .filter(({ record }) => decidersOf(state, record).length === 0)
    .map((request) => ({
      key: `nobody-can-decide:${request.record}`,
      level: 'look again',
      sentence: `Nobody can decide on ${recordTitle(state, request)}.`,
      reason:
        'It takes a signatory who did not write the request. Make somebody else a signatory, or have it agreed on paper.',
      button: 'See the sign-ins',
      place: { name: 'members' },
    }));
