// @vitest-environment happy-dom
// Ending a sign-in: nothing happens before a reason and the name are written, and a refusal is shown.

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Members } from '#storage/members';
import { MemberScreen } from '../../../../renderer/features/members/member-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addMember, benPerson, fold, id, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const ben = id('member', 2);
const two = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson));

async function open(leave: Members['leave'], signedIn = ada, whom = ben, state = two) {
  const workbook = await memoryWorkbook(state, signedIn);
  // One value for as long as nothing changes, as the real one gives it.
  const snapshot = workbook.getSnapshot();
  const [go, lock] = [vi.fn(), vi.fn()];
  render(
    <MemberScreen
      masthead={null}
      workbook={{ ...workbook, getSnapshot: () => snapshot, members: { ...workbook.members, leave } }}
      go={go}
      lock={lock}
      member={whom}
      task="leave"
    />,
  );
  return { go, lock };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const write = (label: RegExp, words: string) => userEvent.type(screen.getByLabelText(label), words);

test('a reason and the name come first; capitals do not matter', async () => {
  const leave = vi.fn<Members['leave']>().mockResolvedValue({ state: 'done' });
  const { go } = await open(leave);
  await press('End their sign-in');
  await write(/^Why they leave/, ' Moved to Leeds ');
  await write(/^To confirm/, 'Ada');
  await press('End their sign-in');
  expect(leave).not.toHaveBeenCalled();
  await userEvent.clear(screen.getByLabelText(/^To confirm/));
  await write(/^To confirm/, 'ben  carter');
  await press('End their sign-in');
  expect(leave).toHaveBeenCalledExactlyOnceWith(ben, 'Moved to Leeds');
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'members' });
});

test('what stands in the way is shown, and one stays', async () => {
  const words = 'This is the only coordinator who can sign in. Make somebody else a coordinator first.';
  const { go, lock } = await open(async () => ({ state: 'not done', words }), ada, ada);
  await write(/^Why they leave/, 'Tired');
  await write(/^To confirm/, 'Ada Okonkwo');
  await press('End their sign-in');
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(go).not.toHaveBeenCalled();
  expect(lock).not.toHaveBeenCalled();
});

test('who ends their own sign-in is locked out at once', async () => {
  const { lock } = await open(async () => ({ state: 'done' }), ada, ada);
  await write(/^Why they leave/, 'Moving on');
  await write(/^To confirm/, 'Ada Okonkwo');
  await press('End their sign-in');
  expect(lock).toHaveBeenCalledOnce();
});

test('who is no coordinator is told whom to ask, and is given no button', async () => {
  await open(async () => ({ state: 'done' }), ben, ada);
  expect(screen.getByText('This is for coordinators. Ask Ada Okonkwo.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'End their sign-in' })).toBeNull();
});

test('that nobody else reads the concerns stands there before it is done', async () => {
  const lead = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['safeguarding lead'], benPerson));
  await open(async () => ({ state: 'done' }), ada, ben, lead);
  expect(screen.getByRole('status').textContent).toContain('Only Ben Carter reads the concerns.');
});
