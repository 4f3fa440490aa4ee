// People who have left and can still get in: they hold, own or look after a live account, or have a sign-in here.

import { liveAccounts } from './accounts-in-use';
import type { RecordId } from './ids';
import type { Place } from './place';
import { isPlainDate, type PlainDate } from './plain-date';
import { rowsOf, textOf } from './registers/register';
import { type Kept, presentMembers, recordsOf, type State } from './state';

export interface Leaver {
  readonly person: Kept;
  readonly leftOn: PlainDate;
  /** The live accounts whose records still name them. */
  readonly accounts: readonly Kept[];
  readonly signsIn: boolean;
}

const namedAs = ['owner', 'deputy', 'moderator', 'moderatorDeputy'] as const;

/** Whether a person of the register has left by a day; who leaves later is still here. */
export function hasLeft({ fields }: Pick<Kept, 'fields'>, today: PlainDate): boolean {
  const leftOn = textOf(fields, 'leftOn');
  return isPlainDate(leftOn) && leftOn <= today;
}

/** Those who left by a day and are still named somewhere. */
export function leaversStillIn(state: State, today: PlainDate): readonly Leaver[] {
  return recordsOf(state, 'people').flatMap((person) => {
    const leftOn = textOf(person.fields, 'leftOn');
    if (!isPlainDate(leftOn) || !hasLeft(person, today)) return [];
    const accounts = liveAccounts(state).filter((account) => fieldThatNames(account, person.record));
    const signsIn = presentMembers(state).some((member) => member.person === person.record);
    return accounts.length > 0 || signsIn ? [{ person, leftOn, accounts, signsIn }] : [];
  });
}

/** The place in an account where somebody who left is still named. */
export function accountOfLeaver(account: Kept, person: RecordId): Place {
  const field = fieldThatNames(account, person) ?? 'holders';
  return { name: 'record', register: 'accounts', record: account.record, field };
}

/** The first field of an account that names a person; undefined where none does. */
function fieldThatNames({ fields }: Pick<Kept, 'fields'>, person: RecordId): string | undefined {
  return (
    ['holders', 'rota'].find((name) => rowsOf(fields, name).some((row) => row.person === person)) ??
    namedAs.find((name) => textOf(fields, name) === person)
  );
}
