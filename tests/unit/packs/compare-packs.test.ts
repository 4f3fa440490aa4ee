// What is told of a newer pack before it is taken in.

import { describe, expect, test } from 'vitest';
import { comparePacks } from '#shared/packs/compare-packs';
import { addItem, area, retire, reviewPack } from './newer-packs';
import { itemIn } from './small-packs';

const present = reviewPack('1.0.0');

describe('a newer checklist', () => {
  test('that differs in its version and its dates alone says nothing else', () => {
    const next = reviewPack('1.1.0', (pack) => {
      pack.published = pack.reviewBy;
      itemIn(pack, 'names').checkedOn = pack.published;
    });
    expect(comparePacks(present, next)).toEqual({ added: [], changed: [], retired: [], others: [] });
  });

  test('tells what is new, said otherwise and retired', () => {
    const next = reviewPack('1.1.0', (pack) => {
      addItem(pack, 'tides', 'Tides');
      retire(pack, 'boats');
      const names = pack.texts.en?.items.names;
      if (names) names.question = 'Which names do people see?';
      itemIn(pack, 'comments').evidence = 'asked';
    });
    const { added, changed, retired } = comparePacks(present, next);
    expect(added).toMatchObject([{ id: 'tides', title: 'Tides', platform: '' }]);
    expect(added[0]?.parts).toContainEqual({ label: 'Question', was: '', now: 'Tides?' });
    expect(changed).toEqual([
      {
        id: 'names',
        title: 'Names',
        platform: '',
        parts: [{ label: 'Question', was: 'Names?', now: 'Which names do people see?' }],
      },
      {
        id: 'comments',
        title: 'Comments',
        platform: '',
        parts: [{ label: 'Evidence', was: 'Not asked for', now: 'Asked for.' }],
      },
    ]);
    expect(retired).toMatchObject([{ id: 'boats', title: 'Boats', parts: [] }]);
  });

  test('names the platform of a check, and says when it is asked', () => {
    const next = reviewPack('1.1.0', (pack) => {
      const pond = itemIn(pack, 'pond-comments');
      delete pond.replaces;
      pond.when = [{ item: itemIn(pack, 'names').id, is: ['no', 'partly'] }];
    });
    expect(comparePacks(present, next).changed).toEqual([
      {
        id: 'pond-comments',
        title: 'Comments from',
        platform: 'Pond',
        parts: [{ label: 'Asked only', was: 'in place of “Comments”', now: 'where “Names” was answered no or partly' }],
      },
    ]);
  });

  test('leaves no other part unsaid', () => {
    const next = reviewPack('1.1.0', (pack) => {
      if (pack.texts.en) pack.texts.en.announcements['new-law'] = { title: 'A law', text: 'It is here.' };
      if (pack.texts.en) pack.texts.en.groups.first = { title: 'Before' };
      pack.licence = 'CC0';
    });
    const { others } = comparePacks(present, next);
    expect(others.toSorted()).toEqual(['the order or the names of the groups', 'the part “licence”', 'what is coming']);
  });
});

describe('newer contacts', () => {
  test('tell another number, and when to call it', () => {
    const next = area('1.1.0', (pack) => {
      const [emergency] = pack.contacts;
      if (emergency) emergency.phone = '112';
    });
    expect(comparePacks(area('1.0.0'), next).changed).toEqual([
      { id: 'emergency', title: 'Emergency', platform: '', parts: [{ label: 'Telephone', was: '999', now: '112' }] },
    ]);
  });

  test('of an area that is not here yet are all new', () => {
    const { added, changed, retired, others } = comparePacks(undefined, area('1.0.0'));
    expect(added.map(({ title }) => title)).toEqual(['Emergency', 'Listener']);
    expect([changed, retired, others]).toEqual([[], [], []]);
  });
});
