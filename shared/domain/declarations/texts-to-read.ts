// What each person is asked to read and confirm, clause by clause, in the words of today: of the rules online, those of the pack and
// the organisation's own; of the risks, those that are open; of the aims, those of the accounts that the person looks after.

import type { Clause, DeclarationMatter } from '../change';
import { dayOf, type PlainDate } from '../plain-date';
import { accountTitle } from '../registers/account-title';
import { rowsOf, textOf } from '../registers/register';
import { isClosedRisk, scoreLeft } from '../registers/risks';
import { type Kept, recordOf, recordsOf, type State } from '../state';
import { accountsLookedAfter } from '../training/who-needs';

/** A clause as it is read. */
export interface ClauseToRead extends Clause {
  /** Why it is asked; empty where nobody says. It is not confirmed. */
  readonly why: string;
  /** Since which day it has said what it says, as far as is known. */
  readonly since: PlainDate;
}

/** The words of a matter for one person; none where there is nothing to confirm. `conduct` is what the pack asks of everybody. */
export function textToRead(
  state: State,
  matter: DeclarationMatter,
  person: string,
  conduct: readonly ClauseToRead[],
): readonly ClauseToRead[] {
  switch (matter) {
    case 'conduct':
      return [...conduct, ...ownClauses(state)];
    case 'risks':
      return openRisks(state);
    case 'aims':
      return aimsOf(state, person);
  }
}

/** The organisation's own clauses that are in force. */
export function ownClauses(state: State): readonly ClauseToRead[] {
  return recordsOf(state, 'conduct-clauses')
    .filter(({ fields }) => textOf(fields, 'state') === 'in-force' && textOf(fields, 'words').trim() !== '')
    .map((kept) => clauseOf(kept, textOf(kept.fields, 'words'), textOf(kept.fields, 'why')));
}

/** The greatest that is left first. */
function openRisks(state: State): readonly ClauseToRead[] {
  return recordsOf(state, 'risks')
    .filter(({ fields }) => !isClosedRisk(fields))
    .toSorted((one, other) => scoreLeft(other.fields) - scoreLeft(one.fields))
    .map((risk) => {
      const { fields } = risk;
      const account = recordOf(state, 'accounts', textOf(fields, 'account'));
      const where = account ? ` On ${accountTitle(account)}.` : '';
      const toWhom = textOf(fields, 'toWhom');
      const measures = textOf(fields, 'measures');
      const words = `${stopped(textOf(fields, 'name'))}${where}${toWhom === '' ? '' : ` To whom: ${stopped(toWhom)}`} What we do: ${stopped(measures === '' ? 'nothing yet' : measures)}`;
      return clauseOf(risk, words, '');
    });
}

function aimsOf(state: State, person: string): readonly ClauseToRead[] {
  return accountsLookedAfter(state, person).flatMap((account) => {
    const { fields } = account;
    const aims = rowsOf(fields, 'aims').flatMap(({ aim = '' }) => recordOf(state, 'aims', aim) ?? []);
    const open = aims.filter((aim) => textOf(aim.fields, 'state') === 'open');
    const purpose = textOf(fields, 'purpose');
    if (purpose === '' && open.length === 0) return [];
    const parts = [
      purpose === '' ? '' : `It is for: ${stopped(purpose)}`,
      ...open.map((aim) => `We want: ${stopped(textOf(aim.fields, 'name'))}`),
    ];
    const days = [account, ...open].map(({ changedAt }) => dayOf(changedAt)).toSorted();
    const words = `${accountTitle(account)}. ${parts.filter(Boolean).join(' ')}`;
    return [{ ...clauseOf(account, words, ''), since: days.at(-1) ?? dayOf(account.changedAt) }];
  });
}

function clauseOf({ record, changedAt }: Kept, words: string, why: string): ClauseToRead {
  return { clause: record, words, why, since: dayOf(changedAt) };
}

function stopped(words: string): string {
  return /[.?!]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}
