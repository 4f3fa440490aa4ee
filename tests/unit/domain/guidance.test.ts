// The guidance as a map: that no paragraph is left out, that every place on it is there, that each register and screen says why it asks,
// and that what is held is counted, and counted only for those who may read it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInHelp } from '#shared/domain/guidance/find-in-help';
import { findWords, glossary } from '#shared/domain/guidance/glossary';
import { guidanceParts } from '#shared/domain/guidance/guidance-map';
import { helpOfPlace } from '#shared/domain/guidance/help-of-place';
import { standingOfPart } from '#shared/domain/guidance/standing-of-part';
import { registers } from '#shared/domain/registers/all-registers';
import { type FieldValues, fieldOf, registerNames } from '#shared/domain/registers/register';
import { readPack } from '#shared/packs/read-pack';
import { addConsent } from '../../builders/consents';
import { ada, adaPerson, addMember, addRecord, day, fold, id, smallWorkbook } from '../../builders/small-workbook';

const root = join(import.meta.dirname, '../../..');
const placeNames = Array.from(
  readFileSync(join(root, 'shared/domain/place.ts'), 'utf8').matchAll(/readonly name: '([a-z-]+)'/g),
  ([, name = '']) => name,
);
const today = day('2027-03-01');

function part(paragraph: string) {
  const found = guidanceParts.find((each) => each.paragraph === paragraph);
  if (!found) throw new Error(`${paragraph} is not on the map`);
  return found;
}

describe('the map of the guidance', () => {
  test('has every paragraph once, in order, each with what it asks and where it is seen to', () => {
    const sections = [3, 3, 7, 3, 5, 5, 1];
    const numbered = sections.flatMap((count, section) =>
      Array.from({ length: count }, (_, index) => `${section + 1}.${index + 1}`),
    );
    const at = numbered.indexOf('2.3') + 1;
    expect(guidanceParts.map(({ paragraph }) => paragraph)).toEqual([
      ...numbered.slice(0, at),
      '2',
      ...numbered.slice(at),
    ]);
    for (const { paragraph, asks, kept, screens } of guidanceParts) {
      expect([paragraph, asks.length > 0, kept.length + screens.length > 0]).toEqual([paragraph, true, true]);
    }
  });

  test('leads to places, registers and fields that are there', () => {
    for (const { kept, screens } of guidanceParts) {
      for (const { place } of screens) expect(placeNames).toContain(place.name);
      for (const { register, only } of kept) {
        expect(registerNames).toContain(register);
        if (!only) continue;
        const field = fieldOf(registers[register], only.field);
        const column = field?.kind === 'rows' ? field.columns[0] : field;
        const values = column?.kind === 'choice' ? column.choices.map(({ value }) => value) : [];
        expect([register, only.is.filter((value) => !values.includes(value))]).toEqual([register, []]);
      }
    }
  });

  test('has every paragraph that a check of the shipped packs names', () => {
    for (const name of ['social-media-with-young-people', 'advice-then-and-now', 'advice-for-young-people']) {
      const read = readPack(readFileSync(join(root, `resources/packs/${name}/1.0.0/pack.json`)));
      if (!read.ok) throw new Error(read.refusal.words);
      const named = [...JSON.stringify(read.pack).matchAll(/"guidance":\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/"([\d.]+)"/g)].map(([, paragraph = '']) => paragraph),
      );
      expect(named.length).toBeGreaterThan(0);
      for (const paragraph of new Set(named)) expect(part(paragraph).paragraph).toBe(paragraph);
    }
  });
});

describe('help', () => {
  test.each(registerNames.filter((name) => registers[name].why !== undefined))(
    'on the register of %s says why it is asked, and where the guidance asks for it',
    (register) => {
      const help = helpOfPlace({ name: 'register', register });
      expect(help?.words.join(' ').length).toBeGreaterThan(40);
      expect(help?.paragraphs).not.toEqual([]);
      expect(helpOfPlace({ name: 'new-record', register })).toEqual(help);
    },
  );

  test('of a screen names the paragraphs on whose part of the map it stands', () => {
    expect(helpOfPlace({ name: 'advice' })?.paragraphs).toEqual(['3.7', '5.3', '5.5']);
    expect(helpOfPlace({ name: 'moderation' })?.paragraphs).toContain('5.2');
    expect(helpOfPlace({ name: 'help' })).toBeUndefined();
  });
});

