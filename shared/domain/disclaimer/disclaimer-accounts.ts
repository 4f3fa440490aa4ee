// For which accounts a disclaimer is, with what each promises now, and what it says of each where it is published.

import { type AccountPromise, accountPromise } from '../moderation/answer-promise';
import { accountTitle } from '../registers/account-title';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import { type Kept, recordOf, recordsOf, type State } from '../state';

export interface DisclaimerAccount {
  readonly account: Kept;
  /** `Instagram @riversideyouth`. */
  readonly title: string;
  readonly promise: AccountPromise;
}

/** The live accounts it is for. `record` is empty for one that is not saved yet. */
export function disclaimerAccounts(state: State, record: string, fields: FieldValues): readonly DisclaimerAccount[] {
  return accountsItIsFor(state, record, fields).map((account) => ({
    account,
    title: accountTitle(account),
    promise: accountPromise(account.fields),
  }));
}

function accountsItIsFor(state: State, record: string, fields: FieldValues): readonly Kept[] {
  const live = recordsOf(state, 'accounts').filter((account) => textOf(account.fields, 'state') === 'live');
  switch (textOf(fields, 'isFor')) {
    case 'all': {
      const others = recordsOf(state, 'disclaimers').filter((each) => each.record !== record && isInUse(each));
      const named = new Set(others.flatMap((each) => namedIn(each.fields)));
      return live.filter((account) => !named.has(account.record));
    }
    case 'some': {
      const named = namedIn(fields);
      return live.filter((account) => named.includes(account.record));
    }
    default:
      return [];
  }
}

function namedIn(fields: FieldValues): readonly string[] {
  return textOf(fields, 'isFor') === 'some' ? rowsOf(fields, 'accounts').map(({ account = '' }) => account) : [];
}

export function isInUse({ fields }: Kept): boolean {
  return textOf(fields, 'state') !== 'retired';
}

/** That it stands on an account: since when, where, in which version, and what it says there of that account. */
export interface Publication {
  readonly account: string;
  readonly on: string;
  readonly version: string;
  readonly where: string;
  readonly looked: string;
  readonly answered: string;
}

export function publicationsOf(fields: FieldValues): readonly Publication[] {
  return rowsOf(fields, 'published').map((row) => ({
    account: row.account ?? '',
    on: row.on ?? '',
    version: row.version ?? '',
    where: row.where ?? '',
    looked: row.looked ?? '',
    answered: row.answered ?? '',
  }));
}

/** How a disclaimer stands on one account. `differs`: it promises there what the account does not promise now. */
export type AccountStanding = 'not there' | 'differs' | 'older version' | 'there';

export function standingOn(fields: FieldValues, { account, promise }: DisclaimerAccount): AccountStanding {
  const there = publicationsOf(fields).find((each) => each.account === account.record);
  if (!there) return 'not there';
  if (there.looked !== promise.looked || there.answered !== promise.answered) return 'differs';
  return there.version === textOf(fields, 'version') ? 'there' : 'older version';
}

/** The disclaimer in use that is for an account; undefined where there is none. One that names it comes before one for all. */
export function disclaimerFor(state: State, account: string): Kept | undefined {
  const inUse = recordsOf(state, 'disclaimers').filter(isInUse);
  const isFor = (each: Kept) =>
    disclaimerAccounts(state, each.record, each.fields).some((one) => one.account.record === account);
  return inUse.find((each) => textOf(each.fields, 'isFor') === 'some' && isFor(each)) ?? inUse.find(isFor);
}

/** The contacts that it prints, without those that are gone. */
export function disclaimerContacts(state: State, fields: FieldValues): readonly Kept[] {
  return rowsOf(fields, 'contacts')
    .flatMap(({ contact = '' }) => recordOf(state, 'contacts', contact) ?? [])
    .filter((contact) => textOf(contact.fields, 'state') !== 'gone');
}
