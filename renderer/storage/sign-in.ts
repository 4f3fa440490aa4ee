// Unlocks a workbook for one member: asks the shell whether a try is allowed, opens the stores for this window, derives the
// keys and opens the record. Whatever fails, the stores are let go again.

import { sameBytes } from '#shared/crypto/bytes';
import {
  changePassphrase,
  type MemberSlots,
  openLastSeen,
  passphraseSlotOf,
  unlockMember,
  type WayIn,
} from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { readRecoveryCode } from '#shared/crypto/v1/recovery-code';
import type { Head } from '#shared/crypto/v1/verify-chain';
import type { MemberId } from '#shared/domain/ids';
import { readGrants } from '#shared/formats/grants/read-grants';
import { type KeySlots, readKeySlots, writeKeySlots } from '#shared/formats/key-slots/read-key-slots';
import type { Reading } from '#shared/formats/reading';
import { deriveNewPassphrase } from './derive-new-passphrase';
import { notOpenedWords, notSavedWords } from './failure-words';
import { readJournal } from './journal-reader';
import { type StartedRecord, startRecord } from './judge-record';
import { openRecord } from './open-record';
import { openSession } from './session';
import { openStores, type Stores } from './stores';
import type { Surroundings } from './surroundings';
import { UnlockedWorkbook } from './unlocked-workbook';
import type { Unlocked } from './vault';
import type { HeldStart, KeptFile } from './working-copy';

export interface SignIn {
  readonly workbook: string;
  readonly member: MemberId;
  readonly by: { readonly passphrase: string } | { readonly recoveryCode: string; readonly newPassphrase: string };
}

export async function signIn(surroundings: Surroundings, asked: SignIn): Promise<Unlocked> {
  const { workbook, member } = asked;
  const mayI = await surroundings.safetyCopy.passphraseTry({ workbook, member, outcome: 'may-i' });
  if (mayI.ok && mayI.value.waitMs > 0) return { state: 'wait', waitMs: mayI.value.waitMs };
  const opened = await openStores(surroundings, workbook, { create: false });
  if (opened.state === 'open elsewhere') return opened;
  if (opened.state === 'newer') return cannotOpen(newerWords);
  let unlocked: Unlocked | undefined;
  try {
    unlocked = await unlockStores(surroundings, opened.stores, asked);
  } finally {
    if (unlocked?.state !== 'open') await opened.stores.letGo();
  }
  return unlocked;
}

const newerWords =
  'The working copy in this browser was written by a newer Quarterday. Update Quarterday on this computer to open it.';

async function unlockStores(surroundings: Surroundings, stores: Stores, asked: SignIn): Promise<Unlocked> {
  const { workbook, member } = asked;
  const { safety, working } = stores;
  const kept = 'code' in safety ? undefined : safety;
  const keySlots = readEither(kept?.keySlots, working?.held.keySlots, readKeySlots, 'The list of sign-ins');
  if (!keySlots.ok) return cannotOpen('code' in safety ? notOpenedWords(safety.code) : keySlots.words);
  const grants = readEither(kept?.grants, working?.held.grants, readGrants, 'The list of who may read what');
  if (!grants.ok) return cannotOpen(grants.words);

  const tried = await tryWayIn(surroundings, asked, keySlots.value);
  if (tried.state !== 'in') return tried;
  const { keys } = tried;
  const started = await findFirstPage(stores, workbook);
  if (!started.ok) return cannotOpen(started.words);
  const session = await openSession(workbook, member, keys, started.genesis, grants.value);
  const lastSeen = await findLastSeen(keys, [keySlots.bytes, working?.held.keySlots]);
  const record = await openRecord(stores, { session, lastSeen: lastSeen.head });
  if (record.state !== 'open') return record;

  const unlocked = new UnlockedWorkbook(surroundings, stores, {
    ...record,
    session,
    keySlots: tried.keySlots,
    notices: [...keySlots.notices, ...grants.notices, ...lastSeen.notices, ...record.notices],
  });
  const keyFiles: readonly KeptFile[] = [
    { name: 'key slots', bytes: writeKeySlots(tried.keySlots) },
    { name: 'grants', bytes: grants.bytes },
  ];
  await unlocked.settleIn(
    record.repair,
    keyFiles.filter((file) => !isHeld(file, working?.held)),
  );
  return { state: 'open', workbook: unlocked };
}

type TriedWayIn =
  | { readonly state: 'in'; readonly keys: MemberKeys; readonly keySlots: KeySlots }
  | Exclude<Unlocked, { state: 'open' }>;

