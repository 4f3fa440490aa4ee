// A search finds what one may read, wherever it stands, and nothing of what one may not.

import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/domain/change';
import { foundWords, searchWorkbook } from '#shared/domain/search/search-workbook';
import type { State } from '#shared/domain/state';
import {
  adaPerson,
  benPerson,
  changeAccount,
  day,
  fold,
  give,
  id,
  inReview,
  instagram,
  messages,
  spring,
} from '../../../builders/small-workbook';

const evidence = id('evidence', 1);
const changes: readonly Change[] = [
  {
    kind: 'evidence-added',
    evidence,
    name: 'Ekran ustawień.png',
    mediaType: 'image/png',
    sizeBytes: 1,
    digest: 'ab'.repeat(32),
    effectiveOn: day('2027-03-01'),
    attachment: { name: 'cd'.repeat(32), key: 'AAAA' },
  },
  give(spring, messages, { result: 'no', found: 'Everyone', note: 'Ask the café.', evidence: [evidence] }),
  {
    kind: 'action-raised',
    action: id('action', 1),
    words: 'Write to the café.',
    owner: benPerson,
    dueOn: day('2027-03-20'),
    from: null,
  },
  { kind: 'note-written', note: id('note', 1), title: '', words: 'The café closes early.' },
];
const state = fold(inReview, ...changes);
const itemLabel = (item: string) => `label of ${item}`;
const groups = (typed: string, of: State = state) => searchWorkbook(typed, { state: of, itemLabel }) ?? [];
const told = (typed: string, of: State = state) =>
  groups(typed, of).map(({ name, found }) => [name, ...found.map(({ title, under }) => `${title} | ${under}`)]);

describe('a search', () => {
  test('finds records, actions, answers, evidence and notes, each with where it stands', () => {
    expect(told('cafe')).toEqual([
      ['Actions', 'Action 1: Write to the café. | By 20 March 2027, Ben Carter'],
      [
        'Answers of reviews',
        'label of message-requests: Everyone. Ask the café. | Instagram @riversideyouth, January to March 2027',
      ],
      ['Your private notes', 'The café closes early. | Only you can read it'],
    ]);
    expect(groups('everyone')[0]?.found[0]?.place).toEqual({
      name: 'review',
      round: spring,
      item: messages.item,
      account: instagram,
    });
    expect(told('ustawien')).toEqual([['Evidence', 'Ekran ustawień.png | Dated 1 March 2027']]);
    expect(groups('ustawien')[0]?.found[0]?.place).toMatchObject({ name: 'review', item: messages.item });
  });

  test('finds a record by the people it names, and no longer once it names them no more', () => {
    expect(told('carter')).toEqual([
      ['Accounts', 'Instagram @riversideyouth | '],
      ['People', 'Ben Carter | '],
      ['Actions', 'Action 1: Write to the café. | By 20 March 2027, Ben Carter'],
    ]);
    const without = fold(
      state,
      changeAccount(instagram, {
        deputy: '',
        moderator: '',
        rota: [],
        holders: [{ person: adaPerson, access: 'full' }],
      }),
    );
    expect(told('carter', without).map(([name]) => name)).toEqual(['People', 'Actions']);
  });

  test('follows a name that is changed, though the record that names it stays as it is', () => {
    expect(told('novak')).toEqual([]);
    const renamed = fold(state, {
      kind: 'record-changed',
      register: 'people',
      record: benPerson,
      fields: { name: 'Ben Novák' },
      because: '',
    });
    expect(told('novak', renamed).map(([name]) => name)).toEqual(['Accounts', 'People', 'Actions']);
    expect(told('carter', renamed)).toEqual([]);
  });

  test('wants every word that was typed, in whatever order', () => {
    expect(told('riverside instagram').map(([name]) => name)).toEqual(['Accounts']);
    expect(told('riverside tiktok')).toEqual([]);
    expect(searchWorkbook('  ', { state, itemLabel })).toBeUndefined();
  });

  test('counts everything and tells the first of it', () => {
    const many = fold(
      state,
      ...Array.from(
        { length: 25 },
        (_, index): Change => ({
          kind: 'record-added',
          register: 'people',
          record: id('record', 100 + index),
          fields: { name: `Volunteer ${index}` },
        }),
      ),
    );
    const [people] = groups('volunteer', many);
    expect([people?.count, people?.found.length]).toEqual([25, 20]);
    expect(foundWords(groups('volunteer', many))).toBe('25 things');
    expect(foundWords(groups('ustawien'))).toBe('One thing');
  });

  test('does not find the notes of others, which are in nobody’s state but theirs', () => {
    const others: State = { ...state, own: { notes: {} } };
    expect(told('closes early', others)).toEqual([]);
    expect(told('closes early')).toHaveLength(1);
  });
});
