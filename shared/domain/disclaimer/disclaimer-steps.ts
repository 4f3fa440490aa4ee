// What is written down when a disclaimer is approved, and when somebody has put it where people see it. The screen and the example
// write the same.

import type { Change } from '../change';
import type { RecordId } from '../ids';
import type { PlainDate } from '../plain-date';
import { type Row, rowsOf, textOf } from '../registers/register';
import { type Kept, recordOf, type State } from '../state';
import { disclaimerAccounts } from './disclaimer-accounts';
import { disclaimerSources, disclaimerText } from './disclaimer-parts';

/** A signatory stands for the very words that it says now, as the next version. */
export function approveDisclaimer(state: State, { record, fields }: Kept, person: RecordId, today: PlainDate): Change {
  return {
    kind: 'record-changed',
    register: 'disclaimers',
    record,
    fields: {
      version: String(versionOf(fields) + 1),
      approvedBy: person,
      approvedOn: today,
      approvedText: disclaimerText(disclaimerSources(state, record, fields)),
    },
    because: '',
  };
}

/** 0 where none was approved yet. */
export function versionOf(fields: Kept['fields']): number {
  const text = textOf(fields, 'version');
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}

interface PutUp {
  readonly accounts: readonly RecordId[];
  readonly on: PlainDate;
  /** `Pinned post`; empty where nobody says. */
  readonly where: string;
}

/** It is up on these accounts, with what it promises of each; the accounts say that their house rules are shown. */
export function publishDisclaimer(state: State, { record, fields }: Kept, put: PutUp): readonly Change[] {
  const { accounts, on, where } = put;
  const promised = disclaimerAccounts(state, record, fields).filter(({ account }) => accounts.includes(account.record));
  const rows = promised.map(
    ({ account, promise }): Row => ({
      account: account.record,
      on,
      version: textOf(fields, 'version'),
      where,
      ...promise,
    }),
  );
  const others = rowsOf(fields, 'published').filter(({ account }) => !rows.some((row) => row.account === account));
  const unsaid = promised.filter(({ account }) => textOf(account.fields, 'disclaimerShown') !== 'yes');
  return [
    {
      kind: 'record-changed',
      register: 'disclaimers',
      record,
      fields: { published: [...others, ...rows] },
      because: '',
    },
    ...unsaid.map(({ account }) => shownOn(account.record, 'yes', textOf(fields, 'name'))),
  ];
}

/** It is not up on an account any more. */
export function takeDisclaimerDown(state: State, { record, fields }: Kept, account: RecordId): readonly Change[] {
  const published = rowsOf(fields, 'published').filter((row) => row.account !== account);
  return [
    { kind: 'record-changed', register: 'disclaimers', record, fields: { published }, because: '' },
    ...(recordOf(state, 'accounts', account) ? [shownOn(account, 'no', textOf(fields, 'name'))] : []),
  ];
}

function shownOn(record: RecordId, disclaimerShown: 'yes' | 'no', name: string): Change {
  const because = disclaimerShown === 'yes' ? `“${name}” was put up.` : `“${name}” was taken down.`;
  return { kind: 'record-changed', register: 'accounts', record, fields: { disclaimerShown }, because };
}
