// The columns of the table of accounts.

import { isPlainDate, writeDate } from '../plain-date';
import { answerTo, roundsInOrder, signOffInForce } from '../round';
import { type Kept, personName, type State } from '../state';
import { accountName, platformWords } from './account-title';
import { type Cell, type CellLine, type RegisterColumn, rowsOf, textOf } from './register';

const none = '–';

export const accountColumns: readonly [RegisterColumn, ...RegisterColumn[]] = [
  {
    id: 'account',
    heading: 'Account',
    cell: (account) => ({ words: accountName(account), under: { words: platformWords(account), isQuiet: true } }),
    order: accountName,
  },
  {
    id: 'purpose',
    heading: 'For whom',
    cell: ({ fields }) => ({
      words: textOf(fields, 'purpose') || none,
      under: { words: textOf(fields, 'audience'), isQuiet: true },
    }),
    order: ({ fields }) => textOf(fields, 'purpose'),
    isWideOnly: true,
  },
  {
    id: 'owner',
    heading: 'Owner, deputy',
    cell: (account, { state }) => ({
      words: nameIn(state, account, 'owner') || none,
      under: { ...deputy(state, account), isQuiet: false },
    }),
    order: (account, { state }) => nameIn(state, account, 'owner') || none,
  },
  {
    id: 'holders',
    heading: 'Holders',
    isNumber: true,
    cell: holderCount,
    order: ({ fields }) => rowsOf(fields, 'holders').length,
  },
  { id: 'second-factor', heading: 'Second factor', cell: secondFactor },
  {
    id: 'last-review',
    heading: 'Last review',
    cell: (account, { state }) => ({ words: lastReview(state, account).words }),
    order: (account, { state }) => lastReview(state, account).order,
    isWideOnly: true,
  },
  { field: 'state' },
];

function nameIn(state: State, { fields }: Kept, field: string): string {
  return personName(state, textOf(fields, field));
}

function isLive({ fields }: Kept): boolean {
  return textOf(fields, 'state') === 'live';
}

function deputy(state: State, account: Kept): CellLine {
  const name = nameIn(state, account, 'deputy');
  if (name !== '' || !isLive(account)) return { words: name || none };
  return { words: 'Nobody', mark: 'put right' };
}

function holderCount(account: Kept): Cell {
  const count = rowsOf(account.fields, 'holders').length;
  if (isLive(account) && count < 2) return { words: String(count), mark: 'put right' };
  return { words: count === 0 ? none : String(count) };
}

function secondFactor({ fields }: Kept): Cell {
  const holders = rowsOf(fields, 'holders');
  if (holders.length === 0) return { words: none };
  const using = holders.filter((holder) => holder.secondFactor === 'yes').length;
  if (using === holders.length) return { words: 'All' };
  return { words: `${using} of ${holders.length}`, mark: 'look again' };
}

/** The day the last signed review that asked about the account was signed. */
function lastReview(state: State, { record }: Kept): { readonly words: string; readonly order: string } {
  const rounds = roundsInOrder(state).filter(({ asked }) => asked.some(({ about }) => about === record));
  const open = rounds.findLast((round) => !signOffInForce(round));
  if (open?.asked.some((asked) => asked.about === record && answerTo(open, asked))) {
    return { words: 'In progress', order: '9999' };
  }
  const signed = rounds.findLast((round) => signOffInForce(round));
  const on = signed && signOffInForce(signed)?.at.slice(0, 10);
  return isPlainDate(on) ? { words: writeDate(on), order: on } : { words: none, order: '' };
}
