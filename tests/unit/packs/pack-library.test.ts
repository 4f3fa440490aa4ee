import { describe, expect, test } from 'vitest';
import type { AdoptedPack } from '#shared/domain/state';
import { derivePackHash } from '#shared/packs/pack-hash';
import { readPackLibrary, withAdoptedPacks } from '#shared/packs/pack-library';
import type { ChecklistPack, Pack } from '#shared/packs/pack-schema';
import { id, moment } from '../../builders/small-workbook';
import { addItem, area, libraryOf, referenceOf, reviewPack } from './newer-packs';
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

describe('the packs at hand with those from files', () => {
  const by = { adoptedBy: id('member', 1), adoptedAt: moment('2027-03-01T10:00:00.000Z') };
  const adopt = async (pack: Pack, file = new TextDecoder().decode(fileOf(pack))): Promise<AdoptedPack> => ({
    pack: await referenceOf(pack),
    packTitle: 'Small',
    file,
    ...by,
  });
  const first = reviewPack('1.0.0');
  const second = reviewPack('1.10.0', (pack) => addItem(pack, 'tides', 'Tides'));

  test('use the newest version, wherever it came from', async () => {
    const shipped = await libraryOf(first);
    const taken = await withAdoptedPacks(shipped, [await adopt(second)]);
    expect(taken.quarterly).toEqual({ pack: second, reference: await referenceOf(second) });
    const newApp = await libraryOf(reviewPack('1.11.0'), first);
    expect((await withAdoptedPacks(newApp, [await adopt(second)])).quarterly.pack.version).toBe('1.11.0');
    expect(
      (
        await withAdoptedPacks(await libraryOf(first), [await adopt(reviewPack('1.9.0')), await adopt(second)])
      ).known.map(({ reference }) => reference.version),
    ).toEqual(['1.10.0', '1.9.0', '1.0.0']);
  });

  test('still have every earlier one, for the reviews that were asked from it', async () => {
    const taken = await withAdoptedPacks(await libraryOf(first), [await adopt(second)]);
    expect(taken.findChecklists(await referenceOf(first))).toEqual(first);
    expect(taken.findChecklists(await referenceOf(second))).toEqual(second);
  });

  test('do not use one whose text is not what its fingerprint says', async () => {
    const forged = await adopt(second, JSON.stringify({ ...second, publisher: 'Somebody else' }));
    const taken = await withAdoptedPacks(await libraryOf(first), [forged]);
    expect(taken.quarterly.pack).toEqual(first);
    expect(taken.findChecklists(forged.pack)).toBeUndefined();
    expect(taken.known.map(({ reference, read }) => [reference.version, read() !== undefined])).toEqual([
      ['1.10.0', false],
      ['1.0.0', true],
    ]);
  });

  test('do not use one that says it is another than it is', async () => {
    const adopted = await adopt(second);
    const posing = { ...adopted, pack: { ...adopted.pack, version: '9.0.0' } };
    expect((await withAdoptedPacks(await libraryOf(first), [posing])).quarterly.pack).toEqual(first);
  });

  test('let no other checklist ask the reviews', async () => {
    const stranger = await adopt({ ...reviewPack('9.0.0'), id: 'stranger' });
    expect((await withAdoptedPacks(await libraryOf(first), [stranger])).quarterly.pack).toEqual(first);
  });

  test('have the contacts of a further area, and the newest of each', async () => {
    const newer = area('1.1.0');
    const taken = await withAdoptedPacks(await libraryOf(first, area('1.0.0')), [
      await adopt(newer),
      await adopt({ ...newer, id: 'elsewhere' }),
    ]);
    expect(taken.localities.map(({ id: of, version }) => [of, version])).toEqual([
      ['small-locality', '1.1.0'],
      ['elsewhere', '1.1.0'],
    ]);
  });
});
