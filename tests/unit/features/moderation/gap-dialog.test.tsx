// @vitest-environment happy-dom
// Saying why nobody looked: asked and checked in the words of the register in which it is kept.

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { registers } from '#shared/domain/registers/all-registers';
import { fieldOf } from '#shared/domain/registers/register';
import { recordOf } from '#shared/domain/state';
import { GapDialog } from '../../../../renderer/features/moderation/gap-dialog';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { day, instagram, smallWorkbook } from '../../../builders/small-workbook';

afterEach(cleanup);

const gap = { from: day('2027-03-02'), to: day('2027-03-03'), days: 2, because: '' };

async function open() {
  const workbook = await memoryWorkbook(smallWorkbook);
  const account = recordOf(workbook.getSnapshot().state, 'accounts', instagram);
  if (!account) throw new Error('no account');
  const commit = vi.fn(workbook.commit);
  const close = vi.fn();
  render(<GapDialog workbook={{ ...workbook, commit }} explaining={{ account, gap }} close={close} />);
  const write = () => userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
  return { commit, close, write };
}

test('asks what its register asks, and is for this account unless it is said to be for every one', async () => {
  const { commit, write } = await open();
  const kind = fieldOf(registers['moderation-breaks'], 'kind');
  if (kind?.kind !== 'choice') throw new Error('nothing to choose');
  for (const { words } of kind.choices) expect(screen.getByRole('radio', { name: words })).toBeDefined();
  await userEvent.click(screen.getByRole('radio', { name: 'We are closed: nobody has to look' }));
  await userEvent.type(screen.getByLabelText('Why'), ' Snow ');
  await write();
  expect(commit).toHaveBeenCalledExactlyOnceWith([
    expect.objectContaining({
      register: 'moderation-breaks',
      fields: { kind: 'closed', from: '2027-03-02', to: '2027-03-03', account: instagram, because: 'Snow' },
    }),
  ]);
});

test.each([
  ['', 'Write why'],
  ['x'.repeat(201), '200'],
])('%j is refused in the words of its register, and nothing is written', async (because, words) => {
  const { commit, write } = await open();
  if (because !== '') {
    await userEvent.click(screen.getByLabelText('Why'));
    await userEvent.paste(because);
  }
  await write();
  expect(document.body.textContent).toContain(words);
  expect(commit).not.toHaveBeenCalled();
});
