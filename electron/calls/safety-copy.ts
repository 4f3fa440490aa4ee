// The safety copies of this computer: one folder per workbook, each locked while it is open, none ever created over
// something that cannot be read. Work on one workbook happens in the order it was asked for.
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { journalChunkBytesMax } from '#shared/contract/call-limits';
import { digestLength, journalMagic } from '#shared/formats/journal-file';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isDiskFull, isFileError, refuseUnread } from './call-refused';
import { type FolderLock, takeFolderLock } from './folder-lock';
import { InTurn } from './in-turn';
import { Journal } from './journal';
import { makePrivateFolder, workbookPaths } from './places';
import { partEnding, replaceFile, syncFolder } from './replace-file';

interface OpenCopy {
  readonly lock: FolderLock;
  readonly journal: Journal;
}

type SafetyCopyCalls = CallHandlers<
  'open-safety-copy' | 'close-safety-copy' | 'read-journal' | 'append-journal' | 'write-key-slots' | 'write-grants'
>;

export class SafetyCopies {
  readonly #dataFolder: string;
  readonly #open = new Map<string, OpenCopy>();
  readonly #turns = new InTurn();

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  readonly calls: SafetyCopyCalls = {
    'open-safety-copy': ({ workbook, create }) => this.#turns.run(workbook, () => this.#openCopy(workbook, create)),
    'close-safety-copy': ({ workbook }) => this.#turns.run(workbook, () => this.#closeCopy(workbook)),
    'read-journal': async ({ workbook, fromByte }) => {
      const { journal } = this.#opened(workbook);
      const bytes = await journal
        .read(fromByte, journalChunkBytesMax)
        .catch((error) => Promise.reject(refuseUnread(error)));
      return { bytes, journalLength: journal.head.journalLength };
    },
    'append-journal': ({ workbook, expectedLength, expectedTail, frame }) =>
      this.whileWritable(workbook, async (journal) => {
        const outcome = await journal.append({ journalLength: expectedLength, tail: expectedTail }, frame);
        return { outcome, journalLength: expectedLength + frame.byteLength, tail: frame.slice(-digestLength) };
      }),
    'write-key-slots': ({ workbook, bytes }) => this.#replace(workbook, this.#paths(workbook).keySlots, bytes),
    'write-grants': ({ workbook, bytes }) => this.#replace(workbook, this.#paths(workbook).grants, bytes),
  };

  /** Runs only while this shell has the workbook open, its lock is still its own and its journal is sound. */
  whileWritable<Result>(workbook: string, work: (journal: Journal) => Promise<Result>): Promise<Result> {
    return this.#turns.run(workbook, async () => {
      const { lock, journal } = this.#opened(workbook);
      if (!(await lock.isHeld())) {
        await this.#closeCopy(workbook);
        throw new CallRefused('not-open');
      }
      journal.refuseUnlessWritable();
      return work(journal);
    });
  }

  /** Lets every lock go; for the end of the shell. */
  async closeAll(): Promise<void> {
    await Promise.all(
      [...this.#open.keys()].map((workbook) => this.#turns.run(workbook, () => this.#closeCopy(workbook))),
    );
  }

  #paths(workbook: string) {
    return workbookPaths(this.#dataFolder, workbook);
  }

  #opened(workbook: string): OpenCopy {
    const copy = this.#open.get(workbook);
    if (!copy) throw new CallRefused('not-open');
    return copy;
  }

  async #openCopy(workbook: string, create: boolean) {
    const paths = this.#paths(workbook);
    const open = this.#open.get(workbook);
    if (open && !(await open.lock.isHeld())) await this.#closeCopy(workbook);
    const created = !this.#open.has(workbook) && (await this.#lockAndOpen(workbook, create));
    const { journal } = this.#opened(workbook);
    try {
      const { damage, ...head } = await journal.check();
      return {
        ...head,
        damage,
        created,
        access: damage ? ('read-only' as const) : ('read-write' as const),
        keySlots: await readIfThere(paths.keySlots),
        grants: await readIfThere(paths.grants),
      };
    } catch (error) {
      await this.#closeCopy(workbook);
      throw isDiskFull(error) ? error : refuseUnread(error);
    }
  }

  /** Whether the journal had to be made. */
  async #lockAndOpen(workbook: string, create: boolean): Promise<boolean> {
    const paths = this.#paths(workbook);
    const holds = await listFolder(paths.folder);
    if (!holds && !create) throw new CallRefused('missing');
    if (!holds) {
      await makePrivateFolder(paths.attachments);
      await syncFolder(dirname(paths.folder));
    }
    const lock = await takeLock(paths.lock);
    try {
      const isNew = !(await isThere(paths.journal));
      if (isNew) {
        refuseOverRemains(await listFolder(paths.folder));
        if (!create) throw new CallRefused('missing');
        await makePrivateFolder(paths.attachments);
        await replaceFile(paths.journal, journalMagic);
      }
      await forgetUnfinished(paths.folder, paths.attachments);
      this.#open.set(workbook, { lock, journal: await openJournal(paths.journal) });
      return isNew;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  async #closeCopy(workbook: string): Promise<null> {
    const copy = this.#open.get(workbook);
    this.#open.delete(workbook);
    await copy?.journal.close();
    await copy?.lock.release();
    return null;
  }

  #replace(workbook: string, path: string, bytes: Uint8Array): Promise<null> {
    return this.whileWritable(workbook, async () => {
      await replaceFile(path, bytes);
      return null;
    });
  }
}

/** `missing` or `unreadable`, never anything else. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw refuseUnread(error);
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(path);
  } catch (error) {
    if (error instanceof CallRefused && error.code === 'missing') return null;
    throw error;
  }
}

async function openJournal(path: string): Promise<Journal> {
  try {
    return await Journal.open(path);
  } catch (error) {
    throw refuseUnread(error);
  }
}

async function takeLock(path: string): Promise<FolderLock> {
  try {
    return await takeFolderLock(path);
  } catch (error) {
    throw isFileError(error, 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR')
      ? new CallRefused('unreadable', { cause: error })
      : error;
  }
}

/** A folder without its journal is new only while nothing was kept in it. */
function refuseOverRemains(holds: readonly string[] | undefined): void {
  const remains = holds?.filter(
    (name) => name !== 'attachments' && !name.startsWith('lock') && !name.endsWith(partEnding),
  );
  if (remains?.length) throw new CallRefused('unreadable');
}

async function forgetUnfinished(...folders: string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of (await listFolder(folder)) ?? []) {
      if (name.endsWith(partEnding)) await rm(join(folder, name), { force: true });
    }
  }
}

async function listFolder(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw new CallRefused('unreadable', { cause: error });
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return false;
    throw new CallRefused('unreadable', { cause: error });
  }
}
