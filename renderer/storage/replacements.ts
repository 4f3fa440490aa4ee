// What stands in place of erased entries. An erasure says it of entries before its own; it counts where its author was
// allowed to erase and where it leaves what the entry's header says that lasts. State, history and the next erasure all go by this.

import {
  type By,
  type Change,
  type ErasedEntry,
  type ErasureChange,
  isErasure,
  isErasureKind,
  ringOf,
} from '#shared/domain/change';
import { sealedRings } from '#shared/domain/registers/register';
import type { Refused } from '#shared/domain/state';
import type { EntryHeader } from '#shared/formats/entry/read-entry';
import type { KeptEntry } from './kept-entry';
import { nameLastingPart } from './seal-entry';

interface Replacement extends ErasedEntry {
  /** Of the entry that says so. */
  readonly erasedBy: By;
}

/** By the head of the entry that was erased, the latest last: that one knows best what may be left. */
export type Replacements = ReadonlyMap<string, readonly Replacement[]>;

/** `refused` are the entries whose erasures do not count. An erasure still speaks for others when it was erased itself. */
export async function findReplacements(
  entries: readonly KeptEntry[],
  refused: ReadonlySet<number>,
): Promise<Replacements> {
  const replacements = new Map<string, readonly Replacement[]>();
  const byHead = new Map(entries.map((entry) => [entry.head, entry]));
  for (const { seq, by, content } of entries) {
    if (!content || refused.has(seq)) continue;
    const erasedBy = { member: by, at: content.at, seq };
    const saying = content.changes
      .filter(isErasure)
      .flatMap((change) => change.entries.map((said) => ({ change, said })));
    for (const { change, said } of saying) {
      const erased = byHead.get(said.head);
      if (!erased || erased.seq >= seq || !isForItsReaders(change, erased.header)) continue;
      if (!(await isWhatLasts(erased.header, said.changes))) continue;
      replacements.set(said.head, [...(replacements.get(said.head) ?? []), { ...said, erasedBy }]);
    }
  }
  return replacements;
}

/** The numbers of the entries whose erasures do not count. */
export function refusedErasures(refused: readonly Refused[]): ReadonlySet<number> {
  return new Set(refused.flatMap(({ seq, kind }) => (isErasureKind(kind) ? [seq] : [])));
}

/** Whether changes leave what the header of an entry says that lasts. One of version 1 does not say, and is never replaced. */
export async function isWhatLasts(header: EntryHeader, changes: readonly Change[]): Promise<boolean> {
  return header.format === 2 && header.lasting === (await nameLastingPart(changes));
}

/**
 * Of what the readers of a register of their own read, only an erasure among them speaks, and that of nothing else: an erasure that
 * not everybody sees would give each a record of their own.
 */
function isForItsReaders(erasure: ErasureChange, { ring }: EntryHeader): boolean {
  const of = ringOf(erasure);
  return of === 'general' ? !sealedRings.some((sealed) => sealed === ring) : ring === of;
}
