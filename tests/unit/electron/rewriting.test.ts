// What is erased goes: out of the journal by rewriting it, out of the folder of attachments, and a whole workbook at once.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalMagic, makeFrame } from '#shared/formats/journal-file';
import { workbookPaths } from '../../../electron/calls/places';
import { entry, frameOf, openCopies, valueFrom, workbook } from '../../durability/journal-world';
import { append, fillWorkbook, stageBackup, writeBackup } from '../../durability/keeping-world';
import { makeTestFolder } from '../../host/shell-world';

let home: string;
let dataFolder: string;
let attachments: string[];
let shell: Awaited<ReturnType<typeof openCopies>>;
const send: typeof shell.send = (name, input) => shell.send(name, input);
const own = () => workbookPaths(dataFolder, workbook);
const stranger = 'cd'.repeat(32);

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

const openAgain = async () => valueFrom(await send('open-safety-copy', { workbook, create: false }));

async function replace(replacements: readonly { index: number; frame: Uint8Array }[], stage?: string) {
  const { journalLength, tail } = valueFrom(await send('open-safety-copy', { workbook, stage, create: false }));
  const head = { expectedLength: journalLength, expectedTail: tail };
  return send('replace-frames', { workbook, stage, ...head, replacements: [...replacements] });
}

describe('rewriting the journal', () => {
  const frames = [0, 1, 2].map((number) => frameOf(entry(number, 40 + number)));
  const shorter = frameOf(entry(50, 8));

  it('puts frames in the places of others, and every other one stays as it was', async () => {
    const expected = Buffer.concat([journalMagic, ...frames.with(1, shorter)]);
    expect(await replace([{ index: 1, frame: shorter }])).toEqual({
      ok: true,
      value: { journalLength: expected.byteLength, tail: frames[2]?.slice(-32) },
    });
    expect(await readFile(own().journal)).toEqual(expected);
    expect(await openAgain()).toMatchObject({ journalLength: expected.byteLength, access: 'read-write' });
  });

  it('leaves a journal that can be read and appended to at once', async () => {
    const head = valueFrom(await replace([{ index: 2, frame: shorter }]));
    expect(head.tail).toEqual(shorter.slice(-32));
    const after = await append(send, head, 1);
    const read = valueFrom(await send('read-journal', { workbook, fromByte: 0 }));
    expect(read.journalLength).toBe(after.journalLength);
    expect(Buffer.from(read.bytes)).toEqual(
      Buffer.concat([journalMagic, ...frames.with(2, shorter), frameOf(entry(0, 40))]),
    );
  });

  it('takes what was moved aside from an earlier end with it', async () => {
    await send('close-safety-copy', { workbook });
    await truncate(own().journal, (await stat(own().journal)).size - 5);
    expect((await openAgain()).tornTail).not.toBeNull();
    valueFrom(await replace([{ index: 0, frame: shorter }]));
    expect((await readdir(own().folder)).filter((name) => name.startsWith(own().tornPrefix))).toEqual([]);
  });

  it('refuses another head, a place that is not there, one place twice, and what is no frame', async () => {
    const before = await readFile(own().journal);
    const { journalLength, tail } = await openAgain();
    const replacements = [{ index: 0, frame: shorter }];
    for (const head of [
      { expectedLength: journalLength - 1, expectedTail: tail },
      { expectedLength: journalLength, expectedTail: new Uint8Array(32) },
    ]) {
      expect(await send('replace-frames', { workbook, ...head, replacements })).toEqual({
        ok: false,
        code: 'head-differs',
      });
    }
    const spoilt = makeFrame(entry(1), createHash('sha256').digest());
    for (const wrong of [
      [],
      [{ index: 3, frame: shorter }],
      [...replacements, ...replacements],
      [{ index: 0, frame: spoilt }],
      [{ index: 0, frame: Buffer.concat([shorter, shorter]) }],
      [{ index: -1, frame: shorter }],
    ]) {
      expect(await replace(wrong)).toEqual({ ok: false, code: 'wrong-input' });
    }
    expect(await readFile(own().journal)).toEqual(before);
    expect((await readdir(own().folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('refuses a journal that has rotted since it was opened, and one that grew behind its back', async () => {
    const { journalLength, tail } = await openAgain();
    const asked = {
      workbook,
      expectedLength: journalLength,
      expectedTail: tail,
      replacements: [{ index: 0, frame: shorter }],
    };
    const sound = await readFile(own().journal);
    const rotten = Buffer.from(sound);
    rotten[journalLength - 40] = (rotten[journalLength - 40] ?? 0) ^ 1;
    await writeFile(own().journal, rotten);
    expect(await send('replace-frames', asked)).toEqual({ ok: false, code: 'damaged' });
    await writeFile(own().journal, Buffer.concat([sound, shorter]));
    expect(await send('replace-frames', asked)).toEqual({ ok: false, code: 'head-differs' });
  });

  it('of a staged copy leaves the other as it is', async () => {
    const before = await readFile(own().journal);
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    expect(await replace([{ index: 1, frame: shorter }], stage)).toMatchObject({ ok: true });
    expect(await readFile(own().journal)).toEqual(before);
  });

  it('is for an open workbook', async () => {
    await send('close-safety-copy', { workbook });
    const head = { expectedLength: 16, expectedTail: new Uint8Array(32) };
    const asked = { workbook, ...head, replacements: [{ index: 0, frame: shorter }] };
    expect(await send('replace-frames', asked)).toEqual({ ok: false, code: 'not-open' });
  });
});

it('removes attachments by name, passes over those that are not there, and touches nothing else', async () => {
  const [first = '', second = ''] = attachments;
  const names = [first, first, 'e'.repeat(64)];
  expect(await send('remove-attachments', { workbook, names })).toEqual({ ok: true, value: { removed: 1 } });
  expect(await readdir(own().attachments)).toEqual([second]);
  expect(await send('remove-attachments', { workbook, names: ['../journal'] })).toEqual({
    ok: false,
    code: 'wrong-input',
  });
  await send('close-safety-copy', { workbook });
  expect(await send('remove-attachments', { workbook, names: [second] })).toEqual({ ok: false, code: 'not-open' });
});

describe('removing a workbook', () => {
  it('leaves nothing of it, its snapshots or the copies that it replaced', async () => {
    valueFrom(await send('make-snapshot', { workbook, day: '2027-03-24' }));
    const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
    valueFrom(await send('stage-commit', { stage, workbook, over: 'existing' }));
    await send('stage-drop', { stage });
    await mkdir(workbookPaths(dataFolder, stranger).folder);
    await openAgain();
    expect(valueFrom(await send('list-replaced', { workbook })).replaced).toHaveLength(1);
    expect(await send('remove-workbook', { workbook })).toEqual({ ok: true, value: null });
    const left = await readdir(dataFolder, { recursive: true });
    expect(left.filter((path) => path.includes(workbook))).toEqual([]);
    expect(left).toContain(`workbooks/${stranger}`);
    expect(await send('open-safety-copy', { workbook, create: false })).toEqual({ ok: false, code: 'missing' });
    expect(await send('remove-workbook', { workbook })).toEqual({ ok: false, code: 'missing' });
  });

  it('is refused while another shell has it open', async () => {
    const second = await openCopies(dataFolder);
    expect(await second.send('remove-workbook', { workbook })).toEqual({ ok: false, code: 'locked-elsewhere' });
    expect(await openAgain()).toMatchObject({ access: 'read-write' });
    await second.close();
  });

  it('that was begun by a shell that is gone is finished by the next one', async () => {
    await mkdir(join(dataFolder, 'removing', `${stranger}-then`, 'attachments'), { recursive: true });
    const second = await openCopies(dataFolder);
    expect(await readdir(join(dataFolder, 'removing'))).toEqual([]);
    await second.close();
  });
});

it('keeps copies that were replaced until they are dropped', async () => {
  const stage = await stageBackup(send, await writeBackup(send, join(home, 'backups')));
  const { movedTo } = valueFrom(await send('stage-commit', { stage, workbook, over: 'existing' }));
  expect(valueFrom(await send('list-replaced', { workbook })).replaced).toMatchObject([{ folder: movedTo }]);
  expect(valueFrom(await send('list-replaced', { workbook: stranger })).replaced).toEqual([]);
  expect(await send('drop-replaced', { workbook })).toEqual({ ok: true, value: null });
  expect(await readdir(join(dataFolder, 'replaced'))).toEqual([]);
  expect(await openAgain()).toMatchObject({ access: 'read-write' });
});
