// Who looks after the accounts when somebody is away, worked out from the accounts and the lines of cover: which live account
// nobody would look after, who covers while they are away themselves, and who covers and cannot get in.

import { liveAccounts } from './accounts-in-use';
import { hasLeft } from './leavers';
import { isPlainDate, type PlainDate } from './plain-date';
import { rowsOf, textOf } from './registers/register';
import { type Kept, recordOf, recordsOf, type State } from './state';

/** The lines of cover that are not over, of people who have not left. */
export function coverInForce(state: State, today: PlainDate): readonly Kept[] {
  return recordsOf(state, 'cover').filter(({ fields }) => {
    const to = textOf(fields, 'to');
    if (isPlainDate(to) && to < today) return false;
    return isHere(state, textOf(fields, 'away'), today) && isHere(state, textOf(fields, 'by'), today);
  });
}

/** The people who look at an account as a matter of course, without those who have left. */
function lookersOf(state: State, { fields }: Kept, today: PlainDate): ReadonlySet<string> {
  const named = [
    textOf(fields, 'moderator'),
    textOf(fields, 'moderatorDeputy'),
    ...rowsOf(fields, 'rota').map(({ person = '' }) => person),
  ];
  return new Set(named.filter((person) => isHere(state, person, today)));
}

/**
 * The live accounts that one person alone looks after, with nobody to cover for them at any time. A line of cover for a few days
 * is no answer to who does it when they are ill.
 */
export function accountsNobodyCovers(state: State, today: PlainDate): readonly { account: Kept; person: string }[] {
  const always = coverInForce(state, today).filter(({ fields }) => textOf(fields, 'from') === '');
  return liveAccounts(state).flatMap((account) => {
    const [person, ...others] = lookersOf(state, account, today);
    if (person === undefined || others.length > 0) return [];
    const isCovered = always.some(({ fields }) => textOf(fields, 'away') === person && isFor(fields, account));
    return isCovered ? [] : [{ account, person }];
  });
}

/** The lines of cover for days on which whoever covers is down as away too. */
export function coverByAbsent(state: State, today: PlainDate): readonly { line: Kept; away: Kept }[] {
  const lines = coverInForce(state, today).filter(({ fields }) => isPlainDate(textOf(fields, 'from')));
  return lines.flatMap((line) => {
    const away = lines.find(
      (other) => textOf(other.fields, 'away') === textOf(line.fields, 'by') && overlap(line, other),
    );
    return away ? [{ line, away }] : [];
  });
}

/** The lines of cover by somebody who cannot get into the accounts. */
export function coverWithoutAccess(state: State, today: PlainDate): readonly Kept[] {
  return coverInForce(state, today).filter(({ fields }) => textOf(fields, 'canGetIn') === 'no');
}

function isHere(state: State, person: string, today: PlainDate): boolean {
  const kept = recordOf(state, 'people', person);
  return kept !== undefined && !hasLeft(kept, today);
}

function isFor(fields: Kept['fields'], { record }: Kept): boolean {
  const accounts = rowsOf(fields, 'accounts');
  return accounts.length === 0 || accounts.some(({ account }) => account === record);
}

function overlap(one: Kept, other: Kept): boolean {
  return (
    textOf(one.fields, 'from') <= textOf(other.fields, 'to') && textOf(other.fields, 'from') <= textOf(one.fields, 'to')
  );
}
