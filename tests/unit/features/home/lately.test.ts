// Who did what lately: told once for a person, a day and a thing.

import { expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { lately } from '../../../../renderer/features/home/lately';
import { readSampleChanges } from '../../../builders/sample-changes';
import {
  ada,
  addAccount,
  addMember,
  addPerson,
  changeAccount,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  moment,
  openRound,
  people,
  policy,
  sign,
  spring,
} from '../../../builders/small-workbook';

const ben = id('member', 2);
const state = fold(inReview, addMember(ben, 'Ben Carter', ['contributor']));
const nobody = id('member', 9);
let seq = 0;
const entry = (at: string, changes: readonly Change[], by = ada): HistoryEntry => {
  seq += 1;
  return { seq, head: String(seq).padStart(64, '0'), at: moment(at), by, changes, refused: [], erased: null };
};
const telling = { state, itemLabel: (item: string) => item };
const told = (...entries: readonly HistoryEntry[]) =>
  lately(entries, telling, nobody).map(({ on, words }) => [on, words]);

const monday = '2027-03-01T10:00:00.000Z';
const tuesday = '2027-03-02T10:00:00.000Z';

test('what one person did on one day is one sentence, in the order in which it was done, newest day first', () => {
  expect(
    told(
      entry(monday, [openRound(spring, { year: 2027, quarter: 1 }, [])]),
      entry(monday, [give(spring, messages)]),
      entry(monday, [give(spring, people)]),
      entry(monday, [give(spring, policy)], ben),
      entry(tuesday, [give(spring, messages)]),
    ),
  ).toEqual([
    ['2027-03-02', 'Ada Okonkwo changed the answer to “message-requests” of Instagram @riversideyouth.'],
    ['2027-03-01', 'Ben Carter answered “policy-read” of the organisation: as expected.'],
    [
      '2027-03-01',
      'Ada Okonkwo opened the review of January to March 2027 and answered two settings of Instagram @riversideyouth.',
    ],
  ]);
});

test('whoever is reading is “You”', () => {
  const entries = [entry(monday, [give(spring, policy)], ben), entry(monday, [sign(spring)])];
  expect(lately(entries, telling, ada).map(({ words }) => words)).toEqual([
    'You signed the review of January to March 2027.',
    'Ben Carter answered “policy-read” of the organisation: as expected.',
  ]);
});

test('a person who goes on stands where they did something last', () => {
  const entries = [
    entry(monday, [changeAccount(instagram, {})]),
    entry(monday, [addPerson(id('record', 8), 'Cara')], ben),
    entry(monday, [changeAccount(instagram, {})]),
  ];
  expect(told(...entries)).toEqual([
    ['2027-03-01', 'Ada Okonkwo changed the account Instagram @riversideyouth.'],
    ['2027-03-01', 'Ben Carter added the person Cara.'],
  ]);
});

test('people and accounts are counted, one account is named', () => {
  const cara = addPerson(id('record', 7), 'Cara');
  expect(told(entry(monday, [cara, addPerson(id('record', 8), 'Dev'), addAccount(instagram, {})]))).toEqual([
    ['2027-03-01', 'Ada Okonkwo added two people and added the account Instagram @riversideyouth.'],
  ]);
  expect(told(entry(monday, [addAccount(instagram, {}), addAccount(id('record', 9), {})]))).toEqual([
    ['2027-03-01', 'Ada Okonkwo added two accounts.'],
  ]);
});

test('of a full day the three newest deeds are told and the others counted', () => {
  const day = [
    addPerson(id('record', 8), 'Cara'),
    addAccount(instagram, {}),
    openRound(spring, { year: 2027, quarter: 1 }, []),
    give(spring, messages),
    sign(spring),
  ];
  expect(told(entry(monday, day))).toEqual([
    [
      '2027-03-01',
      'Ada Okonkwo opened the review of January to March 2027, answered “message-requests” of Instagram @riversideyouth: as expected, signed the review of January to March 2027 and did two other things.',
    ],
  ]);
});

test('a day is a day of London: what is done after midnight there belongs to the next', () => {
  expect(
    told(entry('2027-06-30T22:59:00.000Z', [sign(spring)]), entry('2027-06-30T23:00:00.000Z', [give(spring, policy)])),
  ).toEqual([
    ['2027-07-01', 'Ada Okonkwo answered “policy-read” of the organisation: as expected.'],
    ['2027-06-30', 'Ada Okonkwo signed the review of January to March 2027.'],
  ]);
});

test('signing and opening again are told each', () => {
  expect(
    told(
      entry(monday, [sign(spring)]),
      entry(monday, [{ kind: 'round-reopened', round: spring, because: 'A slip.' }]),
      entry(tuesday, [sign(spring)]),
    ),
  ).toEqual([
    ['2027-03-02', 'Ada Okonkwo signed the review of January to March 2027.'],
    [
      '2027-03-01',
      'Ada Okonkwo signed the review of January to March 2027 and opened the review of January to March 2027 again.',
    ],
  ]);
});

test('what was refused did not happen, and keys and private notes are not told', () => {
  const refused = { ...entry(monday, [addAccount(id('record', 9), {})], ben), refused: ['record-added'] as const };
  const note: Change = { kind: 'note-written', note: id('note', 1), title: 'Mine', words: 'Only mine.' };
  const ring: Change = { kind: 'ring-renewed', ring: 'general', epoch: 2, commitment: 'ab'.repeat(32) };
  expect(told(refused, entry(monday, [note]), entry(monday, [ring]))).toEqual([]);
});

test('the newest part alone does not say that the organisation was set up again', () => {
  const organisation = {
    name: 'Riverside',
    charityNumber: '',
    purpose: '',
    ages: '',
    locality: '',
    safeguardingLead: '',
    safeguardingDeputy: '',
    isExample: false,
  } as const;
  const described: Change = { kind: 'organisation-described', organisation };
  const later = { ...entry(monday, [described]), seq: 900 };
  const known = { ...telling, state: fold(state, described) };
  expect(lately([later], known, nobody)[0]?.words).toBe('Ada Okonkwo changed what is written about Riverside.');
});

test('every kind of change can be told, also about what this state does not hold', () => {
  for (const change of readSampleChanges()) {
    for (const [, words] of told(entry(monday, [change]))) {
      expect(words).toMatch(/^Ada Okonkwo [a-z].*[^.]\.$/);
      expect(words).not.toContain('undefined');
    }
  }
});
