// @vitest-environment happy-dom
// What each person sees of a request for an account, and what they can do with it, however it stands.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change, DecisionTaken } from '#shared/domain/change';
import type { State } from '#shared/domain/state';
import { ApprovalScreen } from '../../../../renderer/features/approvals/approval-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addAccount, addMember, benPerson, by, fold, id, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const ben = id('member', 2);
const request = id('record', 20);
const ask: Change = {
  kind: 'record-added',
  register: 'approvals',
  record: request,
  fields: { platform: 'tiktok', handle: '@riverside.tt' },
};
const withBen = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
const asked = applyChange(withBen, ask, by(ben));
const decided = (decision: DecisionTaken, words = 'Because.') =>
  applyChange(asked, { kind: 'approval-decided', approval: request, decision, words }, by(ada));

async function open(state: State, member = ada) {
  const workbook = await memoryWorkbook(state, member);
  const snapshot = workbook.getSnapshot();
  const go = vi.fn();
  const commit = vi.fn(workbook.commit);
  render(
    <ApprovalScreen
      masthead={null}
      saved={undefined}
      workbook={{ ...workbook, commit, getSnapshot: () => snapshot }}
      go={go}
      approval={request}
    />,
  );
  return { go, commit };
}

const buttons = () =>
  within(screen.getByRole('main'))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('a request that waits', () => {
  test('is told to whoever wrote it, with who decides, and can be changed', async () => {
    const { go } = await open(asked, ben);
    expect(screen.getByText('It waits for a signatory to decide: Ada Okonkwo.')).toBeTruthy();
    expect(buttons()).not.toContain('Decide');
    await press('Change the request');
    expect(go).toHaveBeenCalledExactlyOnceWith({
      name: 'record',
      register: 'approvals',
      record: request,
      field: 'platform',
    });
  });

  test('is decided by a signatory who did not write it, once more looked at, and not changed by them', async () => {
    const { commit } = await open(asked);
    expect(buttons()).not.toContain('Change the request');
    await userEvent.click(screen.getByRole('radio', { name: /^Refused/ }));
    await press('Decide');
    expect(screen.getByRole('alert').textContent).toContain('Why it is refused: write why it is refused');
    await userEvent.type(screen.getByLabelText('Why it is refused'), ' Nobody has time. ');
    await press('Decide');
    expect(commit).not.toHaveBeenCalled();
    await press('Yes, write it down');
    expect(commit).toHaveBeenCalledExactlyOnceWith([
      { kind: 'approval-decided', approval: request, decision: 'refused', words: 'Nobody has time.' },
    ]);
  });

  test('says that it takes somebody else where the only signatory wrote it', async () => {
    await open(applyChange(withBen, ask, by(ada)));
    expect(screen.getByText(/^Nobody can decide on this yet\. It takes a signatory who did not write it/)).toBeTruthy();
    expect(buttons()).not.toContain('Decide');
  });
});

test('a request that was sent back shows the question and leads to where it is answered', async () => {
  const { go } = await open(decided('sent back', 'Who looks in August?'), ben);
  expect(screen.getByRole('region', { name: 'What was decided' }).textContent).toContain(
    'Sent back with a question, Ada Okonkwo: Who looks in August?',
  );
  await press('Answer the question');
  expect(go).toHaveBeenCalledExactlyOnceWith({
    name: 'record',
    register: 'approvals',
    record: request,
    field: 'answers',
  });
});

test('a request that was refused can only be followed by another', async () => {
  const { go } = await open(decided('refused'), ben);
  expect(buttons()).toEqual(['Approvals', 'Write a new request']);
  await press('Write a new request');
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'new-record', register: 'approvals' });
});

describe('a request that was agreed', () => {
  test.each<[string, State, string, object]>([
    [
      'to the account it asks for',
      decided('agreed'),
      'Add the account',
      { name: 'new-record', register: 'accounts', from: request },
    ],
    [
      'to the account that is written down already and does not name it',
      fold(decided('agreed'), addAccount(id('record', 21), { platform: 'tiktok', handle: '@Riverside.tt' })),
      'Name it in the account',
      { name: 'record', register: 'accounts', record: id('record', 21), field: 'approval' },
    ],
    [
      'to the account that names it',
      fold(decided('agreed'), addAccount(id('record', 21), { platform: 'tiktok', approval: request })),
      'Open the account',
      { name: 'record', register: 'accounts', record: id('record', 21) },
    ],
  ])('leads %s', async (_, state, button, place) => {
    const { go } = await open(state);
    expect(buttons()).toEqual(['Approvals', button]);
    await press(button);
    expect(go).toHaveBeenCalledExactlyOnceWith(place);
  });

  test('with conditions asks how they are met, and takes no answer without words', async () => {
    const { commit } = await open(decided('agreed with conditions'), ben);
    await press('They are met');
    expect(await screen.findByText('Write how they are met')).toBeTruthy();
    expect(commit).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('How they are met'), 'It is done.');
    await press('They are met');
    expect(commit).toHaveBeenCalledExactlyOnceWith([
      { kind: 'conditions-met', approval: request, isMet: true, how: 'It is done.' },
    ]);
  });
});

test('a request that is gone says so', async () => {
  const { go } = await open(withBen);
  await press('See the requests');
  expect(go).toHaveBeenCalledExactlyOnceWith({ name: 'register', register: 'approvals' });
});
