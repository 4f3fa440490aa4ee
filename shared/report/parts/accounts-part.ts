// The accounts as their reader may see them: every one that is in the register, whatever its state.

import { recordsOf } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import type { AccountName } from '../quarterly-review';
import { accountName } from '../sources';
import { type Fact, recordFacts } from './record-facts';

export interface AccountRow {
  readonly account: AccountName;
  readonly purpose: string;
  readonly audience: string;
  readonly state: string;
  /** Who looks after it; empty where the reader may not know. */
  readonly owner: string;
  readonly minimumAge: string;
  readonly facts: readonly Fact[];
}

export function accountRows({ state, seen }: MadeFrom): readonly AccountRow[] {
  return recordsOf(state, 'accounts').map(({ record }) => ({
    account: accountName(record, seen),
    purpose: seen.words('accounts', record, 'purpose'),
    audience: seen.words('accounts', record, 'audience'),
    state: seen.words('accounts', record, 'state'),
    owner: seen.words('accounts', record, 'owner'),
    minimumAge: seen.words('accounts', record, 'minimumAge'),
    facts: recordFacts(seen, 'accounts', record, ['platform', 'handle', 'purpose', 'audience', 'state']),
  }));
}