async function tryWayIn(
  surroundings: Surroundings,
  { workbook, member, by }: SignIn,
  keySlots: KeySlots,
): Promise<TriedWayIn> {
  const slots = keySlots.members.find((each) => each.member === member);
  if (!slots) return cannotOpen('This person has no sign-in in this workbook.');
  const way = 'passphrase' in by ? await readPassphrase(surroundings, slots, by.passphrase) : readCode(by.recoveryCode);
  if ('state' in way) return way;
  const unlocking = await unlockMember(slots, workbook, way);
  if (!unlocking.ok && (unlocking.problem === 'altered' || unlocking.problem === 'no such way in')) {
    return cannotOpen('Your sign-in is damaged. Use a backup, or the recovery code if you used your passphrase.');
  }
  const outcome = unlocking.ok ? 'right' : 'wrong';
  const told = await surroundings.safetyCopy.passphraseTry({ workbook, member, outcome });
  if (!unlocking.ok) {
    const tries = told.ok ? told.value : { freeTriesLeft: 0, waitMs: 0 };
    if (unlocking.problem === 'wrong passphrase') return { state: 'wrong passphrase', ...tries };
    return { state: 'wrong recovery code', words: 'This is not the recovery code of this sign-in.' };
  }
  if ('passphrase' in by) return { state: 'in', keys: unlocking.keys, keySlots };

  const derived = await deriveNewPassphrase(surroundings, by.newPassphrase);
  const changed = await changePassphrase(slots, workbook, way, derived);
  if (!changed.ok) return cannotOpen('Your sign-in is damaged.');
  const members = keySlots.members.map((each) =>
    each.member === member ? { ...each, slots: changed.slots.slots } : each,
  );
  const renewed = { ...keySlots, members };
  const written = await surroundings.safetyCopy.writeKeySlots({ workbook, bytes: writeKeySlots(renewed) });
  if (!written.ok) return cannotOpen(`Your new passphrase: ${notSavedWords(written.code)}`);
  return { state: 'in', keys: unlocking.keys, keySlots: renewed };
}

async function readPassphrase(
  { derivePassphraseKey }: Surroundings,
  slots: MemberSlots,
  passphrase: string,
): Promise<WayIn | Extract<Unlocked, { state: 'cannot open' }>> {
  const slot = passphraseSlotOf(slots);
  if (!slot)
    return cannotOpen(
      'The passphrase of this sign-in is kept in a way that is not safe to use. Use the recovery code.',
    );
  return { passphraseKey: await derivePassphraseKey({ passphrase, ...slot }) };
}

function readCode(typed: string): WayIn | Extract<Unlocked, { state: 'wrong recovery code' }> {
  const read = readRecoveryCode(typed);
  if (read.ok) return { recoveryCode: read.code };
  const { wrongGroups } = read;
  const words =
    wrongGroups.length === 0
      ? 'A recovery code has seven groups of five letters and figures.'
      : `Look again at ${wrongGroups.length === 1 ? 'group' : 'groups'} ${wrongGroups.join(', ')} of the code.`;
  return { state: 'wrong recovery code', words };
}

interface ReadFile<T> {
  readonly ok: true;
  readonly value: T;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** The safety copy's file; the one kept in this browser where that cannot be read, which is said. */
function readEither<T>(
  kept: Uint8Array | null | undefined,
  held: Uint8Array | undefined,
  read: (bytes: Uint8Array) => Reading<T>,
  what: string,
): ReadFile<T> | { readonly ok: false; readonly words: string } {
  const first: Reading<T> | undefined = kept ? read(kept) : undefined;
  if (kept && first?.ok) return { ok: true, value: first.value, bytes: kept, notices: [] };
  const problem = first && !first.ok ? first : { problem: 'missing', words: `${what} of this workbook is missing.` };
  const second = held && problem.problem !== 'newer' ? read(held) : undefined;
  if (!held || !second?.ok) return { ok: false, words: problem.words };
  const notices = [`${problem.words} The one kept in this browser was used.`];
  return { ok: true, value: second.value, bytes: held, notices };
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
): Promise<{ head: Head | undefined; notices: readonly string[] }> {
  let head: Head | undefined;
  const notices: string[] = [];
  for (const bytes of files) {
    const read = bytes && readKeySlots(bytes);
    const slots = read?.ok ? read.value.members.find((each) => each.member === keys.member) : undefined;
    const seen = await openLastSeen(keys, slots?.lastSeen);
    if (seen === 'altered') {
      notices.push('The note of what you saw last has been altered. Look at the history before you go on.');
    } else if (seen && (!head || (seen.chain === head.chain && seen.seq > head.seq))) {
      head = seen;
    }
  }
  return { head, notices };
}

function isHeld({ name, bytes }: KeptFile, held: HeldStart | undefined): boolean {
  const kept = name === 'grants' ? held?.grants : held?.keySlots;
  return kept !== undefined && sameBytes(kept, bytes);
}

function cannotOpen(words: string): { readonly state: 'cannot open'; readonly words: string } {
  return { state: 'cannot open', words };
}
