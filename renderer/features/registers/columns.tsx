// The columns of each register's table.

import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { accounts } from '#shared/domain/registers/accounts';
import { choiceWords, fieldOf, type RegisterName, rowsOf, textOf } from '#shared/domain/registers/register';
import { answerTo, roundsInOrder, signOffInForce } from '#shared/domain/round';
import { accountName } from '#shared/domain/signals/account-signals';
import { type Kept, personName, type State } from '#shared/domain/state';
import type { Column } from '#ui/register-table';
import { ShapeWords } from '#ui/shape-words';
import { TwoLines } from '#ui/two-lines';

export function columnsOf(register: RegisterName, state: State): readonly [Column<Kept>, ...Column<Kept>[]] {
  return register === 'accounts' ? accountColumns(state) : peopleColumns(state);
}

function accountColumns(state: State): readonly [Column<Kept>, ...Column<Kept>[]] {
  return [
    { id: 'account', heading: 'Account', cell: accountName, sortBy: accountName },
    {
      id: 'purpose',
      heading: 'For whom',
      cell: ({ fields }) => <TwoLines first={textOf(fields, 'purpose') || '–'} second={textOf(fields, 'audience')} />,
      sortBy: ({ fields }) => textOf(fields, 'purpose'),
      wideOnly: true,
    },
    {
      id: 'owner',
      heading: 'Owner, deputy',
      cell: (account) => <TwoLines first={nameIn(account, 'owner')} second={deputy(account)} quiet={false} />,
      sortBy: (account) => nameIn(account, 'owner'),
    },
    {
      id: 'holders',
      heading: 'Holders',
      number: true,
      cell: holderCount,
      sortBy: ({ fields }) => rowsOf(fields, 'holders').length,
    },
    { id: 'second-factor', heading: 'Second factor', cell: secondFactor },
    {
      id: 'last-review',
      heading: 'Last review',
      cell: (account) => lastReview(state, account).words,
      sortBy: (account) => lastReview(state, account).order,
      wideOnly: true,
    },
    {
      id: 'state',
      heading: 'State',
      cell: ({ fields }) => choiceWords(fieldOf(accounts, 'state'), textOf(fields, 'state')),
      sortBy: ({ fields }) => textOf(fields, 'state'),
    },
  ];

  function nameIn({ fields }: Kept, field: string): string {
    return personName(state, textOf(fields, field)) || '–';
  }

  function deputy(account: Kept) {
    const name = nameIn(account, 'deputy');
    if (name !== '–' || !isLive(account)) return name;
    return <ShapeWords kind="triangle">Nobody</ShapeWords>;
  }
}

function peopleColumns(state: State): readonly [Column<Kept>, ...Column<Kept>[]] {
  const name = ({ fields }: Kept) => textOf(fields, 'name');
  return [
    { id: 'name', heading: 'Name', cell: name, sortBy: name },
    {
      id: 'position',
      heading: 'What they do here',
      cell: ({ fields }) => textOf(fields, 'position') || '–',
      sortBy: ({ fields }) => textOf(fields, 'position'),
    },
    {
      id: 'holds',
      heading: 'Holds',
      number: true,
      cell: ({ record }) => accountsHeld(state, record),
      sortBy: ({ record }) => accountsHeld(state, record),
    },
    { id: 'left', heading: 'Left on', cell: ({ fields }) => dateWords(textOf(fields, 'leftOn')) },
    {
      id: 'keep-until',
      heading: 'Keep until',
      cell: ({ fields }) => dateWords(textOf(fields, 'keepUntil')),
      sortBy: ({ fields }) => textOf(fields, 'keepUntil'),
      wideOnly: true,
    },
  ];
}

function isLive({ fields }: Kept): boolean {
  return textOf(fields, 'state') === 'live';
}

function holderCount(account: Kept) {
  const count = rowsOf(account.fields, 'holders').length;
  if (!isLive(account) || count >= 2) return count === 0 && !isLive(account) ? '–' : count;
  return <ShapeWords kind="triangle">{count}</ShapeWords>;
}

function secondFactor({ fields }: Kept) {
  const holders = rowsOf(fields, 'holders');
  if (holders.length === 0) return '–';
  const using = holders.filter((holder) => holder.secondFactor === 'yes').length;
  return using === holders.length ? 'All' : <ShapeWords kind="diamond">{`${using} of ${holders.length}`}</ShapeWords>;
}

function accountsHeld(state: State, person: string): number {
  return Object.values(state.general.records.accounts).filter(({ fields }) =>
    rowsOf(fields, 'holders').some((holder) => holder.person === person),
  ).length;
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
  return on ? { words: dateWords(on), order: on } : { words: '–', order: '' };
}

function dateWords(date: string): string {
  return isPlainDate(date) ? writeDate(date) : '–';
}
