// @vitest-environment happy-dom
// A register on screen: every register is led to, searched in words, and saved as a table of what is shown.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { registers } from '#shared/domain/registers/all-registers';
import { type RegisterName, registerNames } from '#shared/domain/registers/register';
import { registerGroups } from '#shared/domain/registers/register-groups';
import type { PackLibrary } from '#shared/packs/pack-library';
import { RegisterScreen } from '../../../../renderer/features/registers/register-screen';
import { addConsent } from '../../../builders/consents';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addMember, addPerson, fold, id, pack, smallWorkbook } from '../../../builders/small-workbook';
import { smallAdvice, smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  known: [],
  advice: smallAdvice(),
  findChecklists: () => smallPack(),
};

const state = fold(smallWorkbook, addPerson(id('record', 7), 'Renée O’Brien'), addPerson(id('record', 8), '=1+1'));

async function open(register: RegisterName, begin = state, member = ada) {
  const workbook = await memoryWorkbook(begin, member);
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
      workbook={{ ...workbook, getSnapshot: () => snapshot, history: async () => [] }}
      packs={packs}
      host={{ saveFile }}
      go={go}
      register={register}
    />,
  );
  return { go, saveFile };
}

const rows = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test.each(registerGroups)(
  '$title leads to its registers from any other, and says where one is',
  async ({ title, registers: of }) => {
    const { go } = await open('accounts');
    await userEvent.click(screen.getByRole('button', { name: title }));
    expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'register', register: of[0] });
    cleanup();

    await open(of[0]);
    const places = within(screen.getByRole('navigation', { name: 'Registers' })).getAllByRole('button');
    const words = places.map(({ textContent }) => textContent);
    expect(words).toEqual([...registerGroups.map((group) => group.title), ...of.map((name) => registers[name].title)]);
    const current = places.filter((place) => place.getAttribute('aria-current'));
    expect(current.map(({ textContent }) => textContent)).toEqual([title, registers[of[0]].title]);
  },
);

test.each(registerNames.flatMap((name) => (registers[name].seeAlso ? [name] : [])))(
  'the table of %s leads to what its register says one may want to see besides',
  async (name) => {
    const { go } = await open(name);
    await userEvent.click(screen.getByRole('button', { name: registers[name].seeAlso?.words ?? '' }));
    expect(go).toHaveBeenCalledExactlyOnceWith(registers[name].seeAlso?.place);
  },
);

test('every register stands in exactly one group', () => {
  expect(registerGroups.flatMap(({ registers: of }) => of).toSorted()).toEqual([...registerNames].toSorted());
});

test.each(registerNames)('the register of %s has its title, its table and a way to add to it', async (name) => {
  const { go } = await open(name);
  const { title, one, columns } = registers[name];
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(within(screen.getByRole('table', { name: title })).getAllByRole('columnheader')).toHaveLength(columns.length);
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^Add an? ${one}$`) }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'new-record', register: name });
});

test('what the organisation goes by stands above its password events, with the way to see both rules', async () => {
  await open('password-events');
  expect(screen.queryByText(/^Your rule for passwords/)).toBeNull();
  cleanup();
  const chosen = { kind: 'record-added', register: 'stances', record: id('record', 20) } as const;
  const { go } = await open(
    'password-events',
    fold(state, { ...chosen, fields: { topic: 'passwords', choice: 'today', everyMonths: '0' } }),
  );
  expect(
    screen.getByText('Your rule for passwords: today’s advice. Changed only when something happened.'),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Then and now' }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'then-and-now' });
});

test('beside an account stands how its platform is told of something, and beside a person nothing of it', async () => {
  await open('accounts');
  await userEvent.click(screen.getByRole('button', { name: /@riversideyouth/ }));
  const history = within(screen.getByRole('complementary', { name: 'History' }));
  expect(history.getByRole('heading', { name: 'If something on Instagram has to be reported' })).toBeTruthy();
  expect(history.getByText('The three dots.')).toBeTruthy();
  expect(history.queryByRole('link')).toBeNull();
  cleanup();
  await open('people');
  await userEvent.click(screen.getByRole('button', { name: /Ada Okonkwo/ }));
  expect(screen.queryByRole('heading', { name: /has to be reported/ })).toBeNull();
});

test('a register in which nothing is written down says so, and has nothing to save', async () => {
  await open('devices');
  expect(screen.getByText(registers.devices.nothingYet)).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull();
});

test('a spreadsheet can be brought in, into an empty register too, and not by whoever may not add to it', async () => {
  const { go } = await open('devices');
  await userEvent.click(screen.getByRole('button', { name: 'Bring in from a spreadsheet' }));
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'import', register: 'devices' });
  cleanup();
  await open('devices', state, id('member', 9));
  expect(screen.queryByRole('button', { name: 'Bring in from a spreadsheet' })).toBeNull();
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
  const meets = '"Do they meet young people, online or face to face?"';
  const hours = 'Hours a week they have for comments and messages';
  expect(new TextDecoder().decode(file?.bytes)).toBe(
    `Name,What they do here,${meets},${hours},Left on,Keep until\r\n'=1+1,,,,,\r\n`,
  );
  expect(await screen.findByText('people-2027-03-10.csv was saved.')).toBeTruthy();
});

describe('the consents', () => {
  const ben = id('member', 2);
  const withConsent = fold(state, addConsent(id('record', 9)), addMember(ben, 'Ben Carter', ['contributor']));

  test('are saved as a table only after a question that says what leaves the house', async () => {
    const { saveFile } = await open('consents', withConsent);
    await userEvent.click(screen.getByRole('button', { name: 'Save as a table (CSV)' }));
    const dialog = screen.getByRole('dialog', { name: 'Take the consents out as a table?' });
    expect(dialog.textContent).toContain('is not sealed');
    expect(saveFile).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Leave it' }));
    expect(saveFile).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Save as a table (CSV)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the table' }));
    const [file] = saveFile.mock.calls.flat();
    expect(new TextDecoder().decode(file?.bytes)).toContain('Samira Haddad');
    expect(new TextDecoder().decode(file?.bytes)).not.toContain('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=');
  });

  test('show whoever does not read them no row, no count and no way to add, and say whom to ask', async () => {
    await open('consents', withConsent, ben);
    expect(screen.getByText('You do not read the consents.')).toBeTruthy();
    expect(screen.getByText(/ask Ada Okonkwo\./)).toBeTruthy();
    expect(document.body.textContent).not.toContain('Samira');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a consent' })).toBeNull();
    const places = within(screen.getByRole('navigation', { name: 'Registers' })).getAllByRole('button');
    expect(places.map(({ textContent }) => textContent)).toContain(registers.posts.title);
  });
});
