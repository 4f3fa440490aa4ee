// Works out what a change of members means for the ring keys: new keys where somebody holds one who may not read any more,
// and grants for whoever may read and has none. Makes keys; touches nothing.

import type { Bytes } from '#shared/crypto/bytes';
import {
  commitToRingKey,
  type EpochLink,
  grantRing,
  type HeldRingKey,
  linkEpochs,
  makeRingKey,
  openRawRingKey,
  type RingGrant,
} from '#shared/crypto/v1/ring-keys';
import { importSecretKey } from '#shared/crypto/v1/secret-key';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { epochOf, needsNewKey, readersOf } from '#shared/domain/may-read';
import type { Instant } from '#shared/domain/plain-date';
import { type Ring, rings } from '#shared/domain/ring';
import { hasRole, type State } from '#shared/domain/state';
import type { Grants } from '#shared/formats/grants/read-grants';
import type { KeptGrants } from './key-files';
import { keyInUse, type Session } from './session';

/** Who is granted a key: a member, or the paper key. */
interface Recipient {
  readonly member: MemberId;
  readonly recipient: string;
}

export interface PreparedRings {
  readonly grants: KeptGrants;
  /** False where the grants are as they were. */
  readonly isChanged: boolean;
  /** What has to be in the record for the new keys to count. */
  readonly changes: readonly Change[];
  readonly held: readonly HeldRingKey[];
}

interface Wanted {
  /** Before the changes, and after them. */
  readonly before: State;
  readonly after: State;
  readonly at: Instant;
  /** Get new keys whatever the reason: what their old keys opened may be known to somebody else. */
  readonly renew?: readonly Ring[];
  /** Are granted once more, because their own keys are new. */
  readonly regrant?: readonly MemberId[];
}

export async function prepareRings(session: Session, current: Grants, wanted: Wanted): Promise<PreparedRings> {
  const { before, after } = wanted;
  // A key that was made and never came into the record counts for nothing.
  let grants: readonly RingGrant[] = current.grants.filter(({ ring, epoch }) => isKnown(before, ring, epoch));
  let links: readonly EpochLink[] = current.links.filter(({ ring, epoch }) => isKnown(before, ring, epoch));
  const changes: Change[] = [];
  const held: HeldRingKey[] = [];
  for (const ring of rings) {
    const made = wanted.renew?.includes(ring) || (mayMake(session, after, ring) && needsNewKey(after, ring));
    const inUse = keyInUse(session, before, ring);
    const raw = inUse && (await openRawRingKey({ ...inUse, workbook: session.workbook, ring }, session.keys, current));
    if (made) {
      const next = await makeEpoch(session, wanted, ring, raw);
      grants = [...grants, ...next.grants];
      links = [...links, ...next.links];
      changes.push(next.change);
      held.push(next.held);
    } else if (inUse && raw) {
      const { epoch, commitment } = inUse;
      const without = recipientsOf(after, ring).filter(
        ({ member }) =>
          wanted.regrant?.includes(member) ||
          !grants.some((grant) => grant.ring === ring && grant.epoch === epoch && grant.member === member),
      );
      grants = [...grants, ...(await grantAll(session, { ring, epoch, raw, at: wanted.at }, without))];
      if (isUnsaid(session, after, ring)) changes.push({ kind: 'ring-renewed', ring, epoch, commitment });
    }
  }
  // Not by their number: as many may have been left by a try that failed as take their place.
  const isChanged = !isSameList(grants, current.grants) || !isSameList(links, current.links);
  return { grants: { grants, links }, isChanged, changes, held };
}

function isSameList<Each>(one: readonly Each[], other: readonly Each[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

function isKnown(state: State, ring: string, epoch: number): boolean {
  const shared = rings.find((each) => each === ring);
  return !shared || epoch <= epochOf(state, shared);
}

/** Whether this member may make the next key of a ring: one who reads it, and is a coordinator or looks after the ring. */
function mayMake({ member }: Session, after: State, ring: Ring): boolean {
  const { members, paperKey } = after.general;
  if (paperKey?.member === member) return true;
  if (!readersOf(after, ring).includes(member) || members[member]?.standing !== 'enrolled') return false;
  return members[member].roles.includes('coordinator') || ring === 'safeguarding';
}

/** The record does not say yet which key is in use, and this member may say it. */
function isUnsaid({ member }: Session, after: State, ring: Ring): boolean {
  const { rings: inUse } = after.general;
  return hasRole(after, member, 'coordinator') && (inUse[ring]?.commitment ?? '') === '';
}

function recipientsOf(state: State, ring: Ring): readonly Recipient[] {
  const { members, paperKey } = state.general;
  const readers = readersOf(state, ring).flatMap((member): Recipient[] => {
    const recipient = members[member]?.keys.recipient;
    return recipient ? [{ member, recipient }] : [];
  });
  return paperKey ? [...readers, { member: paperKey.member, recipient: paperKey.keys.recipient }] : readers;
}

async function makeEpoch(session: Session, { before, after, at }: Wanted, ring: Ring, previous: Bytes | undefined) {
  const { workbook } = session;
  const epoch = epochOf(before, ring) + 1;
  const raw = makeRingKey();
  const key = await importSecretKey(raw);
  const commitment = await commitToRingKey(raw, { workbook, ring, epoch });
  const grants = await grantAll(session, { ring, epoch, raw, at }, recipientsOf(after, ring));
  const links = previous ? [await linkEpochs({ workbook, ring, epoch, key, previousKey: previous })] : [];
  const change: Change = { kind: 'ring-renewed', ring, epoch, commitment };
  const [grant] = grants;
  if (!grant) throw new RangeError('nobody to grant a ring to');
  const held: HeldRingKey = { ring, epoch, key, commitment, grant };
  return { grants, links, change, held };
}

function grantAll(
  { workbook, member, keys }: Session,
  { ring, epoch, raw, at }: { ring: Ring; epoch: number; raw: Bytes; at: Instant },
  to: readonly Recipient[],
): Promise<RingGrant[]> {
  return Promise.all(
    to.map((each) => grantRing({ workbook, ring, epoch, key: raw, ...each, by: member, at, signingKey: keys.signing })),
  );
}
