// A client of one's own: what somebody can do who has a member's real keys and the disk, and asks none of Quarterday's own
// checks. It reads the files of the safety copy and writes whatever it is told to. The workbook must be locked meanwhile.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { passphraseSlotOf, unlockMember } from '#shared/crypto/v1/key-slots';
import type { MemberKeys } from '#shared/crypto/v1/member-keys';
import { digestRecord, eraseRecord, type SealedUnder, sealRecord } from '#shared/crypto/v1/sealed-record';
import { firstHead, type Head } from '#shared/crypto/v1/verify-chain';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import {
  type Entry,
  readEntry,
  writeEntry,
  writeEntryHeader,
  writeEntryPayload,
} from '#shared/formats/entry/read-entry';
import type { RingName } from '#shared/formats/fields';
import { type Genesis, readGenesisRecord } from '#shared/formats/genesis/read-genesis';
import { type Grants, readGrants, writeGrants } from '#shared/formats/grants/read-grants';
import { journalMagic } from '#shared/formats/journal-file';
import { type KeySlots, readKeySlots } from '#shared/formats/key-slots/read-key-slots';
import { appendEntry } from '#storage/append-entry';
import { readJournal } from '#storage/journal-reader';
import { bytesOfFrame, type KeptFrame, keepFrame } from '#storage/kept-frame';
import type { KeptGrants } from '#storage/key-files';
import { nameLastingPart } from '#storage/seal-entry';
import type { Computer } from './computer';

export interface Disk {
  readonly genesis: Genesis;
  readonly frames: readonly KeptFrame[];
  /** Entry 1 is the first. */
  readonly entries: readonly Entry[];
  readonly grants: Grants;
  readonly keySlots: KeySlots;
}

/** What is written, and under which keys. Everything is as the writer says. */
export interface OwnEntry {
  readonly author: MemberId;
  readonly signing: CryptoKey;
  readonly under: SealedUnder;
  readonly changes: readonly Change[];
  readonly ring?: RingName;
  readonly epoch?: number;
  /** What the header says that lasts; the truth where it is left out. */
  readonly lasting?: string;
}

export async function readDisk(computer: Computer, workbook: string): Promise<Disk> {
  return withDisk(computer, workbook, async (disk) => disk);
}

/** The keys of a member who tells their passphrase. */
export async function keysOfMember(
  computer: Computer,
  workbook: string,
  member: MemberId,
  passphrase: string,
): Promise<MemberKeys> {
  const { keySlots } = await readDisk(computer, workbook);
  const slots = keySlots.members.findLast((each) => each.member === member && passphraseSlotOf(each));
  const slot = slots && passphraseSlotOf(slots);
  if (!slot) throw new Error('no passphrase');
  const passphraseKey = await computer.surroundings.derivePassphraseKey({ passphrase, ...slot });
  const unlocked = await unlockMember(slots, workbook, { passphraseKey });
  if (!unlocked.ok) throw new Error(unlocked.problem);
  return unlocked.keys;
}

/** Appends an entry that follows whatever stands there. Gives the digest by which the chain knows it. */
export async function appendOwn(computer: Computer, workbook: string, entry: OwnEntry): Promise<string> {
  return withDisk(computer, workbook, async ({ frames, entries }) => {
    const last = frames.at(-1);
    const before = entries.at(-1);
    if (!last) throw new Error('no genesis');
    const at: Head = before
      ? { chain: before.header.chain, seq: before.header.seq, head: await digestRecord(before) }
      : firstHead(workbook);
    const lasting = entry.lasting ?? (await nameLastingPart(entry.changes));
    const sealed = await sealRecord({
      kind: 'entry',
      header: (nonce) =>
        writeEntryHeader({
          workbook,
          chain: at.chain,
          seq: at.seq + 1,
          prev: at.head,
          author: entry.author,
          ring: entry.ring ?? 'general',
          epoch: entry.epoch ?? 1,
          nonce,
          sealing: 'ringKey' in entry.under ? 'ring' : 'holders',
          lasting,
        }),
      payload: writeEntryPayload({ at: instantOf(computer.surroundings.now()), changes: entry.changes }),
      under: entry.under,
      signingKey: entry.signing,
    });
    const frame = await keepFrame(frames.length, writeEntry(sealed), last.toByte);
    const end = { length: last.toByte, tail: last.digest };
    const appended = await appendEntry(computer.safetyCopy, workbook, end, frame);
    if (appended.state !== 'on the disk') throw new Error(appended.state);
    return digestRecord(sealed);
  });
}

export async function writeOwnGrants(
  computer: Computer,
  workbook: string,
  change: (grants: Grants) => KeptGrants,
): Promise<void> {
  await withDisk(computer, workbook, async ({ grants }) => {
    const changed = change(grants);
    await computer.safetyCopy.writeGrants({
      workbook,
      bytes: writeGrants({ workbook, grants: changed.grants, links: changed.links }),
    });
  });
}

/** Takes the content of some entries away, counted from 1, as an erasure leaves them. */
export async function wipeContent(computer: Computer, workbook: string, gone: readonly number[]): Promise<void> {
  const { frames, entries } = await readDisk(computer, workbook);
  let fromByte = journalMagic.length;
  const parts: Uint8Array[] = [journalMagic];
  for (const { index, bytes } of frames) {
    const entry = gone.includes(index) ? entries[index - 1] : undefined;
    const left = await keepFrame(index, entry ? writeEntry(eraseRecord(entry)) : new Uint8Array(bytes), fromByte);
    fromByte = left.toByte;
    parts.push(bytesOfFrame(left));
  }
  await writeFile(join(computer.dataFolder, 'workbooks', workbook, 'journal'), Buffer.concat(parts));
  await computer.loseBrowserStorage();
}

async function withDisk<Result>(
  { safetyCopy }: Computer,
  workbook: string,
  work: (disk: Disk) => Promise<Result>,
): Promise<Result> {
  const opened = await safetyCopy.openSafetyCopy({ workbook, create: false });
  if (!opened.ok) throw new Error(opened.code);
  try {
    const keySlots = readKeySlots(opened.value.keySlots ?? new Uint8Array());
    const grants = readGrants(opened.value.grants ?? new Uint8Array());
    const read = await readJournal(safetyCopy, workbook);
    if (!keySlots.ok || !grants.ok || !read.ok) throw new Error('the safety copy cannot be read');
    const { frames } = read.value;
    const genesis = readGenesisRecord(frames[0]?.bytes ?? new Uint8Array());
    if (!genesis.ok) throw new Error(genesis.words);
    const entries = frames.slice(1).map(({ bytes }): Entry => {
      const entry = readEntry(bytes);
      if (!entry.ok) throw new Error(entry.words);
      return entry.value;
    });
    const disk = { genesis: genesis.value.genesis, frames, entries, grants: grants.value, keySlots: keySlots.value };
    return await work(disk);
  } finally {
    await safetyCopy.closeSafetyCopy(workbook);
  }
}
