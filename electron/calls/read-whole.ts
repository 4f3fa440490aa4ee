// Reads a file or a folder and says in the contract's codes why not.
import { readdir, readFile, stat } from 'node:fs/promises';
import { CallRefused, isFileError, refuseUnread } from './call-refused';

/** `missing` or `unreadable`, never anything else. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw refuseUnread(error);
  }
}

/** Undefined where no folder stands. */
export async function listFolder(folder: string): Promise<string[] | undefined> {
  return orUndefined(readdir(folder));
}

export async function isThere(path: string): Promise<boolean> {
  return (await orUndefined(stat(path))) !== undefined;
}

async function orUndefined<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw new CallRefused('unreadable', { cause: error });
  }
}
