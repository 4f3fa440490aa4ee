// The short words of the items of a review or a self-assessment, from the pack that it was asked from.

import type { PackReference } from '#shared/domain/change';
import type { ItemId } from '#shared/domain/ids';
import type { PackLibrary } from '#shared/packs/pack-library';
import { assessmentPack, readableAspect } from '#shared/packs/readable-aspect';
import { readableItem } from '#shared/packs/readable-item';

/**
 * The item's own id where this Quarterday has no words for it. A check that came into the review from a newer pack has those of the
 * newest pack that knows it.
 */
export function itemLabels(packs: PackLibrary): (item: ItemId, pack: PackReference | undefined) => string {
  return (item, reference) => {
    const aspects = reference && assessmentPack(packs, reference);
    if (aspects) return readableAspect(aspects, item)?.title ?? item;
    const pack = (reference && packs.findChecklists(reference)) ?? packs.quarterly.pack;
    const known = readableItem(pack, item) ?? readableItem(packs.quarterly.pack, item);
    return known?.label ?? laterLabel(packs, item) ?? item;
  };
}

/** One that was added from a newer pack and retired since. */
function laterLabel({ known, quarterly }: PackLibrary, item: ItemId): string | undefined {
  for (const { reference, read } of known) {
    const pack = reference.id === quarterly.reference.id ? read() : undefined;
    const found = pack?.kind === 'checklists' ? readableItem(pack, item) : undefined;
    if (found) return found.label;
  }
  return undefined;
}
