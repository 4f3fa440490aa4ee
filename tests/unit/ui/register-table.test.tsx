// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { type Column, RegisterTable } from '#ui/register-table';

afterEach(cleanup);

type Account = { name: string; holders: number; state: string };

const accounts: readonly Account[] = [
  { name: 'Thursday notices', holders: 10, state: 'Live' },
  { name: '@riversideyouth', holders: 1, state: 'Live' },
  { name: 'Éclair club', holders: 9, state: 'Closed' },
];

const columns: [Column<Account>, ...Column<Account>[]] = [
  { id: 'name', heading: 'Account', cell: (row) => row.name, sortBy: (row) => row.name },
  { id: 'holders', heading: 'Holders', number: true, cell: (row) => row.holders, sortBy: (row) => row.holders },
  { id: 'state', heading: 'State', cell: (row) => row.state },
];

function Register() {
  return (
    <RegisterTable
      caption="Accounts"
      columns={columns}
      rows={accounts}
      rowId={(row) => row.name}
      rowTarget={(row) => ({ name: row.name, href: '#account' })}
      chosen="@riversideyouth"
    />
  );
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const sorting = (heading: string) => screen.getByRole('columnheader', { name: heading }).getAttribute('aria-sort');

test('rows stay as given until a heading is pressed', () => {
  render(<Register />);
  expect(names()).toEqual(['Thursday notices', '@riversideyouth', 'Éclair club']);
  expect(sorting('Holders')).toBe('none');
});

test('numbers are sorted by size, and turned round by a second press', async () => {
  render(<Register />);
  await userEvent.click(screen.getByRole('button', { name: 'Holders' }));
  expect(names()).toEqual(['@riversideyouth', 'Éclair club', 'Thursday notices']);
  expect(sorting('Holders')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Holders' }));
  expect(names()).toEqual(['Thursday notices', 'Éclair club', '@riversideyouth']);
  expect(sorting('Holders')).toBe('descending');
});

test('words are sorted as in an index, letters with accents among the others', async () => {
  render(<Register />);
  await userEvent.click(screen.getByRole('button', { name: 'Account' }));
  expect(names()).toEqual(['@riversideyouth', 'Éclair club', 'Thursday notices']);
});

test('only one column says that it is sorted', async () => {
  render(<Register />);
  await userEvent.click(screen.getByRole('button', { name: 'Account' }));
  await userEvent.click(screen.getByRole('button', { name: 'Holders' }));
  expect(sorting('Account')).toBe('none');
  expect(sorting('Holders')).toBe('ascending');
});

test('a column that cannot be sorted is no button', () => {
  render(<Register />);
  expect(screen.queryByRole('button', { name: 'State' })).toBeNull();
  expect(sorting('State')).toBeNull();
});

test('the chosen row says so', () => {
  render(<Register />);
  expect(screen.getByRole('link', { current: true }).textContent).toBe('@riversideyouth');
});

test('an empty register says that it is empty', () => {
  render(
    <RegisterTable caption="Accounts" columns={columns} rows={[]} rowId={(row) => row.name} nothing="No accounts." />,
  );
  expect(screen.getByText('No accounts.')).toBeTruthy();
});

test('a long register is drawn a hundred rows at a time, in the order it is sorted by, and says how many are left', async () => {
  const many = Array.from({ length: 230 }, (_, index) => ({ name: `Account ${index + 1}`, holders: 1, state: 'Live' }));
  render(
    <RegisterTable
      caption="Accounts"
      columns={columns}
      rows={many.toReversed()}
      rowId={(row) => row.name}
      firstSorting={{ column: 'name', direction: 'ascending' }}
    />,
  );
  expect(names()).toEqual(many.slice(0, 100).map(({ name }) => name));
  await userEvent.click(screen.getByRole('button', { name: 'Show 100 more of 230' }));
  await userEvent.click(screen.getByRole('button', { name: 'Show 30 more of 230' }));
  expect(names()).toHaveLength(230);
  expect(screen.queryByRole('button', { name: /more of/ })).toBeNull();
});
