// A backup holds what was pinned and nothing later, is read back before it is called one, and leaves nothing when it fails.
import { mkdir, open, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workbookPaths } from '../../../electron/calls/places';
import { entry, frameOf, openCopies, valueFrom, workbook } from '../../durability/journal-world';
import {
  append,
  contentsOf,
  emptyHead,
  endOf,
  fillWorkbook,
  manifest,
  resultOf,
  sha256,
  stageBackup,
  writeBackup,
} from '../../durability/keeping-world';
import { makeTestFolder } from '../../host/shell-world';

let home: string;
let folder: string;
let attachments: string[];
let shell: Awaited<ReturnType<typeof openCopies>>;
const send: typeof shell.send = (name, input) => shell.send(name, input);
const own = () => workbookPaths(join(home, 'data'), workbook);

beforeEach(async () => {
  home = await makeTestFolder();
  folder = join(home, 'backups');
  await mkdir(folder);
  shell = await openCopies(join(home, 'data'));
  attachments = await fillWorkbook(send);
});
afterEach(async () => {
  await shell.close();
  await rm(home, { recursive: true, force: true });
});

const pin = async () => resultOf('backup-contents', send, await send('backup-contents', { workbook }));
const write = (pinned: string, more: { name?: string; folder?: string; leaveOutDamaged?: boolean } = {}) =>
  send('backup-write', { pinned, folder, name: 'riverside.quarterday', manifest, leaveOutDamaged: false, ...more });
const verify = async (path: string) => endOf(send, await send('backup-verify', { path }));

async function appendOne(): Promise<void> {
  const { journalLength, tail } = valueFrom(await send('open-safety-copy', { workbook, create: false }));
  const next = { expectedLength: journalLength, expectedTail: tail, frame: frameOf(entry(99)) };
  valueFrom(await send('append-journal', { workbook, ...next }));
}

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('what a backup will hold', () => {
  it('is pinned with the exact bytes that the manifest binds', async () => {
    const pinned = await pin();
    expect(pinned).toMatchObject({ keySlots: entry(1), grants: entry(2), attachments: 2, damaged: [] });
    expect(pinned.journalLength).toBe((await readFile(own().journal)).byteLength);
    const path = await writeBackup(send, folder);
    const verified = (await verify(path)).result;
    if (verified?.of !== 'backup-verify') throw new Error('not verified');
    expect(Buffer.from(verified.indexDigest).toString('hex')).toBe(sha256(pinned.index));
    expect(verified).toMatchObject({ workbook, journalLength: pinned.journalLength, attachments: 2 });
  });

  it('is not what was appended later', async () => {
    const before = await readFile(own().journal);
    const { pinned } = await pin();
    await appendOne();
    valueFrom(await send('write-key-slots', { workbook, bytes: entry(7) }));
    const late = Buffer.from('a late attachment');
    valueFrom(await send('write-attachment', { workbook, name: sha256(late), bytes: late }));
    const { path } = await resultOf('backup-write', send, await write(pinned));
    const stage = await stageBackup(send, path);
    const staged = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
    expect(staged).toMatchObject({ journalLength: before.byteLength, keySlots: entry(1) });
    expect(valueFrom(await send('safety-copy-facts', { workbook, stage })).attachments.names).toEqual(attachments);
  });

  it('names attachments that are damaged, and leaves them out only when it is told to', async () => {
    const [broken = '', sound = ''] = attachments;
    await flipByte(join(own().attachments, broken), 100);
    const { pinned, damaged } = await pin();
    expect(damaged).toEqual([broken]);
    expect(await write(pinned)).toEqual({ ok: false, code: 'damaged' });
    expect(await readdir(folder)).toEqual([]);
    const { path } = await resultOf('backup-write', send, await write(pinned, { leaveOutDamaged: true }));
    const stage = await stageBackup(send, path);
    expect(valueFrom(await send('safety-copy-facts', { workbook, stage })).attachments.names).toEqual([sound]);
  });

  it('is refused for a workbook that is not open, and for one whose journal has rotted since it was opened', async () => {
    await flipByte(own().journal, 60);
    expect((await endOf(send, await send('backup-contents', { workbook }))).code).toBe('damaged');
    await send('close-safety-copy', { workbook });
    expect((await endOf(send, await send('backup-contents', { workbook }))).code).toBe('not-open');
    await send('open-safety-copy', { workbook, create: false });
    expect((await endOf(send, await send('backup-contents', { workbook }))).code).toBe('read-only');
  });

  it('is refused where key slots or grants were never kept', async () => {
    const other = 'cd'.repeat(32);
    valueFrom(await send('open-safety-copy', { workbook: other, create: true }));
    expect((await endOf(send, await send('backup-contents', { workbook: other }))).code).toBe('damaged');
  });

  it('is forgotten once it was pinned anew', async () => {
    const first = await pin();
    await pin();
    expect(await write(first.pinned)).toEqual({ ok: false, code: 'missing' });
  });
});

