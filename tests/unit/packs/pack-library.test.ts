import { describe, expect, test } from 'vitest';
import { derivePackHash } from '#shared/packs/pack-hash';
import { readPackLibrary } from '#shared/packs/pack-library';
import type { ChecklistPack, Pack } from '#shared/packs/pack-schema';
import { smallAdvice, smallLocality, smallPack } from './small-packs';

const fileOf = (pack: Pack) => new TextEncoder().encode(JSON.stringify(pack));

function quarterlyPack(version: string, published: ChecklistPack['published']): ChecklistPack {
  return smallPack((pack) => {
    pack.version = version;
    pack.published = published;
    const [review] = pack.checklists;
    if (review) review.id = 'quarterly-review';
    for (const texts of Object.values(pack.texts)) texts.checklists = { 'quarterly-review': { title: 'Review' } };
  });
}

const { published, reviewBy } = smallPack();
const older = quarterlyPack('1.0.0', published);
const newer = quarterlyPack('1.1.0', reviewBy);

describe('the packs at hand', () => {
  test('give a new round the newest pack with a quarterly review, named by its bytes', async () => {
    const packs = await readPackLibrary([newer, older, smallLocality()].map(fileOf));
    expect(packs.quarterly).toEqual({
      pack: newer,
      reference: { id: 'small-pack', version: '1.1.0', hash: await derivePackHash(fileOf(newer)) },
    });
    expect(packs.localities).toEqual([smallLocality()]);
  });

  test('give the newest pack of advice, and none where there is none', async () => {
    const later = { ...smallAdvice(), version: '1.1.0', published: reviewBy };
    const packs = await readPackLibrary([newer, smallAdvice(), later].map(fileOf));
    expect(packs.advice).toEqual(later);
    expect((await readPackLibrary([newer].map(fileOf))).advice).toBeUndefined();
  });

  test('give an old round the pack it was asked from, and no other', async () => {
    const packs = await readPackLibrary([newer, older].map(fileOf));
    const reference = { id: 'small-pack', version: '1.0.0', hash: await derivePackHash(fileOf(older)) };
    expect(packs.findChecklists(reference)).toEqual(older);
    expect(packs.findChecklists({ ...reference, hash: '0'.repeat(64) })).toBeUndefined();
    expect(packs.findChecklists({ ...reference, version: '1.1.0' })).toBeUndefined();
  });

  test('stop the start with the words of the refusal where a file of the app is no pack', async () => {
    await expect(readPackLibrary([new TextEncoder().encode('{}')])).rejects.toThrow('not a Quarterday pack');
  });

  test('stop the start where nothing holds a quarterly review', async () => {
    await expect(readPackLibrary([fileOf(smallLocality())])).rejects.toThrow('no pack with a quarterly review');
  });
});
