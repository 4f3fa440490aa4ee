// The short words of the items of a review, from the pack that it was asked from.

import type { PackReference } from '#shared/domain/change';
import type { ItemId } from '#shared/domain/ids';
import type { PackLibrary } from '#shared/packs/pack-library';
import { readableItem } from '#shared/packs/readable-item';

/** The item's own id where this Quarterday has no words for it. */
export function itemLabels(packs: PackLibrary): (item: ItemId, pack: PackReference | undefined) => string {
  return (item, reference) => {
    const pack = (reference && packs.findChecklists(reference)) ?? packs.quarterly.pack;
    return readableItem(pack, item)?.label ?? item;
  };
}
