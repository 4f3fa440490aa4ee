// The sources of the packs in use, and the checks that come from a paragraph of the guidance.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { roundsInOrder } from '#shared/domain/round';
import { checksOfParagraph } from '#shared/packs/checks-of-paragraph';
import { type PackLibrary, readPackLibrary } from '#shared/packs/pack-library';
import { sourcesOfPacks } from '#shared/packs/sources-of-packs';
import { type ExampleState, exampleState } from '../../builders/example-state';

const folder = join(import.meta.dirname, '../../../resources/packs');
const shipped = [
  'social-media-with-young-people',
  'locality-derby-and-derbyshire',
  'locality-uk-general',
  'advice-then-and-now',
  'advice-for-young-people',
];

let library: PackLibrary;
let example: ExampleState;
beforeAll(async () => {
  library = await readPackLibrary(
    shipped.map((name) => new Uint8Array(readFileSync(join(folder, name, '1.0.0/pack.json')))),
  );
  example = await exampleState('2026-11-26T14:00:00Z');
}, 60_000);

describe('the sources', () => {
  test('are those of each pack in use, each once, with the day and whether it confirmed anything', () => {
    const found = sourcesOfPacks(library, 'locality-derby-and-derbyshire');
    expect(found.map(({ id }) => id)).toEqual(shipped.filter((id) => id !== 'locality-uk-general'));
    for (const { sources } of found) {
      expect(sources.length).toBeGreaterThan(0);
      expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
    }
    const young = found.find(({ id }) => id === 'advice-for-young-people');
    expect(young?.sources).toContainEqual({
      name: 'UK Safer Internet Centre, Our top tips about cyberbullying',
      url: 'https://saferinternet.org.uk/guide-and-resource/our-top-tips-about-cyberbullying',
      checkedOn: '2026-11-26',
      confidence: 'verified',
    });
  });

  test('say the day by which the pack is to be looked at again, for what is out of date by then', () => {
    for (const { reviewBy } of sourcesOfPacks(library, undefined)) expect(reviewBy > '2026-11-26').toBe(true);
  });

  test('have CEOP and its teaching materials under the names they have today', () => {
    const names = sourcesOfPacks(library, 'locality-derby-and-derbyshire').flatMap(({ sources }) =>
      sources.map(({ name }) => name),
    );
    expect(names.some((name) => name.startsWith('CEOP, '))).toBe(true);
    expect(names.some((name) => name.startsWith('CEOP Education, '))).toBe(true);
    expect(names.some((name) => /stopbullying|thinkuknow/i.test(name))).toBe(false);
  });
});

describe('the checks of a paragraph', () => {
  test('are those that name it, and stand as the round has them', () => {
    const { pack } = example.packs.quarterly;
    const [first] = roundsInOrder(example.state);
    const checks = checksOfParagraph(pack, '5.5', first);
    const inPack = pack.checklists.flatMap(({ items }) => items).filter(({ guidance }) => guidance.includes('5.5'));
    expect(checks.checks.map(({ id }) => id)).toEqual(inPack.map(({ id }) => id));
    expect(checks.asked).toBeGreaterThan(0);
    expect(checks.answered).toBe(checks.asked);
    expect(checks.notAsExpected).toBeLessThanOrEqual(checks.answered);
    expect(checksOfParagraph(pack, '5.5', undefined)).toMatchObject({ asked: 0, answered: 0, notAsExpected: 0 });
    expect(checksOfParagraph(pack, '7.1', first).checks).toEqual([]);
  });
});
