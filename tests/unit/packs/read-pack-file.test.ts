// What somebody may choose as a pack, and what a wicked one may hold: each is refused in words, quickly, and never breaks anything.

import { describe, expect, test } from 'vitest';
import { derivePackHash } from '#shared/packs/pack-hash';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { packFileBytesMax, readPackFile } from '#shared/packs/read-pack-file';
import { itemIn, smallLocality, smallPack, smallPractice } from './small-packs';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (value: unknown) => bytesOf(JSON.stringify(value));

async function refusalOf(file: Uint8Array) {
  const read = await readPackFile(file);
  if (read.ok) throw new Error('it was taken for a pack');
  return read;
}

describe('a pack from a file', () => {
  test('is read with its text, and known by the fingerprint of that', async () => {
    for (const pack of [smallPack(), smallLocality()]) {
      const read = await readPackFile(fileOf(pack));
      expect(read).toEqual({ ok: true, pack, text: JSON.stringify(pack), hash: await derivePackHash(fileOf(pack)) });
    }
  });

  test('is the same pack with the mark before its first letter that some programs write', async () => {
    const marked = bytesOf(`\uFEFF${JSON.stringify(smallPack())}`);
    const [with_, without] = await Promise.all([readPackFile(marked), readPackFile(fileOf(smallPack()))]);
    expect(with_).toEqual(without);
  });
});

describe('what is no pack is refused, and says why', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not readable as JSON'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not readable as JSON'],
    ['half a file', fileOf(smallPack()).slice(0, 400), 'not readable as JSON'],
    ['some other JSON', fileOf({ hello: 'there' }), 'not a Quarterday pack'],
    ['a list', fileOf([smallPack()]), 'not a Quarterday pack'],
    ['null', fileOf(null), 'not a Quarterday pack'],
    ['a pack of a later format', fileOf({ ...smallPack(), formatVersion: 2 }), 'made for a newer Quarterday'],
    ['a pack with a part more', fileOf({ ...smallPack(), scripts: ['x'] }), 'does not know the part scripts'],
    ['a pack of another kind', fileOf({ ...smallPack(), kind: 'themes' }), 'This pack cannot be used'],
  ])('%s', async (_, file, words) => {
    expect((await refusalOf(file)).words).toContain(words);
  });

  test.each<[string, (pack: ChecklistPack) => void, string]>([
    [
      'a cycle',
      (pack) => {
        itemIn(pack, 'names').when = [{ item: itemIn(pack, 'follow-up').id, is: ['no'] }];
      },
      'waits for an answer that waits for',
    ],
    ['an id twice', (pack) => pack.checklists[0]?.items.push(itemIn(pack, 'boats')), 'stands here more than once'],
    ['a retired id that is used', (pack) => pack.retired.push('names'), 'is retired'],
    [
      'markup',
      (pack) => {
        const words = pack.texts.en?.items.names;
        if (words) words.why = 'Because <img src=x onerror=alert(1)>';
      },
      'holds markup',
    ],
    [
      'an id that is kept for the checks of an organisation',
      (pack) => {
        pack.retired.push('own-1111111111111111');
      },
      'begins with own-',
    ],
  ])('%s is told in detail for whoever made it', async (_, plant, words) => {
    const refused = await refusalOf(fileOf(smallPack(plant)));
    expect(refused.words).toContain('Ask whoever made the pack to mend it');
    expect(refused.findings.join(' ')).toContain(words);
  });
});

