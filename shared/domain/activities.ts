// What stands behind what is done online: which policy is for each account or planned platform, and which procedure says what to do
// with a worry that reaches an account people can write to. Worked out from the registers; nothing here is stored.

import { accountsToStay, liveAccounts } from './accounts-in-use';
import { accountTitle } from './registers/account-title';
import { platformOf } from './registers/approvals';
import { type FieldValues, rowsOf, textOf } from './registers/register';
import { type Kept, recordsOf, type State } from './state';

/** Something the organisation does online, or has decided to. */
export interface Activity {
  readonly kept: Kept;
  readonly title: string;
  /** The policy in force that is for it; undefined where there is none. */
  readonly policy: Kept | undefined;
}

/** Each account that is not closed, and each platform that is to be used and has no account yet. */
export function activitiesOf(state: State): readonly Activity[] {
  const policies = policiesOnline(state);
  const policyFor = (platform: string) => policies.find(({ fields }) => isFor(fields, platform));
  const accounts = accountsToStay(state);
  const there = new Set(accounts.map(({ fields }) => textOf(fields, 'platform')));
  const planned = recordsOf(state, 'platforms-considered').filter(
    ({ fields }) => textOf(fields, 'state') === 'use' && !there.has(textOf(fields, 'platform')),
  );
  return [
    ...accounts.map((kept) => ({ kept, title: accountTitle(kept) })),
    ...planned.map((kept) => ({ kept, title: `${platformOf(kept.fields)}, planned` })),
  ].map(({ kept, title }) => ({ kept, title, policy: policyFor(textOf(kept.fields, 'platform')) }));
}

/** The policies that are in force, were agreed on a day, and cover what happens online at least in part. */
export function policiesOnline(state: State): readonly Kept[] {
  return recordsOf(state, 'policies').filter(
    ({ fields }) =>
      textOf(fields, 'state') === 'in-force' &&
      textOf(fields, 'agreedOn') !== '' &&
      ['yes', 'partly'].includes(textOf(fields, 'coversOnline')),
  );
}

function isFor(policy: FieldValues, platform: string): boolean {
  const appliesTo = textOf(policy, 'appliesTo');
  if (appliesTo === 'all') return true;
  return appliesTo === 'some' && rowsOf(policy, 'platforms').some((row) => row.platform === platform);
}

/** The kinds of procedure that an account needs to which people can write. */
export const proceduresForWorries = ['disclosure', 'bullying'] as const;
export type WorryProcedure = (typeof proceduresForWorries)[number];

/** The live accounts people can write to that no procedure of a kind, in force, is for. */
export function accountsWithoutProcedure(state: State, kind: WorryProcedure): readonly Kept[] {
  const inForce = recordsOf(state, 'procedures').filter(
    ({ fields }) => textOf(fields, 'kind') === kind && textOf(fields, 'state') === 'in-force',
  );
  return liveAccounts(state).filter((account) => {
    if (!['open', 'limited'].includes(textOf(account.fields, 'comments'))) return false;
    return !inForce.some(({ fields }) => {
      const named = rowsOf(fields, 'accounts');
      return named.length === 0 || named.some((row) => row.account === account.record);
    });
  });
}
