import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/plain-date';
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
