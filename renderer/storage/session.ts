// What an unlocked session holds: who signed in, their keys, and the keys of the rings they may read. Nothing in it can be
// read back as bytes; locking lets go of it.

import { fromBase64 } from '#shared/crypto/bytes';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { type HeldRingKey, openGrant, openOwnRing, openRings } from '#shared/crypto/v1/ring-keys';
import type { SecretKey } from '#shared/crypto/v1/secret-key';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import type { MemberId } from '#shared/domain/ids';
import { epochOf, readersOf } from '#shared/domain/may-read';
import type { KeptRing, Ring } from '#shared/domain/ring';
import type { State } from '#shared/domain/state';
import type { Genesis } from '#shared/formats/genesis/read-genesis';
import type { Grants } from '#shared/formats/grants/read-grants';

export interface Session {
  readonly workbook: string;
  readonly member: MemberId;
  readonly keys: MemberKeys;
  /**
   * Every ring key that this member's grants lead to. Which of them is the right one, the record says. Grows when this
   * member makes a key.
   */
  readonly held: HeldRingKey[];
  /** The commitments of the keys that the founder granted: what vouches for a first key of which the record says nothing. */
  readonly foundersOwn: ReadonlySet<string>;
  /** The keys of this member's own ring, newest first. */
  readonly own: readonly SecretKey[];
}

export async function openSession(
  workbook: string,
  member: MemberId,
  keys: MemberKeys,
  genesis: Genesis,
  { grants, links }: Grants,
): Promise<Session> {
  const founderKey = await importVerifyingKey(fromBase64(genesis.founderKeys.ed25519));
  const held = [...(await openRings({ workbook, member, identity: keys.identity, grants, links }))];
  const byFounder = held.map(async ({ grant, commitment }) => {
    const isFounders =
      grant.by === genesis.founder &&
      (await openGrant(grant, { workbook, identity: keys.identity, granterKey: founderKey })).ok;
    return isFounders ? [commitment] : [];
  });
  return {
    workbook,
    member,
    keys,
    held,
    foundersOwn: new Set((await Promise.all(byFounder)).flat()),
    own: await openOwnRing({ workbook, member, notes: keys.notes, links }),
  };
}

/** The keys with which an entry of a ring may open; none where this member may not read it. */
export function keysToRead({ held, own }: Session, ring: KeptRing, epoch: number): readonly SecretKey[] {
  if (ring === 'own') return own;
  return held.filter((each) => each.ring === ring && each.epoch === epoch).map(({ key }) => key);
}

export interface KeyInUse {
  readonly epoch: number;
  readonly key: SecretKey;
  readonly commitment: string;
}

/**
 * The key under which a ring is written now; undefined where this member has none that the record vouches for. Somebody who
 * could write to the disk, and no more, can so never have anything sealed under a key of theirs.
 */
export function keyInUse(session: Session, state: State, ring: Ring): KeyInUse | undefined {
  const epoch = epochOf(state, ring);
  const commitment = state.general.rings[ring]?.commitment ?? '';
  return session.held.find(
    (each) =>
      each.ring === ring &&
      each.epoch === epoch &&
      (commitment === '' ? session.foundersOwn.has(each.commitment) : each.commitment === commitment),
  );
}

/** The epoch and key of this member's own ring. */
export function ownKeyInUse({ keys, member }: Session, state: State): { epoch: number; key: SecretKey } {
  return { epoch: Math.max(1, state.general.members[member]?.keysMade ?? 1), key: keys.notes };
}

/**
 * The rings that this member may read and has no key of, although one was written for them before they could be asked in.
 * The safeguarding ring is not among them: only a lead can grant it, at their own next sign-in.
 */
export function missingRings(session: Session, state: State): readonly Ring[] {
  const { members } = state.general;
  // A record that could not be read as far as anybody's first entry: with the wrong first key, there is nothing in it.
  if (Object.keys(members).length === 0) return keyInUse(session, state, 'general') ? [] : ['general'];
  const granted = ['general', 'consents', 'coordinators'] as const;
  return granted.filter((ring) => readersOf(state, ring).includes(session.member) && !keyInUse(session, state, ring));
}
