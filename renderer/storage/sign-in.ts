// Unlocks a workbook for one member: asks the shell whether a try is allowed, opens the stores for this window, derives the
// keys and opens the record. Whatever fails, the stores are let go again.

import { sameBytes } from '#shared/crypto/bytes';
import { openLastSeen } from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import type { Head } from '#shared/crypto/v1/verify-chain';
import { writeGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { cannotOpen } from './cannot-open';
import { notOpenedWords } from './failure-words';
import { readJournal } from './journal-reader';
import { type StartedRecord, startRecord } from './judge-record';
import { type Granted, grantsAltered, openGrantedSession } from './open-granted-session';
import { type OpenedRecord, openRecord } from './open-record';
import { readEither } from './read-either';
import { missingRings, openSession } from './session';
import { openStores, type Stores } from './stores';
import type { Surroundings } from './surroundings';
import { type SignIn, tryWayIn } from './try-way-in';
import { UnlockedWorkbook } from './unlocked-workbook';
import type { Unlocked } from './vault';
import { readList } from './workbook-list';
import type { HeldStart, KeyFile } from './working-copy';

/** As `Unlocked`, with the workbook as storage knows it. */
export type SignedIn =
  | { readonly state: 'open'; readonly workbook: UnlockedWorkbook }
  | Exclude<Unlocked, { readonly state: 'open' }>;

export async function signIn(surroundings: Surroundings, asked: SignIn): Promise<SignedIn> {
  const { workbook, member } = asked;
  // Side by side, because both wait for the shell; nothing is derived before the answer is there.
  const [mayI, opened] = await Promise.all([
    surroundings.safetyCopy.passphraseTry({ workbook, member, outcome: 'may-i' }),
    openStores(surroundings, workbook, { create: false }),
  ]);
  if (mayI.ok && mayI.value.waitMs > 0) {
    if (opened.state === 'open') await opened.stores.letGo();
    return { state: 'wait', waitMs: mayI.value.waitMs };
  }
  if (opened.state === 'open elsewhere') return opened;
  if (opened.state === 'newer') return cannotOpen(newerWords);
  let unlocked: SignedIn | undefined;
  try {
    unlocked = await unlockStores(surroundings, opened.stores, asked);
  } finally {
    if (unlocked?.state !== 'open') await opened.stores.letGo();
  }
  return unlocked;
}

const newerWords =
  'The working copy in this browser was written by a newer Quarterday. Update Quarterday on this computer to open it.';

async function unlockStores(surroundings: Surroundings, stores: Stores, asked: SignIn): Promise<SignedIn> {
  const { workbook, member } = asked;
  const { safety, working } = stores;
  const kept = 'code' in safety ? undefined : safety;
  const keySlots = readEither(kept?.keySlots, working?.held.keySlots, readKeySlots, 'The list of sign-ins');
  if (!keySlots.ok) return cannotOpen('code' in safety ? notOpenedWords(safety.code) : keySlots.words);

  const tried = await tryWayIn(surroundings, asked, keySlots.value);
  if (tried.state !== 'in') return tried;
  const { keys } = tried;
  const started = await findFirstPage(stores, workbook);
  if (!started.ok) return cannotOpen(started.words);
  const granted = await openGrantedSession(kept?.grants, working?.held.grants, (grants) =>
    openSession(workbook, member, keys, started.genesis, grants),
  );
  if (!granted.ok) return cannotOpen(granted.words);
  const lastSeen = await findLastSeen(keys, [keySlots.bytes, working?.held.keySlots]);
  const opening = await openWith(stores, granted, lastSeen.head);
  if (opening.state !== 'open') return opening;
  const { record, session, grants } = opening;

  // A code that lets somebody in remembers nothing; a member's own slots do from the first.
  const isOwn = 'passphrase' in asked.by || 'recoveryCode' in asked.by;
  const chain = await findChain(surroundings, workbook, record.record.end.at.chain);
  const notices = [
    ...recoveredNotices(safety),
    ...keySlots.notices,
    ...opening.notices,
    ...lastSeen.notices,
    ...(isOwn && lastSeen.isGone ? [goneWords] : []),
    ...record.notices,
  ];
  const unlocked = new UnlockedWorkbook(surroundings, stores, {
    ...record,
    session,
    grants,
    chain,
    keySlots: tried.keySlots,
    notices,
  });
  const keyFiles: readonly KeyFile[] = [
    { name: 'key slots', bytes: writeKeySlots(tried.keySlots) },
    { name: 'grants', bytes: writeGrants(grants) },
  ];
  await unlocked.settleIn(
    record.repair,
    keyFiles.filter((file) => !isHeld(file, working?.held)),
  );
  if (isOwn && lastSeen.head?.chain !== record.record.end.at.chain) unlocked.rememberEnd();
  await tried.told;
  return { state: 'open', workbook: unlocked };
}

const goneWords =
  'Nothing here remembers where the record ended when you last signed in, so Quarterday cannot tell whether its end is missing. Look at the newest entries of the history before you go on.';

type Opening =
  | ({ readonly state: 'open'; readonly record: Extract<OpenedRecord, { state: 'open' }> } & Granted)
  | Extract<OpenedRecord, { state: 'cannot open' }>;

/** The record, opened with the grants that give its member every ring they were given. */
async function openWith(
  stores: Stores,
  { first, second }: Extract<Awaited<ReturnType<typeof openGrantedSession>>, { ok: true }>,
  lastSeen: Head | undefined,
): Promise<Opening> {
  const record = await openRecord(stores, { session: first.session, lastSeen });
  if (record.state === 'open' && missingRings(first.session, record.record.state).length === 0) {
    return { ...first, state: 'open', record };
  }
  const instead = await second?.();
  const again = instead && (await openRecord(stores, { session: instead.session, lastSeen }));
  if (instead && again?.state === 'open' && missingRings(instead.session, again.record.state).length === 0) {
    return { ...instead, state: 'open', record: again };
  }
  return record.state === 'open' ? cannotOpen(grantsAltered) : record;
}

/** What the shell had to take from elsewhere, because a file of the safety copy was damaged or gone. */
function recoveredNotices(safety: Stores['safety']): readonly string[] {
  if ('code' in safety) return [];
  const told = (what: string, from: 'second-copy' | 'snapshot' | null) => {
    if (from === null) return [];
    const where = from === 'second-copy' ? 'the second copy beside it' : 'the newest snapshot';
    return [`${what} in the safety copy was damaged or missing. It was taken from ${where}.`];
  };
  const { keySlots, grants } = safety.recovered;
  return [...told('The list of sign-ins', keySlots), ...told('The list of who may read what', grants)];
}

/** The chain that this computer writes; where the list does not say, the one that the record is on. */
async function findChain({ safetyCopy, stage }: Surroundings, workbook: string, otherwise: string): Promise<string> {
  if (stage) return stage.chain;
  const list = await readList(safetyCopy);
  return (list.ok && list.workbooks.find((each) => each.workbook === workbook)?.chain) || otherwise;
}

/** The genesis as the browser holds it, or else as the safety copy does. */
async function findFirstPage({ safety, safetyCopy, working }: Stores, workbook: string): Promise<StartedRecord> {
  const held = await startRecord(working?.held.genesis, workbook);
  if (held.ok || 'code' in safety) return held;
  const read = await readJournal(safetyCopy, workbook);
  return startRecord(read.ok ? read.value.frames[0] : undefined, workbook);
}

/** The latest head that this member's key slots remember, here or in the safety copy. */
async function findLastSeen(
  keys: MemberKeys,
  files: readonly (Uint8Array | undefined)[],
): Promise<{ head: Head | undefined; isGone: boolean; notices: readonly string[] }> {
  let head: Head | undefined;
  const notices: string[] = [];
  for (const bytes of files) {
    const read = bytes && readKeySlots(bytes);
    const ed25519 = keys.publicKeys.ed25519;
    const slots = read?.ok ? read.value.members.find(({ publicKeys }) => publicKeys.ed25519 === ed25519) : undefined;
    const seen = await openLastSeen(keys, slots?.lastSeen);
    if (seen === 'altered') {
      notices.push('The note of what you saw last has been altered. Look at the history before you go on.');
    } else if (seen && (!head || (seen.chain === head.chain && seen.seq > head.seq))) {
      head = seen;
    }
  }
  return { head, isGone: !head && notices.length === 0, notices };
}

function isHeld({ name, bytes }: KeyFile, held: HeldStart | undefined): boolean {
  const kept = name === 'grants' ? held?.grants : held?.keySlots;
  return kept !== undefined && sameBytes(kept, bytes);
}
