// @vitest-environment happy-dom
// Home offers what whoever is signed in can do, and names whom to ask for the rest.

import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import type { MemberId } from '#shared/domain/ids';
import type { PackLibrary } from '#shared/packs/pack-library';
import { HomeScreen } from '../../../../renderer/features/home/home-screen';
import { memoryWorkbook } from '../../../builders/memory-workbook';
import { ada, addMember, benPerson, fold, id, moment, pack, smallWorkbook } from '../../../builders/small-workbook';
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

async function open(
  member: MemberId,
  readOnlyBecause = '',
  { entries = [], seen }: { readonly entries?: readonly HistoryEntry[]; readonly seen?: unknown } = {},
) {
  const workbook = await memoryWorkbook(state, member);
  const snapshot = { ...workbook.getSnapshot(), readOnlyBecause };
  const kept: unknown[] = [];
  const drafts = {
    readDraft: async (place: string) => (place === 'home-seen' ? seen : undefined),
    keepDraft: async (_: string, value: unknown) => void kept.push(value),
  };
  render(
    <HomeScreen
      masthead={null}
      saved={undefined}
      workbook={{ ...workbook, getSnapshot: () => snapshot, ...drafts, history: async () => entries }}
      packs={packs}
      host={{ saveFile: async () => ({ ok: true, value: { outcome: 'saved' } }) }}
      go={() => {}}
    />,
  );
  const row = (sentence: string) =>
    screen.getAllByRole('listitem').find(({ textContent }) => textContent?.includes(sentence)) ?? document.body;
  return { noKey: within(row('There is no recovery key')), noBackup: within(row('There is no backup yet')), kept };
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

const described = (seq: number, by: MemberId): HistoryEntry => ({
  seq,
  head: String(seq).padStart(64, '0'),
  at: moment(`2027-03-0${seq}T10:00:00.000Z`),
  by,
  changes: [{ kind: 'risk-line-set', line: 10 + seq }],
  refused: [],
  erased: null,
});

test('what others did since the last visit is told, and what one did oneself is not', async () => {
  const entries = [described(3, ben), described(4, ada), described(5, ben)];
  const { kept } = await open(ada, '', { entries, seen: { seq: 3, at: '2027-03-03T12:00:00.000Z' } });
  const news = within(await screen.findByRole('region', { name: 'Since you were here on 3 March' }));
  expect(news.getAllByRole('listitem')).toHaveLength(1);
  expect(news.getByText(/^Ben Carter /)).toBeTruthy();
  await waitFor(() => expect(kept).toContainEqual(expect.objectContaining({ seq: 5 })));
});

test.each([
  ['nothing is known of a visit', undefined],
  ['nobody else did anything since', { seq: 5, at: '2027-03-05T12:00:00.000Z' }],
  ['what is kept of it makes no sense', { seq: 'three', at: 'yesterday' }],
])('where %s, the newest is told as ever', async (_, seen) => {
  await open(ada, '', { entries: [described(4, ada), described(5, ben)], seen });
  expect(within(await screen.findByRole('region', { name: 'Lately' })).getAllByRole('listitem')).toHaveLength(2);
});
