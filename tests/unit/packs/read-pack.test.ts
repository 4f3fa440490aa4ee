import { describe, expect, test } from 'vitest';
import { type PackRefusal, readPack } from '#shared/packs/read-pack';
import { smallPack } from './small-packs';

function refusalOf(file: string | Uint8Array): PackRefusal {
  const read = readPack(file);
  if (read.ok) throw new Error('the pack was read, though it should have been refused');
  return read.refusal;
}

/** The text of a pack with one part replaced, on the level of the file, where no type holds it back. */
function packText(replace: (text: string) => string = (text) => text): string {
  return replace(JSON.stringify(smallPack()));
}

test('a pack is read from its text and from its bytes alike', () => {
  const text = packText();
  expect(readPack(text)).toEqual({ ok: true, pack: smallPack() });
  expect(readPack(new TextEncoder().encode(text))).toEqual({ ok: true, pack: smallPack() });
});

describe('refused in plain words:', () => {
  test.each([
    ['nothing at all', ''],
    ['half a pack', packText().slice(0, 500)],
    ['a letter', 'Dear Sir or Madam'],
    ['bytes that are not text', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe])],
  ])('%s, which is not JSON', (_what, file) => {
    expect(refusalOf(file)).toEqual({
      name: 'not JSON',
      words: 'This file is not a pack: it is not readable as JSON. Choose a file called pack.json.',
    });
  });

  test.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['another program’s file', '{"name": "recipes", "formatVersion": 99}'],
  ])('%s, which is JSON but no pack', (_what, file) => {
    expect(refusalOf(file).name).toBe('not a pack');
  });

  test('a pack of a newer format, whatever else it holds', () => {
    const refusal = refusalOf('{"format": "quarterday-pack", "formatVersion": 2, "everything": "new"}');
    expect(refusal.name).toBe('newer format');
    expect(refusal.words).toBe(
      'This pack was made for a newer Quarterday (pack format 2; this one reads up to 1). Update Quarterday, then choose the pack again.',
    );
  });

  test.each<[what: string, replace: (text: string) => string, where: string, words: string]>([
    [
      'a part that is missing',
      (text) => text.replace('"question":"Names?",', ''),
      'texts › en › items › names › question',
      'this part is missing',
    ],
    [
      'a word that the format does not know',
      (text) => text.replace('"asked":"per account"', '"asked":"per fish"'),
      'checklists › review › items › boats › asked',
      'this must be once or per account or per person',
    ],
    [
      'a part that the format does not know',
      (text) => text.replace('"group":"second",', '"group":"second","colour":"red",'),
      'checklists › review › items › boats',
      'the format does not know the part colour',
    ],
    [
      'a label too long for a table',
      (text) => text.replace('"label":"Names"', `"label":"${'Names '.repeat(6)}"`),
      'texts › en › items › names › label',
      'this is longer than 30 characters',
    ],
    [
      'a day that no calendar has',
      (text) => text.replace('"published":"2026-11-22"', '"published":"2026-02-30"'),
      'published',
      'this must be a date like 2027-04-05',
    ],
    [
      'an id that is no id',
      (text) => text.replace('"id":"names"', '"id":"Names"'),
      'checklists › review › items › Names › id',
      'this must be small letters, figures and hyphens',
    ],
    [
      'a condition on a result that nobody can give',
      (text) => text.replace('"is":["no","partly"]', '"is":["perhaps"]'),
      'checklists › review › items › follow-up › when › number 1 › is › number 1',
      'this must be yes or partly or no or unknown or not applicable',
    ],
    [
      'a source whose address is not https',
      (text) => text.replace('{"name":"A source"}', '{"name":"A source","url":"javascript:alert(1)"}'),
      'announcements › new-law › sources › number 1 › url',
      'this must be a web address that starts with https',
    ],
    [
      'a kind of pack that is not known',
      (text) => text.replace('"kind":"checklists"', '"kind":"games"'),
      'kind',
      'none of',
    ],
    [
      'a format version of nought',
      (text) => text.replace('"formatVersion":1', '"formatVersion":0'),
      'formatVersion',
      'must be 1',
    ],
  ])('%s, naming the place', (_what, replace, where, words) => {
    const text = packText(replace);
    expect(text).not.toBe(packText());
    const refusal = refusalOf(text);
    expect(refusal.name).toBe('wrong schema');
    expect(refusal.where).toBe(where);
    expect(refusal.words).toContain(words);
    expect(refusal.words).toMatch(/^This pack cannot be used\. .+ Ask whoever made the pack to mend it\.$/);
  });
});

test('a pack cannot smuggle in a prototype', () => {
  const text = packText((sound) => sound.replace('"groups":{"first"', '"groups":{"__proto__":{"title":"x"},"first"'));
  expect(text).not.toBe(packText());
  const read = readPack(text);
  expect(read).toEqual({ ok: true, pack: smallPack() });
  const groups = read.ok && read.pack.kind === 'checklists' ? read.pack.texts.en?.groups : undefined;
  expect(Object.getPrototypeOf(groups)).toBe(Object.prototype);
});
