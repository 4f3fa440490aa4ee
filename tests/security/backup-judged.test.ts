// Backups and snapshots in which every length and every digest is right, and which are not what a member of the workbook signed,
// or not of the record that stands here. Bringing one and rehearsing one both refuse it.

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '#shared/crypto/bytes';
import { signBytes } from '#shared/crypto/v1/sign-bytes';
import { type BackupFile, BackupSplitter, layOutBackupHead, layOutBackupIndex } from '#shared/formats/backup-file';
import {
  readBackupManifestRecord,
  writeBackupManifest,
  writeBackupManifestRecord,
} from '#shared/formats/backup-manifest/read-backup-manifest';
import { JournalSplitter, journalMagic, makeFrame } from '#shared/formats/journal-file';
import type { Workbook } from '#storage/workbook';
import { type Computer, makeComputer } from '../builders/computer';
import { addPerson, type FoundedWorkbook, foundRiverside, passphrase, peopleIn, unlock } from '../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let stick: string;

beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'quarterday-stick-'));
  computer = await makeComputer();
  founded = await foundRiverside(computer);
});
afterEach(async () => {
  await computer.throwAway();
  await rm(stick, { recursive: true, force: true });
});

async function backUp(workbook: Workbook): Promise<string> {
  const made = await workbook.keeping.backUp(stick);
  if (made.state !== 'made') throw new Error(JSON.stringify(made));
  return made.path;
}

interface Contents {
  readonly workbook: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly manifest: Uint8Array;
}

async function takeApart(path: string): Promise<Contents> {
  let workbook = '';
  let manifest = new Uint8Array();
  const files = new Map<string, Uint8Array[]>();
  for (const part of new BackupSplitter().push(new Uint8Array(await readFile(path)))) {
    if (part.part === 'index') workbook = part.index.workbook;
    else if (part.part === 'manifest') manifest = part.bytes.slice();
    else files.set(part.file.name, [...(files.get(part.file.name) ?? []), part.bytes]);
  }
  return {
    workbook,
    manifest,
    files: [...files].map(([name, pieces]) => ({ name, bytes: new Uint8Array(Buffer.concat(pieces)) })),
  };
}

function indexOf({ workbook, files }: Pick<Contents, 'workbook' | 'files'>): Uint8Array {
  const listed = files.map(({ name, bytes }): BackupFile => {
    return { name, sizeBytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
  });
  return layOutBackupIndex({ workbook, files: listed });
}

function putTogether(contents: Contents): Uint8Array<ArrayBuffer> {
  const head = layOutBackupHead(indexOf(contents), contents.manifest);
  return new Uint8Array(Buffer.concat([head, ...contents.files.map(({ bytes }) => bytes)]));
}

/** The manifest of a backup with another day in it, signed by somebody who is no member. */
async function signedByAStranger({ manifest }: Contents): Promise<Uint8Array> {
  const read = readBackupManifestRecord(manifest);
  if (!read.ok) throw new Error(read.words);
  const bytes = writeBackupManifest({ ...read.value.manifest, made: '2027-03-25T09:00:00.000Z' });
  const stranger = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in stranger)) throw new Error('no pair of keys');
  return writeBackupManifestRecord(bytes, await signBytes(stranger.privateKey, 'backup', bytes));
}

const damaged = 'This backup is damaged or has been altered, so nothing was taken from it. Use another one.';

/** Rehearsed where it was made, and brought to a computer that has nothing yet. */
async function expectRefused(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await writeFile(path, bytes);
  expect(await founded.workbook.keeping.rehearse(stick)).toEqual({ state: 'not rehearsed', words: damaged });
  const elsewhere = await makeComputer();
  try {
    const brought = await elsewhere.vault.bringBackup({ file: new Blob([bytes]) });
    if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
    const restored = await brought.backup.restore(founded.member, { passphrase });
    expect(restored).toEqual({ state: 'not restored', words: damaged });
    expect((await elsewhere.vault.list()).workbooks).toEqual([]);
    await brought.backup.drop();
    expect(await readdir(join(elsewhere.dataFolder, 'staged'))).toEqual([]);
  } finally {
    await elsewhere.throwAway();
  }
}

