// Seals and signs changes as the entry that follows a record, framed for the journal. Touches nothing.

import { digestRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import type { Change } from '#shared/domain/change';
import type { Instant } from '#shared/domain/plain-date';
import type { Ring } from '#shared/domain/ring';
import { writeEntry, writeEntryHeader, writeEntryPayload } from '#shared/formats/entry/read-entry';
import type { RecordEnd } from './judge-record';
import { type KeptFrame, keepFrame } from './kept-frame';
import type { Session } from './session';

export interface SealedEntry {
  readonly frame: KeptFrame;
  /** Where the record ends with this entry. */
  readonly end: RecordEnd;
}

/** Undefined where this member holds no key of the ring. */
export async function sealEntry(
  { workbook, member, keys, rings }: Session,
  end: RecordEnd,
  entry: { readonly ring: Ring; readonly at: Instant; readonly changes: readonly Change[] },
): Promise<SealedEntry | undefined> {
  const current = rings.current(entry.ring);
  if (!current) return undefined;
  const { chain, seq, head: prev } = end.at;
  const sealed = await sealRecord({
    kind: 'entry',
    header: (nonce) =>
      writeEntryHeader({
        workbook,
        chain,
        seq: seq + 1,
        prev,
        author: member,
        ring: entry.ring,
        epoch: current.epoch,
        nonce,
        sealing: 'ring',
      }),
    payload: writeEntryPayload({ at: entry.at, changes: entry.changes }),
    under: { ringKey: current.key },
    signingKey: keys.signing,
  });
  const [frame, head] = await Promise.all([
    keepFrame(end.frames, writeEntry(sealed), end.length),
    digestRecord(sealed),
  ]);
  const at = { chain, seq: seq + 1, head };
  return { frame, end: { at, frames: end.frames + 1, length: frame.toByte, tail: frame.digest } };
}
