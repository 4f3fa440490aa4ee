// The checkpoint: the folded state at one head, a segment per ring, sealed and signed by the member who folded it. It only
// saves time: whatever is missing, does not open or does not fit is ignored, and the entries are folded again.

import { fromBase64, textBytes } from '#shared/crypto/bytes';
import { digestRecord, openRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import { importVerifyingKey, isSignedBy } from '#shared/crypto/v1/sign-bytes';
import type { KeptRing } from '#shared/domain/ring';
import type { CoordinatorsState, GeneralState, OwnState, State } from '#shared/domain/state';
import {
  readCheckpointSegment,
  writeCheckpointHeader,
  writeCheckpointSegment,
} from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { readEntry } from '#shared/formats/entry/read-entry';
import { addAuthorKeys } from './author-keys';
import type { JudgedRecord } from './judge-record';
import type { KeptFrame } from './kept-frame';
import { writeRingName } from './ring-names';
import { keyInUse, keysToRead, ownKeyInUse, type Session } from './session';
import type { KeptSegment } from './working-copy';

/** Raise it whenever `applyChange` or the shape of the state changes: older checkpoints are then folded again. */
export const fold = 3;

const foldedRings = ['general', 'coordinators', 'own'] as const satisfies readonly KeptRing[];

export async function sealCheckpoint({ state, end }: JudgedRecord, session: Session): Promise<readonly KeptSegment[]> {
  const segments = foldedRings.map(async (ring): Promise<KeptSegment[]> => {
    const current = keyOf(ring, session, state);
    if (!current) return [];
    const name = writeRingName(ring, session.member);
    const sealed = await sealRecord({
      kind: 'checkpoint',
      header: (nonce) =>
        writeCheckpointHeader({
          workbook: session.workbook,
          at: end.at,
          author: session.member,
          ring: name,
          epoch: current.epoch,
          nonce,
          fold,
          segment: 'all',
          segments: 1,
        }),
      payload: textBytes(JSON.stringify(state[ring])),
      under: { ringKey: current.key },
      signingKey: session.keys.signing,
    });
    return [{ ring: name, bytes: writeCheckpointSegment(sealed), frames: end.frames }];
  });
  return (await Promise.all(segments)).flat();
}

/**
 * The record that the checkpoint holds, where every segment of it is this member's own, opens, and stands at exactly the
 * entry that the working copy holds at its place; otherwise undefined.
 */
export async function openCheckpoint(
  start: JudgedRecord,
  segments: readonly KeptSegment[],
  last: KeptFrame | undefined,
  session: Session,
): Promise<JudgedRecord | undefined> {
  const entry = last && readEntry(last.bytes);
  if (!last || !entry?.ok) return undefined;
  const head = { chain: entry.value.header.chain, seq: entry.value.header.seq, head: await digestRecord(entry.value) };
  const ownKey = await importVerifyingKey(fromBase64(session.keys.publicKeys.ed25519));

  const openSegment = async (ring: (typeof foldedRings)[number]): Promise<unknown> => {
    const name = writeRingName(ring, session.member);
    const kept = segments.find((segment) => segment.ring === name);
    const read = kept && readCheckpointSegment(kept.bytes);
    if (!read?.ok) return undefined;
    const { header, headerBytes, payloadDigest, signature } = read.value;
    const fits =
      header.workbook === session.workbook &&
      header.author === session.member &&
      header.ring === name &&
      header.fold === fold &&
      header.segments === 1 &&
      header.at.chain === head.chain &&
      header.at.seq === head.seq &&
      header.at.head === head.head;
    if (!fits || !(await isSignedBy(ownKey, signature, 'checkpoint', headerBytes, payloadDigest))) return undefined;
    for (const ringKey of keysToRead(session, ring, header.epoch)) {
      const opened = await openRecord('checkpoint', read.value, { ringKey });
      if (opened.state === 'open') return JSON.parse(new TextDecoder().decode(opened.payload));
    }
    return undefined;
  };

  const [general, coordinators, own] = await Promise.all(foldedRings.map(openSegment));
  if (!isGeneral(general) || !isOwn(own)) return undefined;
  const known = { ...start.state, general, own };
  const state = isCoordinators(coordinators) ? { ...known, coordinators } : known;
  // Without the part that this member may read, less would be shown than there is.
  if (!isCoordinators(coordinators) && keyInUse(session, state, 'coordinators')) return undefined;
  const authorKeys = await addAuthorKeys(start.authorKeys, state, 0);
  const end = { at: head, frames: last.index + 1, length: last.toByte, tail: last.digest };
  return { state, authorKeys, end };
}

function keyOf(ring: (typeof foldedRings)[number], session: Session, state: State) {
  return ring === 'own' ? ownKeyInUse(session, state) : keyInUse(session, state, ring);
}

// The member's own signature and the number of the rules vouch for what is inside; this only tells the segments apart.
function isGeneral(value: unknown): value is GeneralState {
  return typeof value === 'object' && value !== null && 'founder' in value && 'members' in value;
}

function isCoordinators(value: unknown): value is CoordinatorsState {
  return typeof value === 'object' && value !== null && 'authorityKeys' in value;
}

function isOwn(value: unknown): value is OwnState {
  return typeof value === 'object' && value !== null && 'notes' in value;
}
