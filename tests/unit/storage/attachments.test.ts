// Files as evidence: sealed into the safety copy, and given back only exactly as they were.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256, textBytes, toHex } from '#shared/crypto/bytes';
import { type Computer, makeComputer } from '../../builders/computer';
import { type FoundedWorkbook, foundRiverside } from '../../builders/workbooks';

let computer: Computer;
let founded: FoundedWorkbook;
let folder: string;
beforeEach(async () => {
  computer = await makeComputer();
  founded = await foundRiverside(computer);
  folder = join(computer.dataFolder, 'workbooks', founded.id, 'attachments');
});
afterEach(() => computer.throwAway());

const screenshot = textBytes('a screenshot of the settings');

async function keep(bytes: Uint8Array) {
  const kept = await founded.workbook.keepFile(bytes);
  if (kept.state !== 'kept') throw new Error(kept.words);
  return kept;
}

describe('a file', () => {
  it('is kept sealed, under the digest of its sealed bytes, and read back', async () => {
    const kept = await keep(screenshot);
    expect(kept).toMatchObject({ digest: toHex(await sha256(screenshot)), sizeBytes: screenshot.length });
    expect(await readdir(folder)).toEqual([kept.attachment.name]);
    const sealed = await readFile(join(folder, kept.attachment.name));
    expect(toHex(await sha256(new Uint8Array(sealed)))).toBe(kept.attachment.name);
    expect(sealed.includes('screenshot')).toBe(false);
    expect(await founded.workbook.readFile(kept.attachment)).toEqual({ state: 'read', bytes: screenshot });
  });

  it('that is empty or over 25 MB is refused, and one of exactly 25 MB is not', async () => {
    expect(await founded.workbook.keepFile(new Uint8Array())).toMatchObject({ state: 'refused' });
    const most = 25 * 1024 * 1024;
    expect(await founded.workbook.keepFile(new Uint8Array(most + 1))).toMatchObject({ state: 'refused' });
    expect(await readdir(folder)).toEqual([]);
    expect(await founded.workbook.keepFile(new Uint8Array(most))).toMatchObject({ state: 'kept', sizeBytes: most });
  });

  it('that was altered or is gone is never given out', async () => {
    const { attachment } = await keep(screenshot);
    const path = join(folder, attachment.name);
    const sealed = await readFile(path);
    sealed[60] = (sealed[60] ?? 0) ^ 1;
    await writeFile(path, sealed);
    expect(await founded.workbook.readFile(attachment)).toEqual({ state: 'altered' });
    await rm(path);
    expect(await founded.workbook.readFile(attachment)).toEqual({ state: 'missing' });
  });

  it('is not opened by the key of another', async () => {
    const { attachment } = await keep(screenshot);
    const other = await keep(screenshot);
    expect(other.attachment.name).not.toBe(attachment.name);
    const mixed = { name: attachment.name, key: other.attachment.key };
    expect(await founded.workbook.readFile(mixed)).toEqual({ state: 'altered' });
  });

  it('that does not fit on the disk is said in words', async () => {
    computer.interrupt = async (name) => (name === 'write-attachment' ? { ok: false, code: 'disk-full' } : undefined);
    expect(await founded.workbook.keepFile(screenshot)).toEqual({
      state: 'not saved',
      words: expect.stringContaining('disk is full'),
    });
  });
});
