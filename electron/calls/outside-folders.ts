// Folders that a page names: where a backup or an export may go. The page may name any folder of this computer, so what
// is written there has a fixed ending, stands nowhere inside the records, and never takes the place of another file.
import { constants } from 'node:fs';
import { access, mkdir, readdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import type { CallOutput } from '#shared/contract/call-shapes';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isFileError } from './call-refused';
import { readFreeBytes } from './free-space';
import { partEnding } from './replace-file';

type FolderFacts = Omit<CallOutput<'look-at-folder'>, 'backups'>;

const listedBackupsMax = 1000;
const oldPartMs = 24 * 60 * 60 * 1000;

export class OutsideFolders {
  readonly #dataFolder: string;
  readonly #platform: NodeJS.Platform;

  constructor(dataFolder: string, platform: NodeJS.Platform = process.platform) {
    this.#dataFolder = dataFolder;
    this.#platform = platform;
  }

  readonly calls: CallHandlers<'look-at-folder' | 'make-folder'> = {
    'look-at-folder': async ({ path }) => {
      const facts = await this.look(path);
      const isReadable = facts.state === 'ready' || facts.state === 'not-writable';
      return { ...facts, backups: isReadable ? await listBackups(path) : [] };
    },
    'make-folder': async ({ path }) => {
      refuseFarPath(path, this.#platform);
      const parent = await this.find(dirname(path));
      await mkdir(join(parent, basename(path)), { mode: 0o700 }).catch((error) => {
        if (!isFileError(error, 'EEXIST')) throw refuseOutside(error);
      });
      await this.find(path);
      return null;
    },
  };

  /** The folder's true path. Refuses with `folder-missing`, or `not-allowed` inside the records and where nothing may be written. */
  async find(path: string): Promise<string> {
    const { state } = await this.look(path);
    if (state === 'missing') throw new CallRefused('folder-missing');
    if (state !== 'ready') throw new CallRefused('not-allowed');
    return realpath(path);
  }

  async look(path: string): Promise<FolderFacts> {
    refuseFarPath(path, this.#platform);
    let truePath: string;
    try {
      truePath = await realpath(path);
      const { dev } = await assertFolder(truePath);
      const facts = { freeBytes: await readFreeBytes(truePath), sameDisk: dev === (await stat(this.#dataFolder)).dev };
      if (await this.#isInsideRecords(truePath)) return { state: 'inside-records', ...facts };
      return { state: (await isWritable(truePath)) ? 'ready' : 'not-writable', ...facts };
    } catch (error) {
      if (error instanceof CallRefused) throw error;
      return { state: 'missing', freeBytes: null, sameDisk: null };
    }
  }

  async #isInsideRecords(truePath: string): Promise<boolean> {
    const way = relative(await realpath(this.#dataFolder), truePath);
    return way === '' || !(way.startsWith('..') || isAbsolute(way));
  }
}

/** What an error of the file system means for a folder that may be on a stick that was just pulled out. */
export function refuseOutside(error: unknown): unknown {
  if (isFileError(error, 'ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO')) {
    return new CallRefused('folder-missing', { cause: error });
  }
  return isFileError(error, 'EACCES', 'EPERM', 'EROFS') ? new CallRefused('not-allowed', { cause: error }) : error;
}

/** Backups that were never finished because a computer went out, and that nobody can be writing any more. */
export async function clearOldParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^[a-z0-9-]{1,80}\.quarterday\.part$/.test(name) || !name.endsWith(partEnding)) continue;
    const facts = await stat(join(folder, name)).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > oldPartMs) await rm(join(folder, name), { force: true });
  }
}

/**
 * Relative paths have no fixed meaning here. On Windows a path that does not begin with a drive may lead to another
 * computer, and merely looking would send this account's name and a proof of its password there.
 */
export function refuseFarPath(path: string, platform: NodeJS.Platform): void {
  if (!isAbsolute(path) || (platform === 'win32' && !/^[A-Za-z]:[\\/]/.test(path)))
    throw new CallRefused('not-allowed');
}

async function assertFolder(path: string) {
  const facts = await stat(path);
  if (!facts.isDirectory()) throw new Error('Not a folder');
  return facts;
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function listBackups(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.quarterday')).map(({ name }) => name);
  const backups = await Promise.all(
    names.slice(0, listedBackupsMax).map(async (name) => {
      const { size, mtime } = await stat(join(folder, name));
      return { name, sizeBytes: size, changedAt: mtime.toISOString() };
    }),
  );
  return backups.toSorted((one, other) => other.changedAt.localeCompare(one.changedAt));
}
