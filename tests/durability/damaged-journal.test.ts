// A torn end is set aside and told; damage anywhere else is told and never repaired by cutting.
import { mkdir, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalMagic } from '#shared/formats/journal-file';
import { scanJournal } from '../../electron/calls/scan-journal';
import { makeTestFolder } from '../host/shell-world';
import { entry, frameOf, openCopies, valueFrom, workbook } from './journal-world';

const frames = [1, 2, 3].map((number) => frameOf(entry(number, 4 + number)));
const sample = Buffer.concat([journalMagic, ...frames]);
const lastFrom = sample.byteLength - (frames.at(-1)?.byteLength ?? 0);

let dataFolder: string;
let copies: Awaited<ReturnType<typeof openCopies>>;
const folder = () => join(dataFolder, 'workbooks', workbook);
const journal = () => join(folder(), 'journal');
const openCopy = (create = false) => copies.send('open-safety-copy', { workbook, create });

beforeEach(async () => {
  dataFolder = await makeTestFolder();
  copies = await openCopies(dataFolder);
  await mkdir(folder(), { recursive: true });
  await writeFile(journal(), sample);
});
afterEach(async () => {
  await copies.close();
  await rm(dataFolder, { recursive: true, force: true });
});

async function scan(bytes: Uint8Array) {
  await writeFile(journal(), bytes);
  const file = await open(journal());
  try {
    return await scanJournal(file);
  } finally {
    await file.close();
  }
}

describe('a torn end', () => {
  it('is moved aside, cut, told, and written over', async () => {
    await truncate(journal(), lastFrom + 10);
    const opened = valueFrom(await openCopy());
    expect(opened).toMatchObject({
      access: 'read-write',
      journalLength: lastFrom,
      tornTail: { sizeBytes: 10 },
      damage: null,
    });
    const aside = await readFile(join(folder(), opened.tornTail?.movedTo ?? ''));
    expect(aside.equals(sample.subarray(lastFrom, lastFrom + 10))).toBe(true);
    const next = { expectedLength: opened.journalLength, expectedTail: opened.tail, frame: frameOf(entry(5)) };
    expect(await copies.send('append-journal', { workbook, ...next })).toMatchObject({
      value: { outcome: 'appended' },
    });
    const facts = await copies.send('safety-copy-facts', { workbook });
    expect(facts).toMatchObject({ value: { movedAside: [opened.tornTail?.movedTo] } });
  });

  it('is known wherever the last frame was cut', async () => {
    for (let length = lastFrom + 1; length < sample.byteLength; length += 1) {
      expect(await scan(sample.subarray(0, length)), `cut at ${length}`).toMatchObject({
        state: 'torn',
        goodLength: lastFrom,
      });
    }
  });

  it('is known by the zeros that a power cut can leave', async () => {
    for (const zeros of [1, 4, 40, 4096]) {
      expect(await scan(Buffer.concat([sample, Buffer.alloc(zeros)]))).toMatchObject({
        state: 'torn',
        goodLength: sample.byteLength,
      });
    }
    const unfilled = Buffer.from(sample).fill(0, lastFrom + 4);
    expect(await scan(unfilled)).toMatchObject({ state: 'torn', goodLength: lastFrom });
  });
});

describe('damage', () => {
  it('of any single bit is never taken for a torn end', async () => {
    for (let bit = 0; bit < sample.byteLength * 8; bit += 1) {
      const bytes = Buffer.from(sample);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = await scan(bytes);
      expect(found?.state ?? 'no journal', `bit ${bit}`).toBe(bit < 16 * 8 ? 'no journal' : 'damaged');
    }
  }, 30_000);

  it('opens the journal read-only, names the place and leaves every byte as it was', async () => {
    const bytes = Buffer.from(sample);
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    await writeFile(journal(), bytes);
    const opened = valueFrom(await openCopy());
    expect(opened).toMatchObject({
      access: 'read-only',
      journalLength: sample.byteLength,
      damage: { atByte: 16 },
      tornTail: null,
    });
    const append = {
      workbook,
      expectedLength: sample.byteLength,
      expectedTail: sample.subarray(-32),
      frame: frameOf(entry(5)),
    };
    expect(await copies.send('append-journal', append)).toEqual({ ok: false, code: 'read-only' });
    expect(await copies.send('write-key-slots', { workbook, bytes: entry(1) })).toEqual({
      ok: false,
      code: 'read-only',
    });
    const read = valueFrom(await copies.send('read-journal', { workbook, fromByte: 0 }));
    expect(bytes.equals(read.bytes)).toBe(true);
    expect(bytes.equals(await readFile(journal()))).toBe(true);
  });

  it('in front of a torn end is damage', async () => {
    const bytes = Buffer.from(sample.subarray(0, -5));
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    expect(await scan(bytes)).toMatchObject({ state: 'damaged', goodLength: 16 });
  });
});

describe('what cannot be read', () => {
  it('is never created over: a file that is no journal', async () => {
    for (const words of ['', 'quarterday-jrnl2', 'something else altogether']) {
      await writeFile(journal(), words);
      expect(await openCopy(true)).toEqual({ ok: false, code: 'unreadable' });
      expect(await readFile(journal(), 'utf8')).toBe(words);
    }
  });

  it('is never created over: a folder in the journal’s place', async () => {
    await rm(journal());
    await mkdir(journal());
    expect(await openCopy(true)).toEqual({ ok: false, code: 'unreadable' });
  });

  it('is never created over: key slots without their journal', async () => {
    await rm(journal());
    await writeFile(join(folder(), 'key-slots'), 'slots');
    expect(await openCopy(true)).toEqual({ ok: false, code: 'unreadable' });
    expect(await readdir(folder())).toEqual(['key-slots']);
  });

  it('leaves no lock behind', async () => {
    await writeFile(journal(), 'broken');
    await openCopy();
    expect(await readdir(folder())).toEqual(['journal']);
  });
});

it('makes the journal in a folder that was only begun, and forgets unfinished files', async () => {
  await rm(journal());
  await mkdir(join(folder(), 'attachments'));
  await writeFile(join(folder(), 'journal.0123456789ab.part'), 'quarter');
  expect(await openCopy()).toEqual({ ok: false, code: 'missing' });
  expect(await openCopy(true)).toMatchObject({ ok: true, value: { created: true } });
  expect((await readdir(folder())).toSorted()).toEqual(['attachments', 'journal', 'lock']);
});
