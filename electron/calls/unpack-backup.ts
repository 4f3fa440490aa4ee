// Unpacks a backup into a root: every length, digest and frame is checked, and every file is on the disk, before the
// workbook's folder gets its name there. Anything wrong leaves nothing of it.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupFile } from '#shared/formats/backup-file';
import { CallRefused } from './call-refused';
import { refuseWithoutRoom } from './free-space';
import type { JobSteps } from './jobs';
import { dataPaths, makePrivateFolder, workbookPaths } from './places';
import { type BackupFacts, type BackupSink, readBackup } from './read-backup';
import { makeLastingFolder, moveFolder, syncFolder } from './replace-file';
import { scanJournal } from './scan-journal';

export interface Unpacking {
  /** The root that will hold the workbook. */
  readonly root: string;
  /** The folder in it that is written first. */
  readonly folder: string;
  readonly source: string;
  /** What else belongs into the folder before it gets its name. */
  readonly complete: (facts: BackupFacts, folder: string) => Promise<void>;
}

export async function unpackBackup(
  { root, folder, source, complete }: Unpacking,
  steps: JobSteps,
): Promise<BackupFacts> {
  await rm(folder, { recursive: true, force: true });
  const writing = new FolderSink(folder);
  try {
    const facts = await readBackup(source, steps, writing);
    await refuseUnlessWhole(join(folder, 'journal'));
    await complete(facts, folder);
    await syncFolder(join(folder, 'attachments'));
    await syncFolder(folder);
    // The last moment at which it can still be stopped.
    steps.did(0);
    await makeLastingFolder(dataPaths(root).workbooks);
    await moveFolder(folder, workbookPaths(root, facts.workbook).folder);
    return facts;
  } finally {
    await writing.close();
    await rm(folder, { recursive: true, force: true });
  }
}

class FolderSink implements BackupSink {
  readonly #folder: string;
  #file: FileHandle | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async begin({ files }: { readonly files: readonly BackupFile[] }): Promise<void> {
    await refuseWithoutRoom(
      dirname(this.#folder),
      files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    );
    await makePrivateFolder(join(this.#folder, 'attachments'));
  }

  /** Names have passed the strict reader: three fixed ones, and `attachments/` with 64 hex digits. */
  async content({ name }: BackupFile, bytes: Uint8Array, isLast: boolean): Promise<void> {
    this.#file ??= await open(join(this.#folder, name), 'wx', 0o600);
    await this.#file.appendFile(bytes);
    if (!isLast) return;
    await this.#file.sync();
    await this.close();
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }
}

/** Its digest may be right and its frames wrong: then somebody made a backup of a journal that nobody could open. */
async function refuseUnlessWhole(journal: string): Promise<void> {
  const file = await open(journal, 'r');
  try {
    if ((await scanJournal(file))?.state !== 'whole') throw new CallRefused('damaged');
  } finally {
    await file.close();
  }
}
