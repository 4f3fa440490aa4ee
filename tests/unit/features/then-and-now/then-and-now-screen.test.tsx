// @vitest-environment happy-dom
// "Then and now": both rules side by side, what was chosen with its reason, and the way to choose.

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { FieldValues } from '#shared/domain/registers/register';
import type { AdvicePack } from '#shared/packs/pack-schema';
import { ThenAndNowScreen } from '../../../../renderer/features/then-and-now/then-and-now-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { adaPerson, fold, id, pack, smallWorkbook } from '../../../builders/small-workbook';
import { smallAdvice, smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const older: FieldValues = {
  topic: 'passwords',
  choice: 'older',
  because: 'Our funder asks for it.',
  everyMonths: '3',
  decidedBy: adaPerson,
  decidedOn: '2027-02-01',
};
const choose = (fields: FieldValues) =>
  ({ kind: 'record-added', register: 'stances', record: id('record', 20), fields }) as const;

async function open(state = smallWorkbook, advice: AdvicePack | undefined = smallAdvice()) {
  const workbook = await memoryWorkbook(state);
  const snapshot = workbook.getSnapshot();
  const go = vi.fn();
  const packs = {
    quarterly: { pack: smallPack(), reference: pack },
    localities: [],
    advice,
    known: [],
    findChecklists: () => smallPack(),
  };
  render(
    <ThenAndNowScreen
      masthead={null}
      saved={undefined}
      workbook={{ ...workbook, getSnapshot: () => snapshot }}
      packs={packs}
      go={go}
    />,
  );
  return go;
}

const passwords = () => within(screen.getByRole('region', { name: 'Passwords' }));

test('sets the two side by side, says that nothing is chosen, and leads to choosing about that', async () => {
  const go = await open();
  expect(passwords().getByRole('heading', { name: 'The guidance, 3.4' })).toBeDefined();
  expect(passwords().getByText('Eight characters.')).toBeDefined();
  expect(passwords().getByText('Three words.')).toBeDefined();
  expect(passwords().getByText('Not chosen yet')).toBeDefined();
  expect(screen.getByText('None of them is chosen yet.')).toBeDefined();
  await userEvent.click(passwords().getByRole('button', { name: 'Choose about Passwords' }));
  expect(go).toHaveBeenCalledWith({ name: 'new-record', register: 'stances', from: 'passwords' });
});

test('shows what was chosen, why, by whom and until when, and leads to changing it', async () => {
  const go = await open(fold(smallWorkbook, choose(older)));
  expect(screen.getByText('All of them are chosen.')).toBeDefined();
  expect(passwords().getByText('The guidance’s older rule')).toBeDefined();
  expect(passwords().getByText('Our funder asks for it.')).toBeDefined();
  expect(
    passwords().getByText('Decided by Ada Okonkwo on 1 February 2027. To be looked at again by 1 February 2028.'),
  ).toBeDefined();
  await userEvent.click(passwords().getByRole('button', { name: 'Change the choice about Passwords' }));
  expect(go).toHaveBeenCalledWith({
    name: 'record',
    register: 'stances',
    record: id('record', 20),
    field: 'choice',
  });
});

test('says of a choice that is to be looked at again since when', async () => {
  await open(fold(smallWorkbook, choose({ ...older, reviewBy: '2027-03-01' })));
  expect(passwords().getByText(/to be looked at again since 1 March 2027/)).toBeDefined();
});

test('says of where passwords are kept also who sees to it and what happens when somebody leaves', async () => {
  const keeping = { topic: 'password-keeping', choice: 'today', keptIn: 'manager', keeper: adaPerson };
  const advice = smallAdvice((small) => {
    for (const rule of small.rules.slice(0, 1)) rule.id = 'password-keeping';
    const { en } = small.texts;
    if (en) en.rules['password-keeping'] = { title: 'Passwords', older: 'Safely.', today: 'In a manager.' };
  });
  await open(fold(smallWorkbook, choose({ ...keeping, whenSomebodyLeaves: 'Their access ends that day.' })), advice);
  expect(passwords().getByText('Kept in a password manager. Ada Okonkwo looks after it.')).toBeDefined();
  expect(passwords().getByText('When somebody leaves: Their access ends that day.')).toBeDefined();
});

test('says where a rule is from when asked, and at once that it is not verified', async () => {
  await open();
  const tool = within(screen.getByRole('region', { name: 'One tool' }));
  expect(tool.getByText('Not verified yet.')).toBeDefined();
  expect(passwords().queryByText('Not verified yet.')).toBeNull();
  expect(tool.queryByText('A source')).toBeNull();
  await userEvent.click(tool.getByRole('button', { name: /^Where this is from/ }));
  expect(tool.getByText('A source')).toBeDefined();
  expect(tool.getByText('Not verified; looked at 1 November 2026.')).toBeDefined();
});

test('says that today’s advice may be old once the pack is past its day', async () => {
  await open();
  expect(screen.queryByText(/may be out of date/)).toBeNull();
  cleanup();
  await open(
    smallWorkbook,
    smallAdvice((advice) => {
      advice.reviewBy = advice.published;
    }),
  );
  expect(screen.getByText('What is said here of today may be out of date.')).toBeDefined();
});
