// A workbook of many years in a data folder of its own: founded as the app founds one, then every change checked, applied,
// sealed and signed by the app's own code and written straight into the journal, without a screen and without an fsync for
// each. Keys are made at random; what is written is the same for the same wish.

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { makeRandomBytes, sha256, toBase64, toHex } from '#shared/crypto/bytes';
import { sealAttachment } from '#shared/crypto/v1/attachment';
import { ringOf } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { instantOf } from '#shared/domain/plain-date';
import { type PackLibrary, readPackLibrary } from '#shared/packs/pack-library';
import { checkChanges } from '#storage/check-changes';
import type { JudgedRecord } from '#storage/judge-record';
import { bytesOfFrame } from '#storage/kept-frame';
import { makeVault } from '#storage/make-vault';
import { sealEntry } from '#storage/seal-entry';
import { workbookPaths } from '../../electron/calls/places';
import { openShell } from './open-shell';
import { openToAppend } from './open-to-append';
import type { Chance } from './seeded-chance';
import { riverside } from './workbooks';
import { beginningOf, type KeepEvidence, type YearsWanted, yearsOfWork } from './years-of-work';

export interface TenYearsWanted extends YearsWanted {
  /** 500 files of 1 to 5 MB in ten years. Left out, the entries that name them are there and the files are not. */
  readonly attachments: 'sealed' | 'left out';
}

export interface BuiltYears {
  readonly workbook: string;
  readonly member: MemberId;
  readonly passphrase: string;
  readonly entries: number;
  readonly journalBytes: number;
  /** How long an entry is in the journal by the kind of its first change: how many, and bytes together. */
  readonly kinds: Readonly<Record<string, { readonly count: number; readonly bytes: number }>>;
}

const doneFile = 'built.json';
const mebibyte = 1024 * 1024;

/** Builds it in `dataFolder`, or says what was built there before. */
export async function buildYears(
  dataFolder: string,
  wanted: TenYearsWanted,
  packFiles: readonly Uint8Array<ArrayBuffer>[],
): Promise<BuiltYears> {
  const before = await readBuilt(dataFolder);
  if (before) return before;
  const part = `${dataFolder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const built = await build(part, wanted, await readPackLibrary(packFiles));
  await writeFile(join(part, doneFile), JSON.stringify(built));
  await rename(part, dataFolder);
  return built;
}

async function readBuilt(dataFolder: string): Promise<BuiltYears | undefined> {
  const text = await readFile(join(dataFolder, doneFile), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The record as it is read from the safety copy, judged from its first entry on. */
export async function openYears(
  dataFolder: string,
  { workbook: id, member, passphrase }: Pick<BuiltYears, 'workbook' | 'member' | 'passphrase'>,
): Promise<JudgedRecord> {
  const { surroundings, close } = await openShell(dataFolder, instantOf(new Date()));
  try {
    const opened = await surroundings.safetyCopy.openSafetyCopy({ workbook: id, create: false });
    if (!opened.ok) throw new Error(opened.code);
    const { record } = await openToAppend(surroundings, opened.value, { id, member, passphrase });
    return record;
  } finally {
    await close();
  }
}

async function build(dataFolder: string, wanted: TenYearsWanted, packs: PackLibrary): Promise<BuiltYears> {
  const { surroundings, close } = await openShell(dataFolder, beginningOf(wanted));
  const { safetyCopy } = surroundings;
  const founded = await makeVault(surroundings).found(riverside);
  if (founded.state !== 'founded') throw new Error(founded.words);
  const { workbook: id, member } = founded.workbook;
  await founded.workbook.lock();
  const opened = await safetyCopy.openSafetyCopy({ workbook: id, create: false });
  if (!opened.ok) throw new Error(opened.code);
  const { passphrase } = riverside;
  const { session, record } = await openToAppend(surroundings, opened.value, { id, member, passphrase });
  await close();

  const paths = workbookPaths(dataFolder, id);
  const journal = createWriteStream(paths.journal, { flags: 'a' });
  const keepEvidence = wanted.attachments === 'sealed' ? sealedIn(paths.attachments) : leftOut;
  const kinds: Record<string, { count: number; bytes: number }> = {};
  let { state, end } = record;
  for await (const { at, changes } of yearsOfWork(wanted, packs, member, () => state, keepEvidence)) {
    const [first] = changes;
    if (!first) throw new Error('an entry without a change');
    const checked = checkChanges(state, changes, { member, at, seq: end.frames });
    if (!checked.ok) throw new Error(`${first.kind}: ${checked.words}`);
    const sealing = { session, end, state, chain: end.at.chain };
    const sealed = await sealEntry(sealing, { ring: ringOf(first), at, changes });
    if (!sealed) throw new Error('no key of the ring');
    await write(journal, bytesOfFrame(sealed.frame));
    const { count, bytes } = kinds[first.kind] ?? { count: 0, bytes: 0 };
    kinds[first.kind] = { count: count + 1, bytes: bytes + sealed.end.length - end.length };
    ({ end } = sealed);
    ({ state } = checked);
  }
  journal.end();
  await finished(journal);
  return { workbook: id, member, passphrase, entries: end.frames - 1, journalBytes: end.length, kinds };
}

async function write(stream: WriteStream, bytes: Uint8Array): Promise<void> {
  if (!stream.write(bytes)) await once(stream, 'drain');
}

function sealedIn(folder: string): KeepEvidence {
  return async (chance) => {
    const bytes = fileOf(chance);
    const { name, key, sealed } = await sealAttachment(bytes);
    await writeFile(join(folder, name), sealed);
    return { attachment: { name, key }, digest: toHex(await sha256(bytes)), sizeBytes: bytes.length };
  };
}

const leftOut: KeepEvidence = async (chance) => {
  const digest = toHex(await sha256(chance.bytes(16)));
  const attachment = { name: toHex(await sha256(chance.bytes(16))), key: toBase64(makeRandomBytes(32)) };
  return { attachment, digest, sizeBytes: mebibyte + chance.below(4 * mebibyte) };
};

/** 1 to 5 MB that no two files share. */
function fileOf(chance: Chance): Uint8Array {
  const bytes = new Uint8Array(mebibyte + chance.below(4 * mebibyte));
  bytes.set(chance.bytes(64));
  return bytes;
}
