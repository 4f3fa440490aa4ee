// A stage is a data folder of its own: what is done in it is done by the same code, and touches nothing until it is committed.
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbookPaths } from '../../../electron/calls/places';
import { refuseOtherThanBackup } from '../../../electron/calls/stages';
import { entry, frameOf, openCopies, valueFrom, workbook } from '../../durability/journal-world';
import {
  append,
  contentsOf,
  endOf,
  fillWorkbook,
  manifest,
  resultOf,
  stageBackup,
  writeBackup,
} from '../../durability/keeping-world';
import { makeTestFolder } from '../../host/shell-world';

let home: string;
let dataFolder: string;
let attachments: string[];
let shell: Awaited<ReturnType<typeof openCopies>>;
const send: typeof shell.send = (name, input) => shell.send(name, input);
const own = () => workbookPaths(dataFolder, workbook);
const stagedFolders = () => readdir(join(dataFolder, 'staged')).catch(() => []);
const pieceBytes = 700;

beforeEach(async () => {
  home = await makeTestFolder();
  dataFolder = join(home, 'data');
  shell = await openCopies(dataFolder);
  attachments = await fillWorkbook(send);
});
afterEach(async () => {
  await shell.close();
  await rm(home, { recursive: true, force: true });
});

async function upload(bytes: Uint8Array): Promise<string> {
  const { stage } = valueFrom(await send('stage-upload-begin', { sizeBytes: bytes.byteLength }));
  for (let atByte = 0; atByte < bytes.byteLength; atByte += pieceBytes) {
    const piece = bytes.slice(atByte, atByte + pieceBytes);
    valueFrom(await send('stage-upload-chunk', { stage, atByte, bytes: piece }));
  }
  return stage;
}

