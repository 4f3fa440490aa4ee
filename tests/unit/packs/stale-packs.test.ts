import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/plain-date';
import { readPackLibrary } from '#shared/packs/pack-library';
import { stalePacks } from '#shared/packs/stale-packs';
import { fold, smallWorkbook } from '../../builders/small-workbook';
import { area, libraryOf, reviewPack } from './newer-packs';

test('a checklist or the contacts of the area are told once their day has passed, until a newer version is in use', async () => {
  const { reviewBy } = reviewPack('1.0.0');
  const organisation = {
    ...{ name: 'Riverside', charityNumber: '', purpose: '', ages: '', locality: 'small-locality', isExample: false },
    safeguardingLead: '' as const,
    safeguardingDeputy: '' as const,
  };
  const state = fold(smallWorkbook, { kind: 'organisation-described', organisation });
  const library = await libraryOf(reviewPack('1.0.0'), area('1.0.0'), { ...area('1.0.0'), id: 'elsewhere' });
  expect(stalePacks(library, state, reviewBy)).toEqual([]);
  const late = stalePacks(library, state, addDays(reviewBy, 1));
  expect(late.map(({ sentence, place }) => [sentence, place])).toEqual([
    ['“Small” is out of date since 22 May 2027.', { name: 'packs' }],
    ['“Who to call” is out of date since 22 May 2027.', { name: 'packs' }],
  ]);
  const newer = reviewPack('1.1.0', (pack) => {
    pack.reviewBy = addDays(reviewBy, 180);
  });
  const renewed = await libraryOf(newer, reviewPack('1.0.0'), area('1.0.0'));
  expect(stalePacks(renewed, state, addDays(reviewBy, 1)).map(({ key }) => key)).toEqual(['stale-pack:small-locality']);
});

test('what young people are told is told once its day has passed, with what may have moved', async () => {
  const folder = join(import.meta.dirname, '../../../resources/packs');
  const files = ['social-media-with-young-people', 'advice-for-young-people'].map(
    (name) => new Uint8Array(readFileSync(join(folder, name, '1.0.0/pack.json'))),
  );
  const library = await readPackLibrary(files);
  const reviewBy = library.youngPeopleAdvice?.reviewBy;
  if (!reviewBy) throw new Error('no pack has advice for young people');
  const keys = (on: typeof reviewBy) => stalePacks(library, smallWorkbook, on).map(({ key }) => key);
  expect(keys(reviewBy)).not.toContain('stale-pack:advice-for-young-people');
  expect(keys(addDays(reviewBy, 1))).toContain('stale-pack:advice-for-young-people');
  const told = stalePacks(library, smallWorkbook, addDays(reviewBy, 1)).find(({ key }) =>
    key.endsWith('advice-for-young-people'),
  );
  expect([told?.sentence, told?.reason]).toEqual([
    '“Advice for young people” is out of date since 26 May 2027.',
    'Apps may have moved their settings, and the law may have changed. A newer version comes with Quarterday, or from a file.',
  ]);
});
