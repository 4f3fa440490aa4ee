// What an unlocked session holds: who signed in, their keys, and the keys of the rings they may read. Nothing in it can be
// read back as bytes; locking lets go of it.

import { fromBase64 } from '#shared/crypto/bytes';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { openRings, type RingKeys } from '#shared/crypto/v1/ring-keys';
import { importVerifyingKey } from '#shared/crypto/v1/sign-bytes';
import type { MemberId } from '#shared/domain/ids';
import { rings as allRings } from '#shared/domain/ring';
import type { Genesis } from '#shared/formats/genesis/read-genesis';
import type { Grants } from '#shared/formats/grants/read-grants';

export interface Session {
  readonly workbook: string;
  readonly member: MemberId;
  readonly keys: MemberKeys;
  readonly rings: RingKeys;
  /** False where a grant of theirs does not open, or one is missing that they were given: then the grants were altered. */
  readonly hasItsRings: boolean;
}

/** Opens the rings that the founder has granted to this member. */
export async function openSession(
  workbook: string,
  member: MemberId,
  keys: MemberKeys,
  genesis: Genesis,
  { grants, links }: Grants,
): Promise<Session> {
  const founderKey = await importVerifyingKey(fromBase64(genesis.founderKeys.ed25519));
  const granterKey = (granter: string) => (granter === genesis.founder ? founderKey : undefined);
  const opened = await openRings({ workbook, member, identity: keys.identity, grants, links, granterKey });
  const { keys: rings, refused } = opened;
  // The founder was given every ring, and everybody the general one.
  const given = member === genesis.founder ? allRings : (['general'] as const);
  const hasItsRings = refused.length === 0 && given.every((ring) => rings.current(ring));
  return { workbook, member, keys, rings, hasItsRings };
}