describe('a stage', () => {
  it('takes an uploaded backup and gives back exactly what was kept', async () => {
    const before = await contentsOf(own().folder);
    const file = await readFile(await writeBackup(send, join(home, 'backups')));
    const stage = await upload(file);
    const unpacked = await resultOf('stage-unpack', send, await send('stage-unpack', { stage }));
    expect(unpacked).toMatchObject({ workbook, attachments: 2, sizeBytes: file.byteLength });
    expect(Buffer.from(unpacked.manifest)).toEqual(Buffer.from(manifest));
    const staged = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
    expect(staged).toMatchObject({ access: 'read-write', journalLength: unpacked.journalLength, keySlots: entry(1) });
    // Opening makes the second copies of key slots and grants again.
    expect(await contentsOf(join(dataFolder, 'staged', stage, 'workbooks', workbook))).toEqual(before);
    expect((await readdir(join(dataFolder, 'staged', stage))).toSorted()).toEqual(['lock', 'workbooks']);
  });

  it('is opened, read and written by the same calls, and nothing of it is seen outside', async () => {
    const before = await contentsOf(own().folder);
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    const staged = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
    await append(send, staged, 2, stage);
    valueFrom(await send('write-key-slots', { workbook, stage, bytes: entry(7) }));
    valueFrom(await send('write-grants', { workbook, stage, bytes: entry(8) }));
    const read = valueFrom(await send('read-journal', { workbook, stage, fromByte: 0 }));
    expect(read.journalLength).toBeGreaterThan(staged.journalLength);
    const [name = ''] = attachments;
    expect(await send('read-attachment', { workbook, stage, name })).toMatchObject({ ok: true });
    expect(await send('remove-attachments', { workbook, stage, names: [name] })).toMatchObject({
      value: { removed: 1 },
    });
    const facts = valueFrom(await send('safety-copy-facts', { workbook, stage }));
    expect(facts.attachments.names).toEqual(attachments.slice(1));
    expect(await contentsOf(own().folder)).toEqual(before);
  });

  it('that was never begun here is missing', async () => {
    const stage = '0'.repeat(32);
    await mkdir(join(dataFolder, 'staged', stage), { recursive: true });
    expect(await send('open-safety-copy', { workbook, stage, create: true })).toEqual({ ok: false, code: 'missing' });
    expect(await send('stage-unpack', { stage })).toEqual({ ok: false, code: 'missing' });
  });

  it('takes the pieces of an upload in their order, all of them and no more', async () => {
    const { stage } = valueFrom(await send('stage-upload-begin', { sizeBytes: 10 }));
    const chunk = (atByte: number, length: number) =>
      send('stage-upload-chunk', { stage, atByte, bytes: new Uint8Array(length) });
    expect(await chunk(0, 4)).toMatchObject({ ok: true });
    expect(await chunk(0, 4)).toEqual({ ok: false, code: 'head-differs' });
    expect(await chunk(5, 4)).toEqual({ ok: false, code: 'head-differs' });
    expect(await chunk(4, 7)).toEqual({ ok: false, code: 'too-big' });
    expect(await send('stage-unpack', { stage })).toEqual({ ok: false, code: 'damaged' });
    expect(await chunk(4, 6)).toMatchObject({ ok: true });
    expect((await endOf(send, await send('stage-unpack', { stage }))).code).toBe('not-a-backup');
  });

  it('is refused at once where there is no room for it', async () => {
    const answer = await send('stage-upload-begin', { sizeBytes: Number.MAX_SAFE_INTEGER });
    expect(answer).toEqual({ ok: false, code: 'disk-full' });
    expect(await stagedFolders()).toEqual([]);
  });

  it('is unpacked once', async () => {
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    expect(await send('stage-unpack', { stage })).toEqual({ ok: false, code: 'already-here' });
  });

  it('reads no file but a backup, by no relative path and through no link', async () => {
    const path = await writeBackup(send, join(home, 'backups'));
    await writeFile(join(home, 'secret'), 'of another program');
    await symlink(join(home, 'secret'), join(home, 'link.quarterday'));
    await mkdir(join(home, 'folder.quarterday'));
    for (const other of [join(home, 'secret'), 'riverside.quarterday', '../riverside.quarterday']) {
      expect(await send('stage-file', { path: other }), other).toEqual({ ok: false, code: 'not-a-backup' });
      expect(await send('backup-verify', { path: other }), other).toEqual({ ok: false, code: 'not-a-backup' });
    }
    for (const other of ['link.quarterday', 'folder.quarterday']) {
      expect(await send('stage-file', { path: join(home, other) })).toEqual({ ok: false, code: 'not-a-backup' });
    }
    expect(await send('stage-file', { path: `${path}\0` })).toEqual({ ok: false, code: 'wrong-input' });
    expect(await send('stage-file', { path: join(home, 'none.quarterday') })).toEqual({ ok: false, code: 'missing' });
  });

  it('looks on Windows at no path that may lead to another computer', () => {
    expect(() => refuseOtherThanBackup('//server/share/riverside.quarterday', 'win32')).toThrow('not-allowed');
  });

  it('is gone once it is dropped, even while it is being unpacked', async () => {
    const { stage } = valueFrom(await send('stage-file', { path: await writeBackup(send, join(home, 'backups')) }));
    const started = await send('stage-unpack', { stage });
    expect(await send('stage-drop', { stage })).toEqual({ ok: true, value: null });
    expect(['cancelled', 'done']).toContain((await endOf(send, started)).state);
    expect(await stagedFolders()).toEqual([]);
    expect(await send('stage-drop', { stage })).toEqual({ ok: false, code: 'missing' });
  });

  it('of a shell that is gone is cleared by the next one, and that of a living one is not', async () => {
    await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    await mkdir(join(dataFolder, 'staged', 'f'.repeat(32)), { recursive: true });
    const second = await openCopies(dataFolder);
    expect(await stagedFolders()).toHaveLength(1);
    expect(await stagedFolders()).not.toContain('f'.repeat(32));
    await second.close();
    await shell.close();
    expect(await stagedFolders()).toEqual([]);
  });

  it('stopped while it is unpacked leaves nothing of it', async () => {
    const { stage } = valueFrom(await send('stage-file', { path: await writeBackup(send, join(home, 'backups')) }));
    const { job } = valueFrom(await send('stage-unpack', { stage }));
    expect(await send('job-cancel', { job })).toMatchObject({ value: { state: 'cancelled', code: 'cancelled' } });
    expect(await readdir(join(dataFolder, 'staged', stage))).toEqual(['lock']);
  });
});