it('a backup that is put together again as it was is taken, so that what is refused below is refused for its reason', async () => {
  const path = await backUp(founded.workbook);
  const again = putTogether(await takeApart(path));
  expect(again).toEqual(new Uint8Array(await readFile(path)));
  expect(await founded.workbook.keeping.rehearse(stick)).toMatchObject({ state: 'rehearsed' });
});

it('a manifest that somebody signed who is no member is refused', async () => {
  const path = await backUp(founded.workbook);
  const contents = await takeApart(path);
  await expectRefused(path, putTogether({ ...contents, manifest: await signedByAStranger(contents) }));
});

it('a backup from which a file of evidence was taken out is refused, though its index names what is left', async () => {
  const kept = await founded.workbook.keepFile(new TextEncoder().encode('what we saw'));
  if (kept.state !== 'kept') throw new Error(kept.words);
  const path = await backUp(founded.workbook);
  const contents = await takeApart(path);
  const files = contents.files.filter(({ name }) => !name.startsWith('attachments/'));
  expect(files).toHaveLength(contents.files.length - 1);
  await expectRefused(path, putTogether({ ...contents, files }));
});

it('the newest backup is not called rehearsed where the record has taken another course since', async () => {
  const first = await backUp(founded.workbook);
  await founded.workbook.commit([addPerson(founded.workbook, 'Priya Shah')]);
  computer.time = new Date(computer.time.getTime() + 120_000);
  await backUp(founded.workbook);
  await founded.workbook.lock();
  const brought = await computer.vault.bringBackup({ path: first });
  if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
  expect(await brought.backup.restore(founded.member, { passphrase })).toMatchObject({ state: 'restored' });

  const workbook = await unlock(computer, founded);
  for (const name of ['Sam Hill', 'Lena Wood', 'Jo Marsh']) await workbook.commit([addPerson(workbook, name)]);
  expect(peopleIn(workbook)).not.toContain('Priya Shah');
  expect(await workbook.keeping.rehearse(stick)).toEqual({
    state: 'not rehearsed',
    words: 'The newest backup is of another course of this record. Make a new backup.',
  });
  await workbook.lock();
});

it('a backup of another organisation is not called rehearsed', async () => {
  const other = await makeComputer();
  try {
    const theirs = await foundRiverside(other);
    await backUp(theirs.workbook);
    await theirs.workbook.lock();
  } finally {
    await other.throwAway();
  }
  expect(await founded.workbook.keeping.rehearse(stick)).toEqual({
    state: 'not rehearsed',
    words: 'The newest backup in this folder is of another organisation.',
  });
});

it('a snapshot from which an entry was taken out is refused, and what stands here stays', async () => {
  const { workbook } = founded;
  for (const name of ['Sam Hill', 'Lena Wood']) await workbook.commit([addPerson(workbook, name)]);
  await computer.beQuiet();
  await workbook.lock();
  const [day = ''] = await computer.vault.snapshots(founded.id);
  const path = join(computer.dataFolder, 'workbooks', founded.id, 'snapshots', day);
  const contents = await takeApart(path);
  const [journal, ...others] = contents.files;
  const frames = new JournalSplitter().push(journal?.bytes ?? new Uint8Array()).toSpliced(-2, 1);
  const framed = await Promise.all(frames.map(async ({ bytes }) => makeFrame(bytes, await sha256(bytes))));
  const cut = { name: 'journal', bytes: new Uint8Array(Buffer.concat([journalMagic, ...framed])) };
  await writeFile(path, putTogether({ ...contents, files: [cut, ...others] }));

  const brought = await computer.vault.bringBackup({ workbook: founded.id, day });
  if (brought.state !== 'brought') throw new Error(JSON.stringify(brought));
  expect(await brought.backup.restore(founded.member, { passphrase })).toEqual({
    state: 'not restored',
    words: expect.stringContaining('is missing'),
  });
  await brought.backup.drop();
  const again = await unlock(computer, founded);
  expect(again.getSnapshot().readOnlyBecause).toBe('');
  expect(peopleIn(again)).toEqual(expect.arrayContaining(['Sam Hill', 'Lena Wood']));
  await again.lock();
});
