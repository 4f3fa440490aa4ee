// A file that is saved while the disk fills: what was there stays, and nothing half-written is left beside it.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replaceFile } from '../../../electron/calls/replace-file';

const disk = vi.hoisted(() => ({ isFull: false }));

// The disk takes the first half and then has no more room, as a real one does.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (...asked) => {
    const file = await real.open(...asked);
    const write = file.writeFile.bind(file);
    file.writeFile = async (bytes, options) => {
      if (!disk.isFull || !(bytes instanceof Uint8Array)) return write(bytes, options);
      await write(bytes.subarray(0, bytes.length / 2), options);
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    return file;
  };
  return { ...real, open };
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterday-replace-'));
  disk.isFull = false;
});
afterEach(() => rm(folder, { recursive: true }));

const signed = new Uint8Array(5000).fill(7);

it('leaves no part of a new file', async () => {
  disk.isFull = true;
  await expect(replaceFile(join(folder, 'review.pdf'), signed)).rejects.toThrow('ENOSPC');
  expect(await readdir(folder)).toEqual([]);
});

it('leaves the file that was there as it was', async () => {
  await writeFile(join(folder, 'review.pdf'), 'last quarter');
  disk.isFull = true;
  await expect(replaceFile(join(folder, 'review.pdf'), signed)).rejects.toThrow('ENOSPC');
  expect(await readdir(folder)).toEqual(['review.pdf']);
  expect(await readFile(join(folder, 'review.pdf'), 'utf8')).toBe('last quarter');
});

it('saves it whole where there is room', async () => {
  await replaceFile(join(folder, 'review.pdf'), signed);
  expect(new Uint8Array(await readFile(join(folder, 'review.pdf')))).toEqual(signed);
});
