// The safety copies in one root: one folder per workbook, each locked while it is open, none ever created over
// something that cannot be read. Work on one workbook happens in the order it was asked for.
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { journalChunkBytesMax } from '#shared/contract/call-limits';
import { digestLength, journalMagic } from '#shared/formats/journal-file';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isDiskFull, isFileError, refuseUnread } from './call-refused';
import { type FolderLock, takeFolderLock } from './folder-lock';
import { InTurn } from './in-turn';
import { Journal, type JournalHead } from './journal';
import { mendTwice, readTwice, writeTwice } from './kept-twice';
import { makePrivateFolder, workbookPaths } from './places';
import { isThere, listFolder } from './read-whole';
import { partEnding, replaceFile, syncFolder } from './replace-file';
import { rewriteJournal } from './rewrite-journal';
import { readFromNewestSnapshot } from './snapshot-files';

interface OpenCopy {
  readonly lock: FolderLock;
  readonly journal: Journal;
}

export type SafetyCopyCalls = CallHandlers<
  | 'open-safety-copy'
  | 'close-safety-copy'
  | 'read-journal'
  | 'append-journal'
  | 'write-key-slots'
  | 'write-grants'
  | 'replace-frames'
>;

/** The safety copies that a call works on: this computer's own, or those of the stage it names. */
export type CopiesAt = (place: { readonly stage?: string | undefined }) => SafetyCopies;

/** The calls by which a page works on a copy, staged or not, by the same code. */
export function makeSafetyCopyCalls(copiesAt: CopiesAt): SafetyCopyCalls {
  return {
    'open-safety-copy': (input) => copiesAt(input).calls['open-safety-copy'](input),
    'close-safety-copy': (input) => copiesAt(input).calls['close-safety-copy'](input),
    'read-journal': (input) => copiesAt(input).calls['read-journal'](input),
    'append-journal': (input) => copiesAt(input).calls['append-journal'](input),
    'write-key-slots': (input) => copiesAt(input).calls['write-key-slots'](input),
    'write-grants': (input) => copiesAt(input).calls['write-grants'](input),
    'replace-frames': (input) => copiesAt(input).calls['replace-frames'](input),
  };
}

export class SafetyCopies {
  /** The data folder, or a stage in it. */
  readonly root: string;
  readonly #open = new Map<string, OpenCopy>();
  readonly #turns = new InTurn();

  constructor(root: string) {
    this.root = root;
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
    'write-key-slots': ({ workbook, bytes }) => this.#writeTwice(workbook, this.paths(workbook).keySlots, bytes),
    'write-grants': ({ workbook, bytes }) => this.#writeTwice(workbook, this.paths(workbook).grants, bytes),
    'replace-frames': ({ workbook, expectedLength, expectedTail, replacements }) =>
      this.whileWritable(workbook, async (journal) => {
        journal.refuseOtherHead({ journalLength: expectedLength, tail: expectedTail });
        await rewriteJournal(this.paths(workbook), journal.head, replacements);
        return this.#reopen(workbook);
      }),
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

  /** Runs while nobody, here or in another process, has the workbook open: this shell closes it for that. */
  whileClosed<Result>(workbook: string, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.run(workbook, async () => {
      await this.#closeCopy(workbook);
      const { folder, lock: lockPath } = this.paths(workbook);
      if (!(await isThere(folder))) return work();
      const lock = await takeLock(lockPath);
      try {
        return await work();
      } finally {
        await lock.release();
      }
    });
  }

  /** Lets every lock go; for the end of the shell. */
  async closeAll(): Promise<void> {
    await Promise.all(
      [...this.#open.keys()].map((workbook) => this.#turns.run(workbook, () => this.#closeCopy(workbook))),
    );
  }

  paths(workbook: string) {
    return workbookPaths(this.root, workbook);
  }

  #opened(workbook: string): OpenCopy {
    const copy = this.#open.get(workbook);
    if (!copy) throw new CallRefused('not-open');
    return copy;
  }

  async #openCopy(workbook: string, create: boolean) {
    const paths = this.paths(workbook);
    const open = this.#open.get(workbook);
    if (open && !(await open.lock.isHeld())) await this.#closeCopy(workbook);
    const created = !this.#open.has(workbook) && (await this.#lockAndOpen(workbook, create));
    const { journal } = this.#opened(workbook);
    try {
      const { damage, ...head } = await journal.check();
      const keySlots = await readSmallFile(paths.keySlots, paths.snapshots, !damage);
      const grants = await readSmallFile(paths.grants, paths.snapshots, !damage);
      return {
        ...head,
        damage,
        created,
        access: damage ? ('read-only' as const) : ('read-write' as const),
        keySlots: keySlots.bytes,
        grants: grants.bytes,
        recovered: { keySlots: keySlots.recovered, grants: grants.recovered },
      };
    } catch (error) {
      await this.#closeCopy(workbook);
      throw isDiskFull(error) ? error : refuseUnread(error);
    }
  }

  /** Whether the journal had to be made. */
  async #lockAndOpen(workbook: string, create: boolean): Promise<boolean> {
    const paths = this.paths(workbook);
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
      await forgetUnfinished(paths.folder, paths.attachments, paths.snapshots);
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

  /** After the file was replaced: the handle that is held still leads to the old one. */
  async #reopen(workbook: string): Promise<JournalHead> {
    const { lock, journal } = this.#opened(workbook);
    try {
      const rewritten = await openJournal(this.paths(workbook).journal);
      await journal.close();
      this.#open.set(workbook, { lock, journal: rewritten });
      const { journalLength, tail } = await rewritten.check();
      return { journalLength, tail };
    } catch (error) {
      await this.#closeCopy(workbook);
      throw error;
    }
  }

  #writeTwice(workbook: string, path: string, bytes: Uint8Array): Promise<null> {
    return this.whileWritable(workbook, async () => {
      await writeTwice(path, bytes);
      return null;
    });
  }
}

/** Null where it was never kept. The copies are mended only in a safety copy that may be written. */
async function readSmallFile(path: string, snapshots: string, mayMend: boolean) {
  const kept = await readTwice(path).catch((error) => refuseUnread(error));
  if (kept && !(kept instanceof CallRefused)) {
    if (mayMend) await mendTwice(path, kept);
    return { bytes: kept.bytes, recovered: kept.from === 'file' ? null : kept.from };
  }
  const bytes = await readFromNewestSnapshot(snapshots, basename(path));
  if (bytes) return { bytes, recovered: 'snapshot' as const };
  if (kept) throw kept;
  return { bytes: null, recovered: null };
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
