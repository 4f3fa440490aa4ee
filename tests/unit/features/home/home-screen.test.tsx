// @vitest-environment happy-dom
// Home offers what whoever is signed in can do, and names whom to ask for the rest.

import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { MemberId } from '#shared/domain/ids';
import type { PackLibrary } from '#shared/packs/pack-library';
import { HomeScreen } from '../../../../renderer/features/home/home-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addMember, benPerson, fold, id, pack, smallWorkbook } from '../../../builders/small-workbook';
import { smallPack } from '../../packs/small-packs';

afterEach(cleanup);

const packs: PackLibrary = {
  quarterly: { pack: smallPack(), reference: pack },
  localities: [],
  known: [],
  findChecklists: () => smallPack(),
};
const ben = id('member', 2);
const organisation = {
  name: 'Riverside Youth Project',
  charityNumber: '',
  purpose: 'Evenings',
  ages: '8 to 19',
  locality: '',
  safeguardingLead: '',
  safeguardingDeputy: '',
  isExample: false,
} as const;
const state = fold(
  smallWorkbook,
  { kind: 'organisation-described', organisation },
  addMember(ben, 'Ben Carter', ['checker'], benPerson),
);

async function open(member: MemberId, readOnlyBecause = '') {
  const workbook = await memoryWorkbook(state, member);
  const snapshot = { ...workbook.getSnapshot(), readOnlyBecause };
  render(
    <HomeScreen
      masthead={null}
      saved={undefined}
      workbook={{ ...workbook, getSnapshot: () => snapshot, history: async () => [] }}
      packs={packs}
      host={{ saveFile: async () => ({ ok: true, value: { outcome: 'saved' } }) }}
      go={() => {}}
    />,
  );
  const row = (sentence: string) =>
    screen.getAllByRole('listitem').find(({ textContent }) => textContent?.includes(sentence)) ?? document.body;
  return { noKey: within(row('There is no recovery key')), noBackup: within(row('There is no backup yet')) };
}

test('a coordinator is led to what only a coordinator can do', async () => {
  const { noKey, noBackup } = await open(ada);
  expect(noKey.getByRole('button', { name: 'Make one' })).toBeTruthy();
  expect(noBackup.getByRole('button', { name: 'Say where it goes' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open this quarter’s review' })).toBeTruthy();
});

test('who is none is told whom to ask instead', async () => {
  const { noKey, noBackup } = await open(ben);
  for (const signal of [noKey, noBackup]) {
    expect(signal.getByText(/Ask Ada Okonkwo\.$/)).toBeTruthy();
    expect(signal.queryByRole('button')).toBeNull();
  }
});

test('where nothing can be changed there is no next thing to do', async () => {
  await open(ada, 'The safety copy is damaged.');
  expect(screen.queryByRole('button', { name: 'Open this quarter’s review' })).toBeNull();
});
