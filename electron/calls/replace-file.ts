// Replaces a file whole or not at all, and returns only when the new one would survive a power cut.
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isFileError } from './call-refused';
import { makePrivateFolder } from './places';

/** Ends the names of files that were never finished. */
export const partEnding = '.part';

export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await replaceFiles([{ path, bytes }]);
}

/** Replaces files of one folder in their order, and none of them while there is no room for all. */
export async function replaceFiles(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const parts = files.map((file) => ({ ...file, part: `${file.path}.${randomBytes(6).toString('hex')}${partEnding}` }));
  try {
    for (const { part, bytes } of parts) await writeSynced(part, bytes);
    for (const { part, path } of parts) await rename(part, path);
  } catch (error) {
    for (const { part } of parts) await rm(part, { force: true });
    throw error;
  }
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncFolder(folder);
}

/** A new file, fsynced; fails where one of that name stands. */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A folder of this account's own, in one that is there already. */
export async function makeLastingFolder(folder: string): Promise<void> {
  await makePrivateFolder(folder);
  await syncFolder(dirname(folder));
}

/** Moves a folder, and returns only when a power cut would not move it back. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

/** Makes a rename or a new name last. Windows, and some sticks and network folders, have no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!isFileError(error, 'EINVAL', 'ENOTSUP')) throw error;
  } finally {
    await handle.close();
  }
}
