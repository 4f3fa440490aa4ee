// The history as it is read: in lines under their days, with what was refused and erased shown as that, and as a table.

import { expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { retrace } from '#shared/domain/history/retrace';
import { noFilters, wantedOf } from '../../../../renderer/features/history/filter-form';
import { historyCsv, ledgerDays, makeTeller, searchableText } from '../../../../renderer/features/history/told-history';
import {
  ada,
  addMember,
  changeAccount,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  moment,
  spring,
} from '../../../builders/small-workbook';

const ben = id('member', 2);
const state = fold(inReview, addMember(ben, 'Ben Carter', ['contributor']));
const entry = (seq: number, more: Partial<HistoryEntry>): HistoryEntry => ({
  seq,
  head: String(seq).padStart(64, '0'),
  at: moment('2027-03-01T10:00:00.000Z'),
  by: ada,
  changes: [],
  refused: [],
  erased: null,
  ...more,
});
const entries = [
  entry(1, { changes: [addMember(ben, 'Ben Carter', ['contributor'])] }),
  entry(2, { changes: [give(spring, messages, { note: '=SUM(A1)' })] }),
  entry(3, { by: ben, changes: [{ kind: 'lock-after-set', minutes: 30 }], refused: ['lock-after-set'] }),
  entry(4, {
    at: moment('2027-06-30T23:30:00.000Z'),
    by: ben,
    changes: [changeAccount(instagram, { name: 'Somebody' })],
    erased: { at: moment('2027-07-02T09:00:00.000Z'), by: ada },
  }),
];
const { steps, named } = retrace(state, entries);
const telling = { state: named, itemLabel: (item: string) => item };
const tell = makeTeller(telling, ada);

test('lines stand under their day in London, and whoever is reading is “You”', () => {
  const days = ledgerDays(steps, tell, ({ refused, erased }) => refused || erased || undefined);
  expect(days.map(({ name, lines }) => [name, lines.map(({ who, time, number }) => [who, time, number])])).toEqual([
    [
      'Monday 1 March 2027',
      [
        ['You', '10:00', 1],
        ['You', '10:00', 2],
        ['Ben Carter', '10:00', 3],
      ],
    ],
    ['Thursday 1 July 2027', [['Ben Carter', '00:30', 4]]],
  ]);
});

test('what was refused says so and why, and what was erased says when and by whom', () => {
  expect(steps.map((step) => tell(step).refused).filter(Boolean)).toEqual([
    'Refused: it had no effect. The role of Ben Carter did not allow it. It takes a coordinator.',
  ]);
  expect(steps.map((step) => tell(step).erased).filter(Boolean)).toEqual([
    'Erased on 2 July 2027 by you. This is what may be left of it.',
  ]);
});

test('a step is told once, and everything in its line can be searched', () => {
  const [, answer] = steps;
  if (!answer) throw new Error('no answer');
  expect(tell(answer)).toBe(tell(answer));
  expect(searchableText(tell(answer))).toContain('answered “message-requests” of Instagram @riversideyouth');
  expect(searchableText(tell(answer))).toContain('=SUM(A1)');
});

test('of twenty thousand entries only the shown lines are put into words', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => entry(index + 1, { changes: [give(spring, messages)] }));
  let labels = 0;
  const itemLabel = (item: string) => {
    labels += 1;
    return item;
  };
  const long = retrace(state, many);
  ledgerDays(long.steps.slice(-100), makeTeller({ state: long.named, itemLabel }, ada), () => undefined);
  expect(long.steps).toHaveLength(20_000);
  expect(labels).toBe(100);
});

test('as a table everybody has their name', () => {
  const [headings, , answer] = historyCsv(steps, makeTeller(telling, '')).split('\r\n');
  expect(headings).toBe('\uFEFFEntry,Date,Time,Who,What,In detail,Because,How it stands,Fingerprint');
  expect(answer).toBe(
    `2,2027-03-01,10:00,Ada Okonkwo,answered “message-requests” of Instagram @riversideyouth: as expected,Note: =SUM(A1),,,${'2'.padStart(64, '0')}`,
  );
});

test('what is typed asks for what it says, and for nothing where it says nothing', () => {
  const typed = { ...noFilters, by: ben, thing: 'Actions', from: '5 April 2027', to: 'soon' };
  expect(wantedOf(typed)).toEqual({ words: '', by: ben, thing: 'Actions', from: '2027-04-05', to: '' });
  expect(wantedOf({ ...noFilters, by: 'toString', thing: 'Everything' })).toMatchObject({ by: '', thing: '' });
});
