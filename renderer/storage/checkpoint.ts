// The checkpoint: the folded state at one head, sealed and signed by the member who folded it, in segments: one for each ring
// they read, and one for each closed round. It only saves time: whatever is missing, does not open or does not fit is ignored,
// and the entries are folded again.

import { fromBase64, sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { digestRecord, openRecord, sealRecord } from '#shared/crypto/v1/sealed-record';
import { importVerifyingKey, isSignedBy } from '#shared/crypto/v1/sign-bytes';
import type { Head } from '#shared/crypto/v1/verify-chain';
import { readsRing } from '#shared/domain/may-read';
import { type SealedRing, sealedRings } from '#shared/domain/registers/register';
import type { KeptRing } from '#shared/domain/ring';
import type {
  ConsentsState,
  CoordinatorsState,
  GeneralState,
  OwnState,
  Round,
  SafeguardingState,
  State,
} from '#shared/domain/state';
import {
  type CheckpointSegment,
  readCheckpointSegment,
  writeCheckpointHeader,
  writeCheckpointSegment,
} from '#shared/formats/checkpoint-segment/read-checkpoint-segment';
import { readEntry } from '#shared/formats/entry/read-entry';
import { type KeptAuthorKey, readAuthorKeys, writeAuthorKeys } from './author-keys';
import { type ClosedRoundHead, headOf, isClosed, openClosedRound, writeContent } from './closed-round';
import type { JudgedRecord } from './judge-record';
import type { KeptFrame } from './kept-frame';
import { writeRingName } from './ring-names';
import { keyInUse, keysToRead, ownKeyInUse, type Session } from './session';
import type { KeptSegment } from './working-copy';

/** Raise it whenever `applyChange` or the shape of the state changes: older checkpoints are then folded again. */
export const fold = 16;

const foldedRings = ['general', ...sealedRings, 'coordinators', 'own'] as const satisfies readonly KeptRing[];
type FoldedRing = (typeof foldedRings)[number];

/** The segment of a ring; a closed round's has the round's id. */
const whole = 'all';

/** The general ring without the content of its closed rounds, which stand in segments of their own. */
interface GeneralSegment {
  /** Its `rounds` are the open ones. */
  readonly general: GeneralState;
  readonly closed: readonly { readonly head: ClosedRoundHead; readonly digest: string }[];
  /** Every round in the order in which they were opened. */
  readonly order: readonly string[];
  /** Every key the record ever named: the state holds only those of now. */
  readonly authorKeys: readonly KeptAuthorKey[];
}

/** The checkpoints of one session: a closed round that was sealed once is not sealed again. */
export class Checkpoints {
  readonly #session: Session;
  #closed = new WeakMap<Round, { readonly kept: KeptSegment; readonly digest: string; readonly epoch: number }>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** What was sealed says what a rewritten record says no more. */
  forget(): void {
    this.#closed = new WeakMap();
  }

  /** `unchanged` names the segments that were sealed for an earlier checkpoint of this session and are as they were. */
  async seal(record: JudgedRecord): Promise<{ segments: readonly KeptSegment[]; unchanged: ReadonlySet<string> }> {
    const unchanged = new Set<string>();
    const closed = await this.#sealClosed(record, unchanged);
    const { general } = record.state;
    const open = Object.entries(general.rounds).filter(([, round]) => !isClosed(round));
    const heads = closed.map(({ round, digest }) => ({ head: headOf(round), digest }));
    const contents: Readonly<Record<FoldedRing, unknown>> = {
      general: {
        general: { ...general, rounds: Object.fromEntries(open) },
        closed: heads,
        order: Object.keys(general.rounds),
        authorKeys: writeAuthorKeys(record.authorKeys),
      } satisfies GeneralSegment,
      consents: record.state.consents,
      safeguarding: record.state.safeguarding,
      coordinators: record.state.coordinators,
      own: record.state.own,
    };
    const ringSegments = await Promise.all(
      foldedRings
        // Who holds a key of before and reads the ring no more is shown nothing: that is no part to go on from once they do again.
        .filter((ring) => !isSealedRing(ring) || readsRing(record.state, this.#session.member, ring))
        .map((ring) => sealSegment(this.#session, record, ring, whole, JSON.stringify(contents[ring]))),
    );
    const segments = [...ringSegments.flatMap((kept) => kept ?? []), ...closed.map(({ kept }) => kept)];
    return { segments, unchanged };
  }

  #sealClosed(record: JudgedRecord, unchanged: Set<string>) {
    const { epoch } = keyOf('general', this.#session, record.state) ?? { epoch: 0 };
    const rounds = Object.values(record.state.general.rounds).filter(isClosed);
    const sealing = rounds.map(async (round) => {
      const before = this.#closed.get(round);
      if (before?.epoch === epoch) {
        unchanged.add(round.round);
        return [{ round, ...before }];
      }
      const kept = await sealSegment(this.#session, record, 'general', round.round, writeContent(round));
      if (!kept) return [];
      const sealed = { kept, digest: toHex(await sha256(kept.bytes)), epoch };
      this.#closed.set(round, sealed);
      return [{ round, ...sealed }];
    });
    return Promise.all(sealing).then((all) => all.flat());
  }
}

async function sealSegment(
  session: Session,
  { state, end }: JudgedRecord,
  ring: FoldedRing,
  segment: string,
  content: string,
): Promise<KeptSegment | undefined> {
  const current = keyOf(ring, session, state);
  if (!current) return undefined;
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
        segment,
        segments: 1,
      }),
    payload: textBytes(content),
    under: { ringKey: current.key },
    signingKey: session.keys.signing,
  });
  return { member: session.member, ring: name, segment, bytes: writeCheckpointSegment(sealed), frames: end.frames };
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
  const { chain, seq } = entry.value.header;
  const at = { chain, seq, head: await digestRecord(entry.value) };
  const open = await segmentOpener(session, segments, at);
  const [general, consents, safeguarding, coordinators, own] = await Promise.all(foldedRings.map((ring) => open(ring)));
  if (!isGeneral(general) || !isOwn(own)) return undefined;
  const closed = await openClosed(session, segments, general);
  if (!closed) return undefined;
  const all = { ...general.general.rounds, ...closed };
  const rounds = Object.fromEntries(general.order.flatMap((id) => (all[id] ? [[id, all[id]]] : [])));
  const known = { ...start.state, general: { ...general.general, rounds }, own };
  const state = {
    ...known,
    ...(isConsents(consents) ? { consents } : {}),
    ...(isSafeguarding(safeguarding) ? { safeguarding } : {}),
    ...(isCoordinators(coordinators) ? { coordinators } : {}),
  };
  // Without a part that this member may read, less would be shown than there is.
  if (!isCoordinators(coordinators) && keyInUse(session, state, 'coordinators')) return undefined;
  if (!isConsents(consents) && readsRing(state, session.member, 'consents') && keyInUse(session, state, 'consents')) {
    return undefined;
  }
  // What others handed in opens without the ring's key, so that there may be more than a checkpoint could hold.
  if (!isSafeguarding(safeguarding) && readsRing(state, session.member, 'safeguarding')) return undefined;
  const authorKeys = await readAuthorKeys(general.authorKeys);
  const end = { at, frames: last.index + 1, length: last.toByte, tail: last.digest };
  return { state, authorKeys, end };
}

/** Opens the segment of a ring, where it is this member's own and stands at the head. */
async function segmentOpener(session: Session, segments: readonly KeptSegment[], at: Head) {
  const ownKey = await importVerifyingKey(fromBase64(session.keys.publicKeys.ed25519));
  return async (ring: FoldedRing): Promise<unknown> => {
    const name = writeRingName(ring, session.member);
    const kept = segments.find((each) => each.ring === name && each.segment === whole);
    const read = kept && readCheckpointSegment(kept.bytes);
    if (!read?.ok) return undefined;
    const { header, headerBytes, payloadDigest, signature } = read.value;
    const fits =
      isOurs(read.value, session, name, whole) &&
      header.at.chain === at.chain &&
      header.at.seq === at.seq &&
      header.at.head === at.head;
    if (!fits || !(await isSignedBy(ownKey, signature, 'checkpoint', headerBytes, payloadDigest))) return undefined;
    const text = await openText(read.value, session, ring);
    return text === undefined ? undefined : JSON.parse(text);
  };
}

/** The closed rounds, each exactly the one whose digest the general segment holds; undefined where one of them is not. */
async function openClosed(
  session: Session,
  segments: readonly KeptSegment[],
  { closed }: GeneralSegment,
): Promise<Readonly<Record<string, Round>> | undefined> {
  const byRound = new Map(segments.map((kept) => [kept.segment, kept]));
  const opened = closed.map(async ({ head, digest }): Promise<[string, Round] | undefined> => {
    const kept = byRound.get(head.round);
    if (!kept || toHex(await sha256(kept.bytes)) !== digest) return undefined;
    const read = readCheckpointSegment(kept.bytes);
    if (!read.ok || !isOurs(read.value, session, 'general', head.round)) return undefined;
    const text = await openText(read.value, session, 'general');
    return text === undefined ? undefined : [head.round, openClosedRound(head, text)];
  });
  const rounds = await Promise.all(opened);
  const whole = rounds.filter((round) => round !== undefined);
  return whole.length === rounds.length ? Object.fromEntries(whole) : undefined;
}

function isOurs({ header }: CheckpointSegment, session: Session, ring: string, segment: string): boolean {
  return (
    header.workbook === session.workbook &&
    header.author === session.member &&
    header.ring === ring &&
    header.fold === fold &&
    header.segment === segment
  );
}

async function openText(segment: CheckpointSegment, session: Session, ring: FoldedRing): Promise<string | undefined> {
  for (const ringKey of keysToRead(session, ring, segment.header.epoch)) {
    const opened = await openRecord('checkpoint', segment, { ringKey });
    if (opened.state === 'open') return new TextDecoder().decode(opened.payload);
  }
  return undefined;
}

function keyOf(ring: FoldedRing, session: Session, state: State) {
  return ring === 'own' ? ownKeyInUse(session, state) : keyInUse(session, state, ring);
}

// The member's own signature and the number of the rules vouch for what is inside; this only tells the segments apart.
function isGeneral(value: unknown): value is GeneralSegment {
  return (
    typeof value === 'object' && value !== null && 'general' in value && 'closed' in value && 'authorKeys' in value
  );
}

function isCoordinators(value: unknown): value is CoordinatorsState {
  return typeof value === 'object' && value !== null && 'authorityKeys' in value;
}

function isSealedRing(ring: FoldedRing): ring is SealedRing {
  return sealedRings.some((sealed) => sealed === ring);
}

function isConsents(value: unknown): value is ConsentsState {
  return typeof value === 'object' && value !== null && 'records' in value && 'erasures' in value;
}

function isSafeguarding(value: unknown): value is SafeguardingState {
  return isConsents(value) && 'handedIn' in value;
}

function isOwn(value: unknown): value is OwnState {
  return typeof value === 'object' && value !== null && 'notes' in value;
}
