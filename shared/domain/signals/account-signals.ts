// What the accounts register says by itself: one rule for each thing that can be wrong with a live account.

import { liveAccounts } from '../accounts-in-use';
import { isAgreed, standingOf, standingWords } from '../approval';
import { uncapital } from '../number-words';
import type { Place } from '../place';
import { accountTitle } from '../registers/account-title';
import { rowsOf, textOf } from '../registers/register';
import { type Kept, personName, recordOf, type State } from '../state';
import type { Signal, SignalRule } from './signal';
import { wayToRequest } from './way-to-request';

interface Found {
  readonly level: Signal['level'];
  readonly sentence: string;
  readonly reason: string;
  readonly button: string;
  readonly field: string;
  /** Where it is not put right in a field of the account. */
  readonly place?: Place;
}

function aboutLiveAccounts(
  name: string,
  find: (account: Kept, title: string, state: State) => Found | undefined,
): SignalRule {
  return (state) =>
    liveAccounts(state).flatMap((account) => {
      const found = find(account, accountTitle(account), state);
      if (!found) return [];
      const { field, place, ...words } = found;
      const inAccount = { name: 'record', register: 'accounts', record: account.record, field } as const;
      return [{ key: `${name}:${account.record}`, ...words, place: place ?? inAccount }];
    });
}

export const singleHolder = aboutLiveAccounts('single-holder', (account, title, state) => {
  const holders = rowsOf(account.fields, 'holders');
  if (holders.length >= 2) return undefined;
  const only = personName(state, holders[0]?.person ?? '');
  return {
    level: 'put right',
    sentence: holders.length === 0 ? `Nobody is written down as holding ${title}.` : `${title} has one holder.`,
    reason:
      only === '' ? 'Name at least two people who can get in.' : `If ${firstName(only)} is away, nobody can get in.`,
    button: 'Add a holder',
    field: 'holders',
  };
});

export const noModerator = aboutLiveAccounts('no-moderator', (account, title) =>
  textOf(account.fields, 'moderator') !== ''
    ? undefined
    : {
        level: 'put right',
        sentence: `${title} has no moderator.`,
        reason: 'Somebody has to look at comments and messages every day.',
        button: 'Name one',
        field: 'moderator',
      },
);

export const noApproval = aboutLiveAccounts('no-approval', (account, title, state) => {
  const missing = whatApprovalMisses(account, state);
  if (missing === '') return undefined;
  const told = {
    level: 'put right',
    sentence: `${title} is live and nobody has approved it.`,
    reason: missing,
    button: 'Add approval',
    field: textOf(account.fields, 'approvedBy') === '' ? 'approvedBy' : 'approvedOn',
  } as const;
  // What stands in the account counts for nothing beside a request that it names.
  if (textOf(account.fields, 'approval') === '') return told;
  const { button, place } = wayToRequest(state, account);
  return { ...told, button, place };
});

/** Empty where it was agreed, here or on paper. */
export function whatApprovalMisses({ fields }: Kept, state: State): string {
  const request = textOf(fields, 'approval');
  if (request !== '') {
    if (isAgreed(state, request)) return '';
    return recordOf(state, 'approvals', request)
      ? `The request it names is not agreed: ${uncapital(standingWords[standingOf(state, request)])}.`
      : 'The request it names is no longer there.';
  }
  const [by, on] = [textOf(fields, 'approvedBy'), textOf(fields, 'approvedOn')];
  if (by !== '' && on !== '') return '';
  if (by !== '') return 'It says who approved it, and not when.';
  if (on !== '') return 'It says when it was approved, and not by whom.';
  return 'A manager or trustee agrees to each account.';
}

export const personalSignUp = aboutLiveAccounts('personal-sign-up', (account, title) =>
  textOf(account.fields, 'signUpEmail') !== 'personal'
    ? undefined
    : {
        level: 'put right',
        sentence: `${title} was opened with a person’s own e-mail.`,
        reason: 'When they leave, the account may leave with them.',
        button: 'Change it',
        field: 'signUpEmail',
      },
);

export const weakSecondFactor = aboutLiveAccounts('second-factor', (account, title) => {
  const holders = rowsOf(account.fields, 'holders');
  const without = holders.filter((holder) => holder.secondFactor !== 'yes').length;
  if (without === 0) return undefined;
  return {
    level: 'look again',
    sentence: `${holders.length - without} of ${holders.length} holders of ${title} are known to use a second factor.`,
    reason: 'A stolen password alone then opens the account.',
    button: 'See holders',
    field: 'holders',
  };
});

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
