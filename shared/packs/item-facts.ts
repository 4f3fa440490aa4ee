// What the gaps of a review need to know of its items, from the pack it was asked from.

import type { ItemFacts } from '#shared/domain/before-signing';
import type { ChecklistPack } from './pack-schema';
import { readableItem } from './readable-item';

export function itemFacts(pack: ChecklistPack): ItemFacts {
  return {
    labelOf: (item) => readableItem(pack, item)?.label ?? item,
    asksEvidence: (item) => readableItem(pack, item)?.evidenceAsked ?? false,
    agreesWith: (item) => readableItem(pack, item)?.agreesWith,
  };
}
