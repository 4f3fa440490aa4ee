// @vitest-environment happy-dom
// Setting up, step by step: what must be written before a step is left, and what the vault is asked to found.

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from '#host/host';
import type { Vault } from '#storage/vault';
import { SetUpScreen } from '../../../../renderer/features/set-up/set-up-screen';

afterEach(cleanup);

const vault = {
  found: vi.fn<Vault['found']>().mockResolvedValue({ state: 'not founded', words: 'The disk is full.' }),
};
const missing = { state: 'missing', freeBytes: null, sameDisk: null, backups: [] } as const;
const host = {
  about: vi.fn<Host['about']>().mockResolvedValue({ ok: false, code: 'failed' }),
  suggestFolders: vi.fn<Host['suggestFolders']>().mockResolvedValue({ ok: true, value: { folders: [] } }),
  chooseFolder: vi.fn<Host['chooseFolder']>(),
  lookAtFolder: vi.fn<Host['lookAtFolder']>().mockResolvedValue({ ok: true, value: { ...missing, backups: [] } }),
  makeFolder: vi.fn<Host['makeFolder']>(),
};

function open() {
  render(<SetUpScreen masthead={null} vault={vault} host={host} localities={[]} cancel={() => {}} opened={() => {}} />);
  const carryOn = (name = 'Carry on') => userEvent.click(screen.getByRole('button', { name }));
  const write = async (label: RegExp, words: string) => {
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.paste(words);
  };
  return { carryOn, write };
}

test('a step is not left before it is filled in, and says what is missing', async () => {
  const { carryOn, write } = open();
  await carryOn();
  const problem = 'Name of the organisation: write the name of your organisation';
  expect(screen.getByRole('button', { name: problem })).toBeDefined();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What is your organisation called?');
  await write(/^Name of the organisation/, 'Hilltop Youth Club');
  await carryOn();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What do you do with young people?');
});

// Every letter is typed, which takes its time on a busy computer.
test('what was written in all steps is founded, and a refusal keeps the step', { timeout: 30_000 }, async () => {
  const { carryOn, write } = open();
  await write(/^Name of the organisation/, ' Hilltop Youth Club ');
  await carryOn();
  await write(/^What you do with young people/, 'Two evenings a week.');
  await write(/^Their ages/, '8 to 19');
  await carryOn();
  await carryOn();
  await write(/^Your name/, 'Ada Okonkwo');
  await write(/^What you do here/, 'Coordinator');
  await carryOn();
  await write(/^Safeguarding lead/, 'Ada Okonkwo');
  await write(/^Deputy/, 'Ada Okonkwo');
  await carryOn();
  expect(screen.getByRole('button', { name: 'Deputy: name someone other than the lead' })).toBeDefined();
  await userEvent.clear(screen.getByLabelText(/^Deputy/));
  await carryOn();
  await carryOn();
  const backups = 'Where backups go: choose where backups go, or choose later';
  expect(screen.getByRole('button', { name: backups })).toBeDefined();
  await userEvent.click(await screen.findByRole('radio', { name: /^Another folder/ }));
  await write(/^Path of the folder/, '/media/stick');
  await carryOn();
  await write(/^Your passphrase/, 'we meet under the old clock');
  await write(/^The same again/, 'we meet under the old clock');
  await carryOn('Make the workbook');
  // Before the workbook is there, nothing is made for it.
  expect(host.makeFolder).not.toHaveBeenCalled();
  expect(vault.found).toHaveBeenCalledExactlyOnceWith({
    organisation: {
      name: 'Hilltop Youth Club',
      charityNumber: '',
      purpose: 'Two evenings a week.',
      ages: '8 to 19',
      locality: '',
      isExample: false,
    },
    founder: {
      displayName: 'Ada Okonkwo',
      position: 'Coordinator',
      roles: ['coordinator', 'contributor', 'signatory'],
    },
    safeguardingLead: 'Ada Okonkwo',
    safeguardingDeputy: '',
    passphrase: 'we meet under the old clock',
  });
  expect(screen.getByText('The disk is full.')).toBeDefined();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Choose your passphrase');
});
