// People who have left and can still get in: they hold, own or look after a live account, or have a sign-in here.

import type { RecordId } from './ids';
import { isPlainDate, type PlainDate } from './plain-date';
import { rowsOf, textOf } from './registers/register';
import { liveAccounts } from './signals/account-signals';
import { type Kept, presentMembers, recordsOf, type State } from './state';

export interface Leaver {
  readonly person: Kept;
  readonly leftOn: PlainDate;
  /** The live accounts whose records still name them. */
  readonly accounts: readonly Kept[];
  readonly signsIn: boolean;
}

const namedAs = ['owner', 'deputy', 'moderator', 'moderatorDeputy'] as const;

/** Those who left by a day and are still named somewhere. */
export function leaversStillIn(state: State, today: PlainDate): readonly Leaver[] {
  return recordsOf(state, 'people').flatMap((person) => {
    const leftOn = textOf(person.fields, 'leftOn');
    if (!isPlainDate(leftOn) || leftOn > today) return [];
    const accounts = liveAccounts(state).filter((account) => isNamedBy(account, person.record));
    const signsIn = presentMembers(state).some((member) => member.person === person.record);
    return accounts.length > 0 || signsIn ? [{ person, leftOn, accounts, signsIn }] : [];
  });
}

function isNamedBy({ fields }: Kept, person: RecordId): boolean {
  return (
    ['holders', 'rota'].some((name) => rowsOf(fields, name).some((row) => row.person === person)) ||
    namedAs.some((name) => textOf(fields, name) === person)
  );
}
