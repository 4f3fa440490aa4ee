// Versions of the small pack for tests of taking one in: what follows, and what the app has.

import { derivePackHash } from '#shared/packs/pack-hash';
import { type PackLibrary, readPackLibrary } from '#shared/packs/pack-library';
import type { ChecklistPack, LocalityPack, Pack } from '#shared/packs/pack-schema';
import { smallLocality, smallPack } from './small-packs';

export const fileOf = (pack: Pack) => new TextEncoder().encode(JSON.stringify(pack));

/** The small pack as the checklist of a quarterly review, in a version. */
export function reviewPack(version: string, plant: (pack: ChecklistPack) => void = () => {}): ChecklistPack {
  return smallPack((pack) => {
    pack.version = version;
    const [review] = pack.checklists;
    if (review) review.id = 'quarterly-review';
    for (const texts of Object.values(pack.texts)) texts.checklists = { 'quarterly-review': { title: 'Review' } };
    plant(pack);
  });
}

export function area(version: string, plant: (pack: LocalityPack) => void = () => {}): LocalityPack {
  return smallLocality((pack) => {
    pack.version = version;
    plant(pack);
  });
}

export async function referenceOf(pack: Pack) {
  return { id: pack.id, version: pack.version, hash: await derivePackHash(fileOf(pack)) };
}

export function libraryOf(...packs: readonly Pack[]): Promise<PackLibrary> {
  return readPackLibrary(packs.map(fileOf));
}

/** Takes an item out and says so. */
export function retire(pack: ChecklistPack, id: string): void {
  const [review] = pack.checklists;
  if (review) review.items = review.items.filter((item) => item.id !== id);
  delete pack.texts.en?.items[id];
  pack.retired.push(id);
}

/** A further check of every account. */
export function addItem(pack: ChecklistPack, id: string, label: string): void {
  const [review] = pack.checklists;
  const [first] = review?.items ?? [];
  if (!review || !first) throw new Error('the small pack has no items');
  const { when: _, ...plain } = first;
  review.items.push({ ...plain, id: JSON.parse(JSON.stringify(id)), group: 'first' });
  if (pack.texts.en) {
    pack.texts.en.items[id] = { label, question: `${label}?`, why: 'So.', where: 'There.', expected: 'As agreed' };
  }
}