describe('a staged snapshot', () => {
  it('brings back journal, key slots and grants of its day, with the attachments that stand now', async () => {
    valueFrom(await send('make-snapshot', { workbook, day: '2027-03-24' }));
    const before = await readFile(own().journal);
    valueFrom(await send('write-key-slots', { workbook, bytes: entry(9) }));
    const { stage } = valueFrom(await send('stage-snapshot', { workbook, day: '2027-03-24' }));
    await resultOf('stage-unpack', send, await send('stage-unpack', { stage }));
    const staged = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
    expect(staged).toMatchObject({ journalLength: before.byteLength, keySlots: entry(1), grants: entry(2) });
    expect(valueFrom(await send('safety-copy-facts', { workbook, stage })).attachments.names).toEqual(attachments);
    valueFrom(await send('stage-commit', { stage, workbook, over: 'existing' }));
    await send('stage-drop', { stage });
    const [name = ''] = attachments;
    expect(await send('read-attachment', { workbook, name })).toMatchObject({ ok: true });
  });

  it('is missing where none was made on that day, and damaged where it is another workbook’s', async () => {
    expect(await send('stage-snapshot', { workbook, day: '2027-03-24' })).toEqual({ ok: false, code: 'missing' });
    valueFrom(await send('make-snapshot', { workbook, day: '2027-03-24' }));
    const other = 'cd'.repeat(32);
    await mkdir(workbookPaths(dataFolder, other).snapshots, { recursive: true });
    const bytes = await readFile(join(own().snapshots, '2027-03-24'));
    await writeFile(join(workbookPaths(dataFolder, other).snapshots, '2027-03-24'), bytes);
    const { stage } = valueFrom(await send('stage-snapshot', { workbook: other, day: '2027-03-24' }));
    expect((await endOf(send, await send('stage-unpack', { stage }))).code).toBe('damaged');
  });
});

describe('a commit', () => {
  it('puts the staged copy in place, moves the other aside, and closes both', async () => {
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    const staged = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
    valueFrom(await send('write-grants', { workbook, bytes: entry(5) }));
    const old = await contentsOf(own().folder);
    const head = await append(send, staged, 1, stage);
    const committed = valueFrom(await send('stage-commit', { stage, workbook, over: 'existing' }));
    expect(await contentsOf(committed.movedTo ?? '')).toEqual(old);
    expect(await readdir(committed.movedTo ?? '')).not.toContain('lock');
    // A marker that stayed would bring the old copy back once the new one is removed.
    expect(await readdir(join(dataFolder, 'staged', stage))).not.toContain('commit');
    const append2 = { expectedLength: head.journalLength, expectedTail: head.tail, frame: frameOf(entry(1)) };
    expect(await send('append-journal', { workbook, ...append2 })).toEqual({ ok: false, code: 'not-open' });
    expect(await send('append-journal', { workbook, stage, ...append2 })).toEqual({ ok: false, code: 'not-open' });
    expect(await send('open-safety-copy', { workbook, create: false })).toMatchObject({
      ok: true,
      value: { ...head, grants: entry(2), access: 'read-write' },
    });
    expect(await send('append-journal', { workbook, ...append2 })).toMatchObject({ ok: true });
  });

  it('over nothing is refused where a workbook stands, which stays open as it is', async () => {
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    const before = await contentsOf(own().folder);
    expect(await send('stage-commit', { stage, workbook, over: 'nothing' })).toEqual({
      ok: false,
      code: 'already-here',
    });
    expect(await contentsOf(own().folder)).toEqual(before);
    expect(await send('write-grants', { workbook, bytes: entry(2) })).toMatchObject({ ok: true });
  });

  it('over nothing puts it on a computer that has none', async () => {
    const path = await writeBackup(send, join(home, 'backups'));
    const before = await contentsOf(own().folder);
    const other = await openCopies(join(home, 'another computer'));
    const stage = await stageBackup(other.send, path);
    expect(await other.send('stage-commit', { stage, workbook, over: 'nothing' })).toEqual({
      ok: true,
      value: { movedTo: null },
    });
    await other.send('open-safety-copy', { workbook, create: false });
    expect(await contentsOf(workbookPaths(join(home, 'another computer'), workbook).folder)).toEqual(before);
    await other.close();
  });

  it('of a workbook that another shell has open is refused, and both stay as they are', async () => {
    const path = await writeBackup(send, join(home, 'backups'));
    const before = await contentsOf(own().folder);
    const second = await openCopies(dataFolder);
    const stage = await stageBackup(second.send, path);
    const refused = await second.send('stage-commit', { stage, workbook, over: 'existing' });
    expect(refused).toEqual({ ok: false, code: 'locked-elsewhere' });
    expect(await contentsOf(own().folder)).toEqual(before);
    expect(await second.send('open-safety-copy', { workbook, stage, create: false })).toMatchObject({ ok: true });
    await second.close();
  });

  it('of a stage without this workbook is missing', async () => {
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    const other = { stage, workbook: 'cd'.repeat(32), over: 'nothing' } as const;
    expect(await send('stage-commit', other)).toEqual({ ok: false, code: 'missing' });
  });
});