describe('a backup', () => {
  it('never takes the place of another file', async () => {
    await writeFile(join(folder, 'riverside.quarterday'), 'last week’s');
    const { pinned } = await pin();
    expect((await endOf(send, await write(pinned))).code).toBe('already-here');
    expect(await readFile(join(folder, 'riverside.quarterday'), 'utf8')).toBe('last week’s');
    expect(await readdir(folder)).toEqual(['riverside.quarterday']);
  });

  it('does not follow a link that was planted under its unfinished name', async () => {
    await writeFile(join(home, 'victim'), 'untouched');
    await symlink(join(home, 'victim'), join(folder, 'riverside.quarterday.part'));
    await writeBackup(send, folder);
    expect(await readFile(join(home, 'victim'), 'utf8')).toBe('untouched');
    expect(await readdir(folder)).toEqual(['riverside.quarterday']);
  });

  it('of what was rewritten since it was pinned is refused, and nothing is left', async () => {
    const { pinned, journalLength, tail } = await pin();
    const rewritten = await send('replace-frames', {
      workbook,
      expectedLength: journalLength,
      expectedTail: tail,
      replacements: [{ index: 0, frame: frameOf(entry(8, 40)) }],
    });
    expect(rewritten).toMatchObject({ value: { journalLength } });
    expect((await endOf(send, await write(pinned))).code).toBe('head-differs');
    expect(await readdir(folder)).toEqual([]);
  });

  it('of an attachment that is gone since it was pinned is refused, and nothing is left', async () => {
    const { pinned } = await pin();
    valueFrom(await send('remove-attachments', { workbook, names: attachments.slice(0, 1) }));
    expect((await endOf(send, await write(pinned))).state).toBe('failed');
    expect(await readdir(folder)).toEqual([]);
  });

  it('that does not read back as it was written is never given its name', async () => {
    const { pinned } = await pin();
    const file = await open(own().journal);
    const prototype = Object.getPrototypeOf(file);
    await file.close();
    const { sync } = prototype;
    // The disk keeps something else than it was given: seen only by reading it again.
    vi.spyOn(prototype, 'sync').mockImplementationOnce(async function (this: { fd: number }) {
      await truncate(join(folder, 'riverside.quarterday.part'), 300);
      return sync.call(this);
    });
    expect((await endOf(send, await write(pinned))).code).toBe('damaged');
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to no folder inside the records, to none that is missing, and under no other name', async () => {
    const { pinned } = await pin();
    for (const inside of [join(home, 'data'), own().folder, own().attachments]) {
      expect((await endOf(send, await write(pinned, { folder: inside }))).code, inside).toBe('not-allowed');
    }
    await symlink(own().folder, join(home, 'looks harmless'));
    expect((await endOf(send, await write(pinned, { folder: join(home, 'looks harmless') }))).code).toBe('not-allowed');
    expect((await endOf(send, await write(pinned, { folder: join(home, 'none') }))).code).toBe('folder-missing');
    expect((await endOf(send, await write(pinned, { folder: 'backups' }))).code).toBe('not-allowed');
    for (const name of ['../x.quarterday', 'x.txt', 'X.quarterday', '.quarterday', `${'x'.repeat(81)}.quarterday`]) {
      expect(await write(pinned, { name }), name).toEqual({ ok: false, code: 'wrong-input' });
    }
  });

  it('that was stopped leaves nothing', async () => {
    const { pinned } = await pin();
    const { job } = valueFrom(await write(pinned));
    expect(await send('job-cancel', { job })).toMatchObject({ value: { state: 'cancelled', result: null } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('clears what was left unfinished long ago, and nothing that may still be written or is not ours', async () => {
    const names = ['old.quarterday.part', 'young.quarterday.part', 'Other.part', 'photo.jpg'];
    for (const name of names) await writeFile(join(folder, name), '');
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of names.filter((each) => !each.startsWith('young'))) {
      await utimes(join(folder, name), longAgo, longAgo);
    }
    await writeBackup(send, folder);
    expect((await readdir(folder)).toSorted()).toEqual(
      ['Other.part', 'photo.jpg', 'riverside.quarterday', 'young.quarterday.part'].toSorted(),
    );
  });

  it('says how far it is, up to all there is to write and to read back', async () => {
    const { pinned } = await pin();
    const { state, doneBytes, totalBytes, result } = await endOf(send, await write(pinned));
    expect(state).toBe('done');
    expect(doneBytes).toBe(totalBytes);
    expect(totalBytes).toBe(2 * (result?.of === 'backup-write' ? result.sizeBytes : 0));
  });
});

describe('reading a backup again', () => {
  it('finds out every flipped byte', async () => {
    const path = await writeBackup(send, folder);
    const bytes = await readFile(path);
    const { indexDigest } = await resultOf('backup-verify', send, await send('backup-verify', { path }));
    for (let at = 0; at < bytes.byteLength; at += 7) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      await writeFile(path, flipped);
      const { state, result } = await verify(path);
      // The page compares these two with what was signed.
      const isSameToPage =
        result?.of === 'backup-verify' &&
        Buffer.from(result.indexDigest).equals(indexDigest) &&
        Buffer.from(result.manifest).equals(Buffer.from(manifest));
      expect(state === 'done' && isSameToPage, `byte ${at}`).toBe(false);
    }
  }, 60_000);

  it('finds out every cut, and tells what is no backup or a newer one', async () => {
    const path = await writeBackup(send, folder);
    const bytes = await readFile(path);
    for (let length = bytes.byteLength - 1; length > 0; length -= 97) {
      await writeFile(path, bytes.subarray(0, length));
      expect((await verify(path)).code, `cut at ${length}`).toBe(length < 16 ? 'not-a-backup' : 'damaged');
    }
    await writeFile(path, Buffer.concat([bytes, Buffer.of(0)]));
    expect((await verify(path)).code).toBe('damaged');
    await writeFile(path, 'PK and something that is no backup');
    expect((await verify(path)).code).toBe('not-a-backup');
    await writeFile(path, Buffer.concat([Buffer.from('quarterday-bkup2'), bytes.subarray(16)]));
    expect((await verify(path)).code).toBe('newer');
  });
});

it('restores on another computer to exactly what was kept', async () => {
  await append(send, await headOf(), 3);
  const path = await writeBackup(send, folder);
  const before = await contentsOf(own().folder);
  const other = await openCopies(join(home, 'other'));
  const stage = await stageBackup(other.send, path);
  valueFrom(await other.send('stage-commit', { stage, workbook, over: 'nothing' }));
  valueFrom(await other.send('open-safety-copy', { workbook, create: false }));
  expect(await contentsOf(workbookPaths(join(home, 'other'), workbook).folder)).toEqual(before);
  await other.close();
});

async function headOf() {
  const { journalLength, tail } = valueFrom(await send('open-safety-copy', { workbook, create: false }));
  expect(journalLength).toBeGreaterThan(emptyHead.journalLength);
  return { journalLength, tail };
}