describe('what the workbook holds for a paragraph', () => {
  const procedure = (number: number, fields: FieldValues) =>
    addRecord('procedures', id('record', number), {
      kind: 'bullying',
      state: 'in-force',
      reviewBy: '2027-06-01',
      ...fields,
    });
  const asking = { member: ada, today };
  const words = (state: typeof smallWorkbook, paragraph: string, as = asking) =>
    standingOfPart(state, part(paragraph), as).map(({ words: said, look }) => `${look}: ${said}`);

  test('is nothing, and says so, before anything is written down', () => {
    expect(words(smallWorkbook, '5.5')).toEqual([
      'nothing: No procedures for bullying yet',
      'nothing: No concerns about bullying yet',
      'nothing: No sessions about bullying yet',
    ]);
  });

  test('counts what is of it, and no other, and says what is past its day', () => {
    const state = fold(
      smallWorkbook,
      procedure(61, {}),
      procedure(62, { reviewBy: '2027-02-01' }),
      procedure(63, { kind: 'grooming' }),
      addRecord('sessions', id('record', 64), {
        on: '2027-02-01',
        topics: [{ topic: 'location' }, { topic: 'bullying' }],
      }),
      addRecord('sessions', id('record', 65), { on: '2027-02-02', topics: [{ topic: 'location' }] }),
    );
    expect(words(state, '5.5')).toEqual([
      'overdue: 2 procedures for bullying, 1 past the day to look at again',
      'nothing: No concerns about bullying yet',
      'held: 1 session about bullying',
    ]);
  });

  test('tells nobody how many consents there are who may not read them', () => {
    const ben = id('member', 2);
    const state = fold(
      smallWorkbook,
      addMember(ben, 'Ben Carter', ['contributor'], adaPerson),
      addConsent(id('record', 66)),
    );
    expect(words(state, '6.4')).toEqual(['held: 1 consent']);
    expect(words(state, '6.4', { member: ben, today })).toEqual([
      'not read here: Consents: only for those who may read them',
    ]);
  });
});

describe('the words', () => {
  test('are each there once, in order, and explained in a sentence', () => {
    const names = glossary.map(({ word }) => word);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
    for (const { word, means } of glossary) expect([word, /^[A-Z].*\.$/s.test(means)]).toEqual([word, true]);
  });

  test.each([
    'workbook',
    'member',
    'ring',
    'draft',
    'safety copy',
    'snapshot',
    'backup',
    'pack',
    'register',
    'log',
    'round',
    'item',
    'answer',
    'signal',
    'action',
    'evidence',
    'sign-off',
    'report',
    'CYP',
    'DBS',
    'CEOP',
    'IWF',
    'DPIA',
    'second factor',
    'superseded',
    'thinkuknow',
    'sexting',
    'BBM pin',
    '2fa',
    'grooming',
    'libel',
    'safeguarding lead',
  ])('of the house and of the field have “%s”', (word) => {
    const [first] = findWords(word);
    expect(
      first &&
        [first.word, ...(first.alsoCalled ?? [])].some((name) => name.toLowerCase().startsWith(word.toLowerCase())),
    ).toBe(true);
  });

  test('are found by what they are about, whatever the capitals, and not by what none of them says', () => {
    expect(findWords('CHILDLINE').map(({ word }) => word)).toEqual(['Childline', 'Report Remove']);
    expect(findWords('crystal ball')).toEqual([]);
    expect(findWords('  ')).toBe(glossary);
  });
});

describe('the search', () => {
  test('finds screens by their name, then by what they are for, and words, at most five of each', () => {
    expect(findInHelp('sheets for').screens).toEqual([{ title: 'Sheets for young people', place: { name: 'advice' } }]);
    expect(findInHelp('ceop').screens[0]?.place).toEqual({ name: 'worried' });
    expect(
      findInHelp('ceop')
        .words.map(({ word }) => word)
        .slice(0, 2),
    ).toEqual(['CEOP', 'CEOP Education']);
    expect(findInHelp('the').screens).toHaveLength(5);
    expect(findInHelp('the').words).toHaveLength(5);
  });

  test('finds nothing there for one or two letters', () => {
    expect(findInHelp(' th')).toEqual({ screens: [], words: [] });
  });
});
