// Which packs from a file may follow those that are here, and why others may not.

import { describe, expect, test } from 'vitest';
import { judgeNewerPack } from '#shared/packs/judge-newer-pack';
import type { ChecklistPack, Pack } from '#shared/packs/pack-schema';
import { addItem, area, libraryOf, referenceOf, retire, reviewPack } from './newer-packs';
import { itemIn } from './small-packs';

const present = reviewPack('1.2.0');
const judge = async (pack: Pack, ...here: readonly Pack[]) =>
  judgeNewerPack(pack, await referenceOf(pack), (await libraryOf(...here)).known);

describe('a pack that follows', () => {
  test('has a later version, also where its number is longer, and forgets nothing', async () => {
    for (const version of ['1.2.1', '1.10.0', '2.0.0']) {
      expect(await judge(reviewPack(version), present, reviewPack('1.0.0'))).toEqual({ ok: true, present });
    }
  });

  test('may add checks, word them otherwise and retire them', async () => {
    const next = reviewPack('1.3.0', (pack) => {
      addItem(pack, 'tides', 'Tides');
      retire(pack, 'boats');
      const words = pack.texts.en?.items.names;
      if (words) words.question = 'Which names?';
    });
    expect(await judge(next, present)).toEqual({ ok: true, present });
  });

  test('follows the newest that can be read: a broken one stands in nobody’s way', async () => {
    const { known } = await libraryOf(present);
    const pack = reviewPack('1.3.0');
    const broken = {
      reference: { ...(await referenceOf(pack)), version: '900.0.0' },
      adopted: null,
      read: () => undefined,
    };
    expect(judgeNewerPack(pack, await referenceOf(pack), [broken, ...known])).toEqual({ ok: true, present });
  });

  test('may be the contacts of an area that is not here yet', async () => {
    expect(await judge(area('1.0.0'), present)).toEqual({ ok: true, present: undefined });
  });
});

describe('a pack that does not follow is refused, and says why', () => {
  test.each<[string, Pack, string]>([
    ['an older version', reviewPack('1.1.9'), 'This is version 1.1.9, which is older than the 1.2.0 you have'],
    ['a version far ahead of it', reviewPack('3.0.0'), 'would keep every later one out'],
    ['the very same', present, 'is here already'],
    [
      'the same version with other content',
      reviewPack('1.2.0', (pack) => (pack.publisher = 'Others')),
      'says something else',
    ],
    ['another checklist', { ...reviewPack('9.0.0'), id: 'other-pack' }, 'another pack than the one you use'],
    ['contacts under the id of a checklist', { ...area('9.0.0'), id: present.id }, 'the id of another kind of pack'],
  ])('%s', async (_, pack, words) => {
    const judged = await judge(pack, present);
    expect(judged.ok ? '' : judged.words).toContain(words);
  });

  test.each<[string, (pack: ChecklistPack) => void, string]>([
    [
      'a check is gone unsaid',
      (pack) => {
        retire(pack, 'boats');
        pack.retired = pack.retired.filter((id) => id !== 'boats');
      },
      '“boats” is gone without being called retired.',
    ],
    [
      'an id that was retired is used again',
      (pack) => {
        pack.retired = [];
        addItem(pack, 'old-question', 'Old');
      },
      '“old-question” was retired in version 1.2.0, and is used again.',
    ],
    [
      'what was retired is forgotten',
      (pack) => {
        pack.retired = [];
      },
      '“old-question” was retired in version 1.2.0, and is no longer called so.',
    ],
    [
      'an id is turned to another platform',
      (pack) => {
        itemIn(pack, 'pond-comments').platform = 'lake';
      },
      '“pond-comments” is another check now: its platform was “pond” and is “lake”.',
    ],
    [
      'an id is asked of something else',
      (pack) => {
        itemIn(pack, 'names').asked = 'once';
      },
      'what it is asked about was “per account” and is “once”',
    ],
  ])('%s', async (_, plant, words) => {
    const judged = await judge(reviewPack('1.3.0', plant), present);
    expect(judged.ok ? [] : judged.findings).toEqual([expect.stringContaining(words)]);
  });

  test('an id that only an earlier version had is no less taken', async () => {
    const first = reviewPack('1.0.0', (pack) => addItem(pack, 'tides', 'Tides'));
    const second = reviewPack('1.1.0', (pack) => pack.retired.push('tides'));
    const judged = await judge(reviewPack('1.2.0'), second, first);
    expect(judged.ok ? [] : judged.findings).toEqual([
      '“tides” was retired in version 1.1.0, and is no longer called so.',
      '“tides” is gone without being called retired.',
    ]);
  });
});
