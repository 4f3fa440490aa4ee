// Who has left and can still get in.

import { accountOfLeaver, leaversStillIn } from '../leavers';
import { listOf } from '../number-words';
import { writeDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { personName } from '../state';
import type { SignalRule } from './signal';

/** One for each of them who is named for a live account; an open sign-in alone is closed elsewhere. */
export const leaverStillIn: SignalRule = (state, today) =>
  leaversStillIn(state, today).map(({ person, leftOn, accounts }) => {
    const [account] = accounts;
    const name = personName(state, person.record);
    const left = `left on ${writeDate(leftOn)}`;
    return {
      key: `leaver:${person.record}`,
      level: 'put right' as const,
      ...(account
        ? {
            sentence: `${name} ${left} and is still named for ${listOf(accounts.map(accountTitle))}.`,
            reason: 'Take them out of the account itself, change what they knew, and then take them out here.',
            button: 'See the account',
            place: accountOfLeaver(account, person.record),
          }
        : {
            sentence: `${name} ${left} and can still sign in here.`,
            reason: 'Close their sign-in.',
            button: 'See the sign-ins',
            place: { name: 'members' } as const,
            isForCoordinators: true as const,
          }),
    };
  });
