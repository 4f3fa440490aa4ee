// The answer comes after the disk, and a disk that fails leaves nothing behind.
import { type FileHandle, open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTestFolder } from '../host/shell-world';
import { entry, frameOf, openCopies, start, valueFrom, workbook } from './journal-world';
import { fillWorkbook, stageBackup, writeBackup } from './keeping-world';

let dataFolder: string;
let copies: Awaited<ReturnType<typeof openCopies>>;
/** What every open file has in common. */
let files: FileHandle;
const journalFile = () => readFile(join(dataFolder, 'workbooks', workbook, 'journal'));
const frame = frameOf(entry(1));
const append = () => copies.send('append-journal', { workbook, ...start, frame });

beforeEach(async () => {
  dataFolder = await makeTestFolder();
  copies = await openCopies(dataFolder);
  valueFrom(await copies.send('open-safety-copy', { workbook, create: true }));
  const file = await open(dataFolder);
  files = Object.getPrototypeOf(file);
  await file.close();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await copies.close();
  await rm(dataFolder, { recursive: true, force: true });
});

describe('an append', () => {
  it('is acknowledged only after its fdatasync', async () => {
    let finish: () => void = () => expect.fail('nobody waits');
    const synced = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      vi.spyOn(files, 'datasync').mockImplementation(() => {
        resolve();
        return synced;
      });
    });
    let isAnswered = false;
    const answer = append().then((given) => {
      isAnswered = true;
      return given;
    });
    await reached;
    // A whole call that waits for nothing comes back before the append does.
    await copies.send('read-journal', { workbook, fromByte: 0 });
    expect(isAnswered).toBe(false);
    finish();
    expect(await answer).toMatchObject({ ok: true });
  });

  it('whose fdatasync fails is cut back, and can be made again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(files, 'datasync').mockRejectedValueOnce(Object.assign(new Error('EIO'), { code: 'EIO' }));
    expect(await append()).toEqual({ ok: false, code: 'failed' });
    expect((await journalFile()).byteLength).toBe(16);
    expect(await append()).toMatchObject({ ok: true, value: { outcome: 'appended' } });
  });

  it('that cannot even be cut back stops all writing until the journal was checked again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(files, 'datasync').mockRejectedValueOnce(new Error('EIO'));
    vi.spyOn(files, 'truncate').mockRejectedValueOnce(new Error('EIO'));
    expect(await append()).toEqual({ ok: false, code: 'failed' });
    expect(await append()).toEqual({ ok: false, code: 'not-open' });
    const opened = valueFrom(await copies.send('open-safety-copy', { workbook, create: false }));
    expect(opened).toMatchObject({ access: 'read-write', journalLength: 16 + frame.byteLength });
    expect(await append()).toMatchObject({ ok: true, value: { outcome: 'already-there' } });
  });
});

it('key slots are on the disk, both copies and their folder, before they are acknowledged', async () => {
  const sync = vi.spyOn(files, 'sync');
  await copies.send('write-key-slots', { workbook, bytes: entry(1) });
  expect(sync).toHaveBeenCalledTimes(3);
});

it('a backup has its name only when its bytes are on the disk, and is acknowledged when the name is', async () => {
  await fillWorkbook(copies.send);
  const folder = join(dataFolder, '..', `${basename(dataFolder)}-backups`);
  const names: string[][] = [];
  const { sync } = files;
  vi.spyOn(files, 'sync').mockImplementation(async function (this: FileHandle) {
    names.push(await readdir(folder));
    await sync.call(this);
  });
  await writeBackup(copies.send, folder);
  expect(names).toEqual([['riverside.quarterday.part'], ['riverside.quarterday']]);
  await rm(folder, { recursive: true });
});

it('a staged copy is on the disk, every file and folder, before a commit can move it', async () => {
  await fillWorkbook(copies.send, 2, 2);
  const folder = join(dataFolder, '..', `${basename(dataFolder)}-backups`);
  const path = await writeBackup(copies.send, folder);
  const sync = vi.spyOn(files, 'sync');
  const stage = await stageBackup(copies.send, path);
  // Where stages are and this stage, its lock, five files, the two folders that hold them, the stage, the move's two.
  expect(sync).toHaveBeenCalledTimes(2 + 1 + 5 + 2 + 1 + 2);
  sync.mockClear();
  valueFrom(await copies.send('stage-commit', { stage, workbook, over: 'existing' }));
  // The lock, the folders of workbooks and of replaced copies, the marker and its folder, two for each move, the marker's end.
  expect(sync).toHaveBeenCalledTimes(1 + 2 + 2 + 2 * 2 + 1);
  await rm(folder, { recursive: true });
});