describe('what is made to do harm', () => {
  test('50 MB are refused for their size, before anything is made of them', async () => {
    expect((await refusalOf(new Uint8Array(50_000_000))).words).toContain('larger than 1 MB');
  });

  test('one byte too many is refused, and the largest there may be is not for its size', async () => {
    expect((await refusalOf(new Uint8Array(packFileBytesMax + 1))).words).toContain('larger than 1 MB');
    expect((await refusalOf(new Uint8Array(packFileBytesMax).fill(0x20))).words).not.toContain('larger than 1 MB');
  });

  test('brackets in brackets to the very end', async () => {
    const half = packFileBytesMax / 2;
    expect((await refusalOf(bytesOf('['.repeat(half) + ']'.repeat(half)))).words).toMatch(
      /too deep|not readable as JSON/,
    );
    const deep = `{"format":"quarterday-pack","x":${'{"x":'.repeat(1000)}1${'}'.repeat(1001)}`;
    expect((await refusalOf(bytesOf(deep))).words).toContain('too deep in each other');
  });

  test('a part called __proto__, written plainly or in disguise, anywhere', async () => {
    const text = JSON.stringify(smallPack());
    for (const name of ['__proto__', '\\u005f_proto__']) {
      const top = text.replace('{', `{"${name}":{"isOwn":true},`);
      const inside = text.replace('"items":{', `"items":{"${name}":{"label":"x"},`);
      for (const planted of [top, inside]) {
        expect(planted).not.toBe(text);
        expect((await refusalOf(bytesOf(planted))).words).toContain('__proto__');
      }
    }
    expect(({} as { isOwn?: boolean }).isOwn).toBeUndefined();
  });

  test('characters that cannot be seen or that turn the direction, and not those that join letters', async () => {
    const worded = (why: string) =>
      smallPack((pack) => {
        const words = pack.texts.en?.items.names;
        if (words) words.why = why;
      });
    for (const text of ['Off\u202Eon', 'Two\nlines', 'Zero\u200Bwidth', 'Bell\u0007', 'Isolate\u2066']) {
      expect((await refusalOf(fileOf(worded(text)))).words).toContain('characters that cannot be seen');
    }
    for (const text of ['نوجوان\u200Cلوگ', 'Zażółć gęślą jaźń', 'A family 👨\u200D👩\u200D👧', 'O’Neill – “so”']) {
      expect((await readPackFile(fileOf(worded(text)))).ok).toBe(true);
    }
  });

  test('names that every object knows are names like others, and lead to no other text', async () => {
    const named = JSON.parse(JSON.stringify(smallPack()).replaceAll('"names"', '"constructor"'));
    const read = await readPackFile(fileOf(named));
    const words = read.ok && read.pack.kind === 'checklists' ? read.pack.texts.en?.items : undefined;
    expect(words && new Map(Object.entries(words)).get('constructor')?.label).toBe('Names');
    delete named.texts.en.items.constructor;
    expect((await refusalOf(fileOf(named))).findings.join(' ')).toContain('“constructor” has no text');
  });

  test('more checks, platforms or conditions than there can be', async () => {
    const many = smallPack((pack) => {
      const items = pack.checklists[0]?.items ?? [];
      for (let index = 0; index < 601; index += 1)
        items.push({ ...itemIn(pack, 'boats'), id: items[0]?.id ?? itemIn(pack, 'boats').id });
    });
    expect((await refusalOf(fileOf(many))).words).toContain('takes up to 600');
    const platforms = smallPack((pack) => {
      for (let index = 0; index < 101; index += 1) pack.platforms.push({ id: `sea-${index}`, features: [] });
    });
    expect((await refusalOf(fileOf(platforms))).words).toContain('longer than 100');
  });

  test('the longest chain of checks that wait for each other is answered in a moment', async () => {
    const chain = smallPack((pack) => {
      const items = pack.checklists[0]?.items ?? [];
      const boats = itemIn(pack, 'boats');
      let last = boats.id;
      for (let index = 0; index < 590; index += 1) {
        const id = JSON.parse(`"link-${index}"`);
        items.push({ ...boats, id, when: [{ item: last, is: ['no'] }] });
        last = id;
      }
      boats.when = [{ item: last, is: ['no'] }];
    });
    const started = performance.now();
    expect((await refusalOf(fileOf(chain))).findings.join(' ')).toContain('waits for');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a question with as many answers as a file can hold is answered in a moment', async () => {
    const pack = smallPractice();
    pack.quizzes[0]?.questions[0]?.answers.push(...Array.from({ length: 90_000 }, (_, index) => `a${index}`));
    const started = performance.now();
    expect((await refusalOf(fileOf(pack))).findings.join(' ')).toContain('“a89999” has no text');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
