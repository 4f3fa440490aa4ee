// @vitest-environment happy-dom
// Signing in: each person is asked for the way in that they have, and what does not open says so where it was typed.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { makeInvitationCode, makeRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { ListedMember, ListedWorkbook, Vault } from '#storage/vault';
import { SignInScreen } from '../../../../renderer/features/sign-in/sign-in-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { id, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const ada: ListedMember = {
  member: id('member', 1),
  displayName: 'Ada Okonkwo',
  initials: 'AO',
  roles: ['coordinator', 'contributor'],
  standing: 'enrolled',
};
const ben: ListedMember = {
  member: id('member', 2),
  displayName: 'Ben Carter',
  initials: 'BC',
  roles: ['contributor', 'checker'],
  standing: 'invited',
};
const listed = (workbook: string, name: string, members: readonly ListedMember[]): ListedWorkbook => ({
  workbook,
  name,
  members,
  isExample: false,
  lastOpenedOn: '',
  locality: '',
});
const hilltop = listed('hilltop', 'Hilltop Youth Club', [ada, ben]);
const riverside = listed('riverside', 'Riverside Youth Project', [ben]);

function open(vaultDoes: Partial<Vault>, first = 'hilltop') {
  const unused = () => Promise.reject(new Error('not asked for here'));
  const vault: Vault = {
    list: unused,
    found: unused,
    unlock: unused,
    unlockByRecoveryCode: unused,
    tryCode: unused,
    enrol: unused,
    letIn: unused,
    takeOver: unused,
    bringBackup: unused,
    snapshots: unused,
    remove: unused,
    ...vaultDoes,
  };
  const opened = vi.fn();
  const peopleChanged = vi.fn();
  render(
    <SignInScreen
      masthead={null}
      vault={vault}
      workbooks={[riverside, hilltop]}
      first={first}
      examplePassphrase=""
      getReady={() => {}}
      opened={opened}
      addOrganisation={() => {}}
      peopleChanged={peopleChanged}
      putBack={() => {}}
      remove={() => {}}
      worried={() => {}}
    />,
  );
  return { opened, peopleChanged };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const write = async (label: string, words: string) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
};

test('it begins with the organisation it was given, and asks who has a passphrase for it', () => {
  open({});
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hilltop Youth Club');
  expect(screen.getByLabelText('Passphrase for Ada Okonkwo')).toBeDefined();
  expect(screen.getByText('Checker, first sign-in')).toBeDefined();
});

test('who was asked in types their code, chooses a passphrase, and keeps the recovery code before it opens', async () => {
  const workbook = await memoryWorkbook(smallWorkbook);
  const recoveryCode = makeRecoveryCode();
  const enrol = vi.fn<Vault['enrol']>().mockResolvedValue({ state: 'enrolled', workbook, recoveryCode });
  const tryCode = vi.fn<Vault['tryCode']>().mockResolvedValue({ state: 'right' });
  const { opened } = open({ tryCode, enrol });
  await press('Ben Carter');
  const code = makeInvitationCode();
  await write('One-time code for Ben Carter', code);
  await press('Carry on');
  expect(tryCode).toHaveBeenCalledExactlyOnceWith('hilltop', ben.member, code);
  await press('Use these words');
  const passphrase = screen.getByLabelText<HTMLInputElement>('Your passphrase').value;
  await write('The same again', passphrase);
  await press('Make my sign-in');
  expect(enrol).toHaveBeenCalledExactlyOnceWith('hilltop', ben.member, code, passphrase);

  await screen.findByRole('button', { name: 'Open the workbook' });
  await press('Open the workbook');
  expect(screen.getByRole('button', { name: /^Group 2 of the code: type group 2/ })).toBeDefined();
  expect(opened).not.toHaveBeenCalled();
  const groups = recoveryCode.split('-');
  await write('Group 2 of the code', groups[1] ?? '');
  await write('Group 5 of the code', groups[4] ?? '');
  await press('Open the workbook');
  await vi.waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith(workbook));
});

test('a code that is not theirs is told at its field, before a passphrase is asked for', async () => {
  const words = 'This is not the one-time code of this person.';
  open({ tryCode: async () => ({ state: 'wrong code', words }) });
  await press('Ben Carter');
  await write('One-time code for Ben Carter', makeInvitationCode());
  await press('Carry on');
  expect(screen.getByLabelText('One-time code for Ben Carter').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/This is not the one-time code of this person/)).toBeDefined();
  expect(screen.queryByLabelText('Your passphrase')).toBeNull();
});

