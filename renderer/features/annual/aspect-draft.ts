// Under which name the draft of an aspect is kept, for ever.

import type { ItemId, RoundId } from '#shared/domain/ids';

export function aspectDraft(round: RoundId, aspect: ItemId): string {
  return `aspect:${round}:${aspect}`;
}
