// An entry as it lies in the record: opened as far as this member can, whatever an erasure says of it since. What then stands in
// its place is worked out in `replacements.ts`.

import { digestRecord } from '#shared/crypto/v1/sealed-record';
import type { Change } from '#shared/domain/change';
import { isMemberId, type MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import { type Entry, type EntryHeader, readEntry } from '#shared/formats/entry/read-entry';
import type { KeptFrame } from './kept-frame';
import { type OpenedEntry, openEntry } from './open-entry';
import type { Session } from './session';

export interface KeptEntry {
  /** Its number in the record, which is that of its frame. */
  readonly seq: number;
  /** The digest by which the chain knows it. */
  readonly head: string;
  readonly by: MemberId;
  readonly header: EntryHeader;
  /** Undefined where it is not there any more, or not for this member. */
  readonly content: { readonly at: Instant; readonly changes: readonly Change[] } | undefined;
}

/** Undefined for what nobody can have written. */
export async function keepEntry(
  seq: number,
  entry: Entry,
  opened: OpenedEntry | undefined,
): Promise<KeptEntry | undefined> {
  const { header } = entry;
  if (!isMemberId(header.author)) return undefined;
  const content = opened?.state === 'open' ? { at: opened.at, changes: opened.changes } : undefined;
  return { seq, head: await digestRecord(entry), by: header.author, header, content };
}

/** Opens the entries of frames. What is no entry is left out. */
export async function readKeptEntries(frames: readonly KeptFrame[], session: Session): Promise<readonly KeptEntry[]> {
  const entries = await Promise.all(
    frames.map(async ({ index, bytes }) => {
      const entry = readEntry(bytes);
      return entry.ok ? keepEntry(index, entry.value, await openEntry(entry.value, session)) : undefined;
    }),
  );
  return entries.flatMap((entry) => entry ?? []);
}