test('a workbook that is open in another window is taken over with the code just typed', async () => {
  const tryCode = vi
    .fn<Vault['tryCode']>()
    .mockResolvedValueOnce({ state: 'open elsewhere', where: 'window' })
    .mockResolvedValue({ state: 'right' });
  const takeOver = vi.fn<Vault['takeOver']>().mockResolvedValue();
  open({ tryCode, takeOver });
  await press('Ben Carter');
  await write('One-time code for Ben Carter', makeInvitationCode());
  await press('Carry on');
  await userEvent.click(screen.getByRole('button', { name: /take over here/i }));
  expect(takeOver).toHaveBeenCalledExactlyOnceWith('hilltop');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Choose your passphrase');
});

test('a code that is replaced while its passphrase is chosen is told at its field, for the same person', async () => {
  const words = 'This is not the one-time code of this person.';
  const { opened } = open({
    tryCode: async () => ({ state: 'right' }),
    enrol: async () => ({ state: 'wrong code', words }),
  });
  await press('Ben Carter');
  await write('One-time code for Ben Carter', makeInvitationCode());
  await press('Carry on');
  await press('Use these words');
  await write('The same again', screen.getByLabelText<HTMLInputElement>('Your passphrase').value);
  await press('Make my sign-in');
  const field = screen.getByLabelText('One-time code for Ben Carter');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/This is not the one-time code of this person/)).toBeDefined();
  expect(opened).not.toHaveBeenCalled();
});

test('the recovery key lets in a coordinator who is known, and goes on to their first sign-in', async () => {
  const code = makeInvitationCode();
  const letIn = vi.fn<Vault['letIn']>().mockResolvedValue({ state: 'invited', member: ada.member, code });
  open({ letIn });
  await press('Nobody is left who can let me in');
  const choices = within(screen.getByLabelText('Who is to be let in')).getAllByRole('option');
  // Ben could not do what there is nobody left to do.
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    'Choose a person',
    'Ada Okonkwo',
    'Somebody else, as a new coordinator',
  ]);
  const key = makeRecoveryCode();
  await write('The organisation’s recovery key', key);
  await userEvent.selectOptions(screen.getByLabelText('Who is to be let in'), 'Ada Okonkwo');
  await press('Let them in');
  expect(letIn).toHaveBeenCalledExactlyOnceWith('hilltop', key, expect.objectContaining({ member: ada.member }));
  expect(screen.getByRole('region', { name: 'One-time code' }).textContent).toContain(code.split('-')[0]);
  await press('Sign in with it now');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Choose your passphrase');
});

test('what was let in later is in the list when one comes back', async () => {
  const letIn: Vault['letIn'] = async () => ({ state: 'invited', member: ada.member, code: makeInvitationCode() });
  const { peopleChanged } = open({ letIn });
  await press('Nobody is left who can let me in');
  await write('The organisation’s recovery key', makeRecoveryCode());
  await userEvent.selectOptions(screen.getByLabelText('Who is to be let in'), 'Ada Okonkwo');
  await press('Let them in');
  await press('Later');
  expect(peopleChanged).toHaveBeenCalledOnce();
});

test('a workbook that is open in another program can only be closed there', async () => {
  const unlock: Vault['unlock'] = async () => ({ state: 'open elsewhere', where: 'program' });
  open({ unlock });
  await write('Passphrase for Ada Okonkwo', 'plum harbour kettle sixpence');
  await press('Open the workbook');
  expect(screen.getByRole('alert').textContent).toContain('open');
  expect(screen.queryByRole('button', { name: /take over here/i })).toBeNull();
});

test('taking over lets it go in the other window and opens it here, with the passphrase just typed', async () => {
  const workbook = await memoryWorkbook(smallWorkbook);
  const unlock = vi
    .fn<Vault['unlock']>()
    .mockResolvedValueOnce({ state: 'open elsewhere', where: 'window' })
    .mockResolvedValue({ state: 'open', workbook });
  const takeOver = vi.fn<Vault['takeOver']>().mockResolvedValue();
  const { opened } = open({ unlock, takeOver });
  await write('Passphrase for Ada Okonkwo', 'plum harbour kettle sixpence');
  await press('Open the workbook');
  await userEvent.click(screen.getByRole('button', { name: /take over here/i }));
  expect(takeOver).toHaveBeenCalledExactlyOnceWith('hilltop');
  expect(unlock).toHaveBeenCalledTimes(2);
  expect(opened).toHaveBeenCalledExactlyOnceWith(workbook);
});
