// Opens one entry with the keys of a session and reads its changes. Says nothing of its signature or its place in the
// chain: `judge-record.ts` does.

import { type OpenedRecord, type OpenedWith, openRecord } from '#shared/crypto/v1/sealed-record';
import type { Change } from '#shared/domain/change';
import { type Instant, isInstant } from '#shared/domain/plain-date';
import type { KeptRing } from '#shared/domain/ring';
import { readChanges } from '#shared/formats/change/read-changes';
import { type Entry, readEntryPayload } from '#shared/formats/entry/read-entry';
import { readRingName } from './ring-names';
import { keysToRead, type Session } from './session';

export type OpenedEntry =
  | { readonly state: 'open'; readonly at: Instant; readonly changes: readonly Change[] }
  /** Sealed to a ring that this member may not read. */
  | { readonly state: 'not for this member' }
  | { readonly state: 'newer' }
  | { readonly state: 'erased' }
  | { readonly state: 'unreadable' };

export async function openEntry(entry: Entry, session: Session): Promise<OpenedEntry> {
  const ring = readRingName(entry.header.ring, session.member);
  if (ring === 'somebody else’s') return { state: 'not for this member' };
  const opened = await openWithAny(entry, keysOf(entry, ring, session));
  if (!opened) return { state: 'not for this member' };
  if (opened.state === 'erased') {
    // Of what was sealed to holders, nobody can tell any more whom it was for.
    return { state: entry.header.sealing === 'holders' ? 'not for this member' : 'erased' };
  }
  if (opened.state === 'wrong key') {
    // Sealed to holders of whom they are none, or to a key of their own that they lost.
    const isForOthers = entry.header.sealing === 'holders' || ring === 'own';
    return { state: isForOthers ? 'not for this member' : 'unreadable' };
  }
  if (opened.state !== 'open') return { state: 'unreadable' };
  const payload = readEntryPayload(opened.payload);
  if (!payload.ok) return { state: payload.problem === 'newer' ? 'newer' : 'unreadable' };
  const { at, changes, format } = payload.value;
  const read = readChanges(format, changes);
  if (read.state === 'newer') return { state: 'newer' };
  if (read.state !== 'read' || !isInstant(at)) return { state: 'unreadable' };
  return { state: 'open', at, changes: read.changes };
}

function keysOf({ header }: Entry, ring: KeptRing, session: Session): readonly OpenedWith[] {
  if (header.sealing === 'holders') return [{ identity: session.keys.identity }];
  return keysToRead(session, ring, header.epoch).map((ringKey) => ({ ringKey }));
}

/** Undefined where there is no key to try. */
async function openWithAny(entry: Entry, keys: readonly OpenedWith[]): Promise<OpenedRecord | undefined> {
  let last: OpenedRecord | undefined;
  for (const key of keys) {
    last = await openRecord('entry', entry, key);
    if (last.state !== 'wrong key') return last;
  }
  return last;
}
