// Unlocks a workbook for one member: asks the shell whether a try is allowed, opens the stores for this window, derives the
// keys and opens the record. Whatever fails, the stores are let go again.

import { sameBytes } from '#shared/crypto/bytes';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import type { Head } from '#shared/crypto/v1/verify-chain';
import { writeGrants } from '#shared/formats/grants/read-grants';
import { readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { keyNamedLast, wasKeyNamed } from './author-keys';
import { cannotOpen } from './cannot-open';
import { notOpenedWords } from './failure-words';
import { readJournal } from './journal-reader';
import { type StartedRecord, startRecord } from './judge-record';
import { type FoundLastSeen, findLastSeen } from './last-seen';
import { putBackLostEnd } from './lost-end';
import { type Granted, grantsAltered, openGrantedSession } from './open-granted-session';
import { type OpenedRecord, openRecord } from './open-record';
import { readEither } from './read-either';
import { missingRings, openSession, type Session } from './session';
import { openStores, type Stores } from './stores';
import type { Surroundings } from './surroundings';
import { type OpenedWithKeys, type SignIn, tryWayIn } from './try-way-in';
import { UnlockedWorkbook } from './unlocked-workbook';
import type { Unlocked } from './vault';
import { otherKeysWords } from './way-in-words';
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

  const started = await findFirstPage(stores, workbook);
  if (!started.ok) return cannotOpen(started.words);
  const open = async (keys: MemberKeys): Promise<OpenedWithKeys<OpenedStores>> => {
    const granted = await openGrantedSession(kept?.grants, working?.held.grants, (grants) =>
      openSession(workbook, member, keys, started.genesis, grants),
    );
    if (!granted.ok) return cannotOpen(granted.words);
    const lastSeen = await findLastSeen(keys, [keySlots.bytes, working?.held.keySlots]);
    const opening = await openWith(stores, granted, lastSeen.head, asked.by);
    return opening.state === 'open' ? { state: 'open', opened: { opening, lastSeen } } : opening;
  };
  const tried = await tryWayIn(surroundings, asked, keySlots.value, open);
  if (tried.state !== 'in') return tried;
  const { opening, lastSeen } = tried.opened;
  const { session, grants } = opening;
  const record = await putBackLostEnd(stores.safetyCopy, workbook, opening.record);

  // A code that lets somebody in remembers nothing; a member's own slots do from the first.
  const isOwn = 'passphrase' in asked.by || 'recoveryCode' in asked.by;
  const chain = await findChain(surroundings, workbook, record.record.end.at.chain);
  // Each is said once, though more than one file may be a reason for it.
  const notices = new Set([
    ...recoveredNotices(safety),
    ...keySlots.notices,
    ...opening.notices,
    ...lastSeen.notices,
    ...(isOwn && lastSeen.isGone ? [goneWords] : []),
    ...record.notices,
  ]);
  const unlocked = new UnlockedWorkbook(surroundings, stores, {
    ...record,
    session,
    grants,
    chain,
    keySlots: tried.keySlots,
    notices: [...notices],
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

type Opening = { readonly state: 'open'; readonly record: Extract<OpenedRecord, { state: 'open' }> } & Granted;

interface OpenedStores {
  readonly opening: Opening;
  readonly lastSeen: FoundLastSeen;
}

/** The record, opened with the grants that give its member every ring they were given, and with the keys that it names. */
async function openWith(
  stores: Stores,
  { first, second }: Extract<Awaited<ReturnType<typeof openGrantedSession>>, { ok: true }>,
  lastSeen: Head | undefined,
  by: SignIn['by'],
): Promise<Opening | Exclude<OpenedWithKeys<never>, { state: 'open' }>> {
  const tryWith = async (granted: Granted) => {
    const record = await openRecord(stores, { session: granted.session, lastSeen });
    if (record.state !== 'open') return record;
    const isLacking = missingRings(granted.session, record.record.state).length > 0;
    const words = whyOtherKeys(granted.session, record, by, !isLacking && record.readOnlyBecause === '');
    if (words) return { state: 'other keys' as const, words };
    return isLacking ? cannotOpen(grantsAltered) : { ...granted, state: 'open' as const, record };
  };
  const opened = await tryWith(first);
  if (opened.state !== 'cannot open') return opened;
  const instead = await second?.();
  const again = instead && (await tryWith(instead));
  return again && again.state !== 'cannot open' ? again : opened;
}

/**
 * Words where the record names other keys for the member than those that were opened; empty where it names these. What they
 * would sign would break the record. Where not all of it can be read, the entry that names them may be among the rest.
 */
function whyOtherKeys(
  { member, keys }: Session,
  { record }: Extract<OpenedRecord, { state: 'open' }>,
  by: SignIn['by'],
  isAllRead: boolean,
): string {
  // What an invitation opens is enrolment only, and that looks at the keys itself (`change-members.ts`).
  if ('invitationCode' in by) return '';
  const own = keys.publicKeys.ed25519;
  if (keyNamedLast(record.authorKeys, member) === own) return '';
  const wereNamed = wasKeyNamed(record.authorKeys, member, own);
  if (!wereNamed && !isAllRead) return '';
  const { members } = record.state.general;
  const isInvited = Object.hasOwn(members, member) && members[member]?.standing === 'invited';
  const typed = 'passphrase' in by ? 'passphrase' : 'paperKey' in by ? 'recovery key' : 'recovery code';
  return otherKeysWords(typed, { wereNamed, isInvited });
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

function isHeld({ name, bytes }: KeyFile, held: HeldStart | undefined): boolean {
  const kept = name === 'grants' ? held?.grants : held?.keySlots;
  return kept !== undefined && sameBytes(kept, bytes);
}
