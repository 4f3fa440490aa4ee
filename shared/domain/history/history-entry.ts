// One entry of the record, as it can be read by the member who looks: who, when, what, and what has become of it since.

import type { Change, ChangeKind } from '../change';
import type { MemberId } from '../ids';
import type { Instant } from '../plain-date';

export interface HistoryEntry {
  /** Its number in the record: 1 for the first, counted on through every chain. */
  readonly seq: number;
  /** The digest by which the chain knows it, hex. */
  readonly head: string;
  readonly at: Instant;
  readonly by: MemberId;
  /** Where its content was erased: what stands in its place. */
  readonly changes: readonly Change[];
  /** The kinds of its changes that were refused and had no effect. Where one of a kind was, all of that kind count as refused. */
  readonly refused: readonly ChangeKind[];
  /** When its content was erased, and by whom; null where it was not. */
  readonly erased: { readonly at: Instant; readonly by: MemberId } | null;
}
