// Opens one entry with the keys of a session and reads its changes. Says nothing of its signature or its place in the
// chain: `judge-record.ts` does.

import { type OpenedWith, openRecord } from '#shared/crypto/v1/sealed-record';
import type { Change } from '#shared/domain/change';
import { type Instant, isInstant } from '#shared/domain/plain-date';
import { readChanges } from '#shared/formats/change/read-changes';
import { type Entry, readEntryPayload } from '#shared/formats/entry/read-entry';
import type { Session } from './session';

export type OpenedEntry =
  | { readonly state: 'open'; readonly at: Instant; readonly changes: readonly Change[] }
  /** Sealed to a ring that this member may not read. */
  | { readonly state: 'not for this member' }
  | { readonly state: 'newer' }
  | { readonly state: 'erased' }
  | { readonly state: 'unreadable' };

export async function openEntry(entry: Entry, session: Session): Promise<OpenedEntry> {
  const key = keyOf(entry, session);
  if (!key) return { state: 'not for this member' };
  const opened = await openRecord('entry', entry, key);
  if (opened.state === 'erased') return { state: 'erased' };
  if (opened.state === 'wrong key' && entry.header.sealing === 'holders') return { state: 'not for this member' };
  if (opened.state !== 'open') return { state: 'unreadable' };
  const payload = readEntryPayload(opened.payload);
  if (!payload.ok) return { state: payload.problem === 'newer' ? 'newer' : 'unreadable' };
  const { at, changes, format } = payload.value;
  const read = readChanges(format, changes);
  if (read.state === 'newer') return { state: 'newer' };
  if (read.state !== 'read' || !isInstant(at)) return { state: 'unreadable' };
  return { state: 'open', at, changes: read.changes };
}

function keyOf({ header }: Entry, { keys, rings }: Session): OpenedWith | undefined {
  if (header.sealing === 'holders') return { identity: keys.identity };
  const ringKey = rings.key(header.ring, header.epoch);
  return ringKey && { ringKey };
}
