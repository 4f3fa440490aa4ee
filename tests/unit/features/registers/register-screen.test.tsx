// @vitest-environment happy-dom
// A register on screen: every register is led to, searched in words, and saved as a table of what is shown.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { registers } from '#shared/domain/registers/all-registers';
import { type RegisterName, registerNames } from '#shared/domain/registers/register';
import type { PackLibrary } from '#shared/packs/pack-library';
import { RegisterScreen } from '../../../../renderer/features/registers/register-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { addPerson, fold, id, pack, smallWorkbook } from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  findChecklists: () => smallPack(),
};

const state = fold(smallWorkbook, addPerson(id('record', 7), 'Renée O’Brien'), addPerson(id('record', 8), '=1+1'));

async function open(register: RegisterName) {
  const workbook = await memoryWorkbook(state);
  const snapshot = workbook.getSnapshot();
  const go = vi.fn();
  const saveFile = vi.fn(async (_: { suggestedName: string; bytes: Uint8Array }) => ({
    ok: true as const,
    value: { outcome: 'saved' as const },
  }));
  render(
    <RegisterScreen
      masthead={null}
      saved={undefined}
      workbook={{ ...workbook, getSnapshot: () => snapshot }}
      packs={packs}
      host={{ saveFile }}
      go={go}
      register={register}
    />,
  );
  return { go, saveFile };
}

const rows = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test('every register is led to from any other, and says where one is', async () => {
  const { go } = await open('accounts');
  const places = within(screen.getByRole('navigation', { name: 'Registers' })).getAllByRole('button');
  expect(places.map(({ textContent }) => textContent)).toEqual(registerNames.map((name) => registers[name].title));
  expect(places.filter((place) => place.getAttribute('aria-current') === 'page')).toEqual([places[0]]);
  await userEvent.click(screen.getByRole('button', { name: 'Risks' }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'register', register: 'risks' });
});

test.each(registerNames)('the register of %s has its title, its table and a way to add to it', async (name) => {
  const { go } = await open(name);
  const { title, one, columns } = registers[name];
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(within(screen.getByRole('table', { name: title })).getAllByRole('columnheader')).toHaveLength(columns.length);
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^Add an? ${one}$`) }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'new-record', register: name });
});

test('a register in which nothing is written down says so, and has nothing to save', async () => {
  await open('devices');
  expect(screen.getByText(registers.devices.nothingYet)).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull();
});

test('a search ignores accents, and says in words when nothing matches', async () => {
  await open('people');
  await userEvent.type(screen.getByRole('searchbox'), 'renee');
  expect(rows()).toEqual(['Renée O’Brien']);
  expect(screen.getByRole('status').textContent).toBe('1 of 4 people');
  await userEvent.type(screen.getByRole('searchbox'), ' nobody');
  expect(screen.queryAllByRole('rowheader')).toEqual([]);
  expect(screen.getByText('Nothing matches “renee nobody”. Search for less.')).toBeTruthy();
});

test('what is shown is saved as a table, in which nothing begins like a formula', async () => {
  const { saveFile } = await open('people');
  await userEvent.type(screen.getByRole('searchbox'), '1+1');
  await userEvent.click(screen.getByRole('button', { name: 'Save as a table (CSV)' }));
  const [file] = saveFile.mock.calls.flat();
  expect(file?.suggestedName).toBe('people-2027-03-10.csv');
  const hours = 'Hours a week they have for comments and messages';
  expect(new TextDecoder().decode(file?.bytes)).toBe(
    `Name,What they do here,${hours},Left on,Keep until\r\n'=1+1,,,,\r\n`,
  );
  expect(await screen.findByText('people-2027-03-10.csv was saved.')).toBeTruthy();
});
