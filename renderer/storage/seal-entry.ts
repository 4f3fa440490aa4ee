// Seals and signs changes as the entry that follows a record, framed for the journal. Touches nothing.

import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { digestRecord, type SealedUnder, sealRecord } from '#shared/crypto/v1/sealed-record';
import type { Change } from '#shared/domain/change';
import { lastingPart } from '#shared/domain/lasting-part';
import { epochOf, readersOf } from '#shared/domain/may-read';
import type { Instant } from '#shared/domain/plain-date';
import type { KeptRing } from '#shared/domain/ring';
import type { State } from '#shared/domain/state';
import { writeEntry, writeEntryHeader, writeEntryPayload } from '#shared/formats/entry/read-entry';
import type { RecordEnd } from './judge-record';
import { type KeptFrame, keepFrame } from './kept-frame';
import { writeRingName } from './ring-names';
import { keyInUse, ownKeyInUse, type Session } from './session';

export interface SealedEntry {
  readonly frame: KeptFrame;
  /** Where the record ends with this entry. */
  readonly end: RecordEnd;
}

/** What an entry is written under, in which copy of the workbook. */
export interface Sealing {
  readonly session: Session;
  /** The record that it follows. */
  readonly end: RecordEnd;
  readonly state: State;
  /** The chain of this copy. Where the record is still on another, the entry begins this one. */
  readonly chain: string;
}

/** Undefined where this member holds no key of the ring and nobody else does. */
export async function sealEntry(
  { session, end, state, chain }: Sealing,
  entry: { readonly ring: KeptRing; readonly at: Instant; readonly changes: readonly Change[] },
): Promise<SealedEntry | undefined> {
  const { workbook, member, keys } = session;
  const under = sealedUnder(session, state, entry.ring);
  if (!under) return undefined;
  const isNewChain = chain !== end.at.chain;
  const seq = isNewChain ? 1 : end.at.seq + 1;
  const lasting = await nameLastingPart(entry.changes);
  const sealed = await sealRecord({
    kind: 'entry',
    header: (nonce) =>
      writeEntryHeader({
        workbook,
        chain,
        seq,
        prev: end.at.head,
        author: member,
        ring: writeRingName(entry.ring, member),
        epoch: under.epoch,
        nonce,
        sealing: 'ringKey' in under.key ? 'ring' : 'holders',
        lasting,
        ...(isNewChain ? { parent: end.at } : {}),
      }),
    payload: writeEntryPayload({ at: entry.at, changes: entry.changes }),
    under: under.key,
    signingKey: keys.signing,
  });
  const [frame, head] = await Promise.all([
    keepFrame(end.frames, writeEntry(sealed), end.length),
    digestRecord(sealed),
  ]);
  const at = { chain, seq, head };
  return { frame, end: { at, frames: end.frames + 1, length: frame.toByte, tail: frame.digest } };
}

/** What the header of an entry has to say of its changes (`lasting-part.ts`). */
export async function nameLastingPart(changes: readonly Change[]): Promise<string> {
  const lasting = lastingPart(changes);
  return lasting === '' ? '' : toHex(await sha256(textBytes(lasting)));
}

/** Under the ring's key; where this member may write to a ring that they may not read, to those who read it. */
function sealedUnder(
  session: Session,
  state: State,
  ring: KeptRing,
): { readonly epoch: number; readonly key: SealedUnder } | undefined {
  const held = ring === 'own' ? ownKeyInUse(session, state) : keyInUse(session, state, ring);
  if (held) return { epoch: held.epoch, key: { ringKey: held.key } };
  if (ring === 'own') return undefined;
  const { members, paperKey } = state.general;
  const holders = readersOf(state, ring).flatMap((member) => members[member]?.keys.recipient ?? []);
  const recipients = paperKey ? [...holders, paperKey.keys.recipient] : holders;
  return recipients.length > 0 ? { epoch: epochOf(state, ring), key: { holders: recipients } } : undefined;
}
