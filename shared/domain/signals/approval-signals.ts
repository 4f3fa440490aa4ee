// What the requests for accounts say by themselves, to everybody. What waits for one member is in `own-signals.ts`.

import { isLiveAccount, liveAccounts } from '../accounts-in-use';
import { accountOf, decidersOf, decisionOf, hasOpenConditions, isAgreed, waitingRequests } from '../approval';
import { dayOf, isPlainDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { recordTitle } from '../registers/record-title';
import { textOf } from '../registers/register';
import { type Kept, recordsOf } from '../state';
import { peopleWhoSignIn } from '../two-people';
import type { SignalRule } from './signal';
import { wayToRequest } from './way-to-request';

/** Agreed with conditions, and nobody has written that they are met. It presses once the account is live. */
export const openConditions: SignalRule = (state) =>
  recordsOf(state, 'approvals')
    .filter(({ record }) => hasOpenConditions(state, record))
    .map((request) => {
      const account = accountOf(state, request.record);
      const isLive = account !== undefined && isLiveAccount(account);
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

/** On paper was the way before there was Quarterday; one person alone still has no other. */
export const agreedOnPaper: SignalRule = (state) => {
  const began = state.general.members[state.general.founder]?.joinedAt;
  if (!began || peopleWhoSignIn(state).length < 2) return [];
  const isOnPaperSince = ({ fields }: Kept) => {
    const on = textOf(fields, 'approvedOn');
    return isPlainDate(on) && on > dayOf(began) && !isAgreed(state, textOf(fields, 'approval'));
  };
  return liveAccounts(state)
    .filter(isOnPaperSince)
    .map((account) => ({
      key: `agreed-on-paper:${account.record}`,
      level: 'look again',
      sentence: `${accountTitle(account)} was agreed on paper only.`,
      ...wayToRequest(state, account),
    }));
};
