// What the register says of an account where an answer "as expected" says otherwise. One rule for each thing that both are asked
// about; what nobody wrote down contradicts nothing, but for the people an account must have.

import type { RecordId } from './ids';
import { listOf } from './number-words';
import type { Place } from './place';
import { rowsOf, textOf } from './registers/register';
import { type Kept, personName, recordOf, type State } from './state';

/** What an item of a pack can ask that a field of the account holds too. */
export const agreements = [
  'owner and deputy',
  'two holders',
  'second factors',
  'sign-in alerts',
  'house rules',
  'moderator',
] as const;
export type Agreement = (typeof agreements)[number];

export interface Contradiction {
  /** Follows "but", with the names of people: `the register names fewer than two holders`. */
  readonly words: string;
  /** Where the register is put right. */
  readonly place: Place;
}

interface Rule {
  readonly field: string;
  /** Empty where the register agrees, or says nothing. */
  readonly against: (account: Kept, state: State) => string;
}

const rules: Readonly<Record<Agreement, Rule>> = {
  'owner and deputy': {
    field: 'deputy',
    against: ({ fields }) => {
      const missing = ['owner', 'deputy'].filter((name) => textOf(fields, name) === '');
      return missing.length === 0 ? '' : `the register names no ${missing.join(' and no ')}`;
    },
  },
  'two holders': {
    field: 'holders',
    against: ({ fields }) => (rowsOf(fields, 'holders').length < 2 ? 'the register names fewer than two holders' : ''),
  },
  'second factors': { field: 'holders', against: withoutSecondFactor },
  'sign-in alerts': {
    field: 'signInAlerts',
    against: ({ fields }) => saysNo(fields.signInAlerts, 'that alerts are off', 'that we do not know of alerts'),
  },
  'house rules': {
    field: 'disclaimerShown',
    against: ({ fields }) =>
      saysNo(fields.disclaimerShown, 'that none are shown', 'that we do not know whether they are shown'),
  },
  moderator: {
    field: 'moderator',
    against: ({ fields }) => (textOf(fields, 'moderator') === '' ? 'the register names no moderator' : ''),
  },
};

/** What the register says of an account against an answer "as expected"; undefined where nothing stands against it. */
export function registerAgainst(
  state: State,
  about: RecordId | '',
  agreement: Agreement | undefined,
): Contradiction | undefined {
  const account = recordOf(state, 'accounts', about);
  if (!account || !agreement) return undefined;
  const { field, against } = rules[agreement];
  const words = against(account, state);
  const place = { name: 'record', register: 'accounts', record: account.record, field } as const;
  return words === '' ? undefined : { words, place };
}

function withoutSecondFactor({ fields }: Kept, state: State): string {
  const having = (value: string) =>
    rowsOf(fields, 'holders').flatMap((row) =>
      row.secondFactor === value ? [personName(state, row.person ?? '') || 'somebody'] : [],
    );
  const [none, unknown] = [having('no'), having('unknown')];
  if (none.length > 0) return `by the register ${listOf(none)} ${none.length === 1 ? 'has' : 'have'} none`;
  return unknown.length === 0 ? '' : `the register does not know of one for ${listOf(unknown)}`;
}

function saysNo(value: unknown, no: string, unknown: string): string {
  if (value === 'no') return `the register says ${no}`;
  return value === 'unknown' ? `the register says ${unknown}` : '';
}
