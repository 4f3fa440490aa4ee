// Who is responsible: the safeguarding lead and deputy by name, where the name may be known, and who looks after which account.

import { recordsOf, type State } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';
import { accountName, accountWords } from '../sources';

export interface ResponsibleRow {
  readonly role: string;
  /** Empty where nobody is written down. */
  readonly name: string;
  readonly position: string;
}

export function responsibleRows({ state, seen }: MadeFrom): readonly ResponsibleRow[] {
  const { organisation } = state.general;
  const named = (role: string, person: string): ResponsibleRow => ({
    role,
    name: person === '' ? '' : seen.named(person) || seen.person(person),
    position: seen.position(person),
  });
  return [
    named('Safeguarding lead', organisation?.safeguardingLead ?? ''),
    named('Safeguarding deputy', organisation?.safeguardingDeputy ?? ''),
    ...liveAccounts(state).flatMap((record): ResponsibleRow[] => {
      const owner = state.general.records.accounts[record]?.fields.owner;
      if (typeof owner !== 'string' || owner === '') return [];
      const what = accountWords(accountName(record, seen));
      return [{ role: `Looks after ${what}`, name: seen.person(owner), position: seen.position(owner) }];
    }),
  ];
}

function liveAccounts(state: State) {
  return recordsOf(state, 'accounts').flatMap(({ record, fields }) => (fields.state === 'live' ? [record] : []));
}
