// Reads a backup from end to end and compares every length and every digest. Whoever wrote it may mean harm: nothing in
// it becomes a name or a length before the strict reader of shared/formats/backup-file.ts has let it through.
import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type BackupFile, type BackupIndex, BackupSplitter } from '#shared/formats/backup-file';
import { CallRefused, refuseUnread } from './call-refused';
import type { JobSteps } from './jobs';
import { pieceBytes, readStretch } from './scan-journal';

export interface BackupSink {
  /** Called once, when lengths add up to that of the file and before the first content. */
  begin(index: BackupIndex): Promise<void>;
  content(file: BackupFile, bytes: Uint8Array, isLast: boolean): Promise<void>;
}

export interface BackupFacts {
  readonly workbook: string;
  readonly manifest: Uint8Array;
  readonly indexDigest: Uint8Array;
  readonly journalLength: number;
  readonly attachments: number;
  readonly sizeBytes: number;
}

/** Refuses with `not-a-backup`, `newer` or `damaged`; the sink may then have been given contents that are worth nothing. */
export async function readBackup(path: string, steps: JobSteps, sink?: BackupSink): Promise<BackupFacts> {
  const file = await openToRead(path);
  try {
    const { size } = await file.stat();
    steps.willTake(size);
    return await new BackupReading(size, sink).read(file, steps);
  } finally {
    await file.close();
  }
}

class BackupReading {
  readonly #size: number;
  readonly #sink: BackupSink | undefined;
  #index: BackupIndex | undefined;
  #indexDigest: Uint8Array = new Uint8Array(0);
  #manifest: Uint8Array | undefined;
  #hash: Hash = createHash('sha256');

  constructor(size: number, sink: BackupSink | undefined) {
    this.#size = size;
    this.#sink = sink;
  }

  async read(file: FileHandle, steps: JobSteps): Promise<BackupFacts> {
    const splitter = new BackupSplitter();
    for (let at = 0; at < this.#size && !splitter.isHopeless; at += pieceBytes) {
      const piece = await readStretch(file, at, Math.min(pieceBytes, this.#size - at));
      for (const part of splitter.push(piece)) {
        if (part.part === 'index') this.#takeIndex(part.index, part.bytes);
        else if (part.part === 'manifest') await this.#begin(part.bytes, part.endsAtByte);
        else await this.#takeContent(part.file, part.bytes, part.isLast);
      }
      steps.did(piece.byteLength);
    }
    const end = splitter.end();
    if (end !== 'whole') throw new CallRefused(end);
    return this.#facts();
  }

  #takeIndex(index: BackupIndex, bytes: Uint8Array): void {
    this.#index = index;
    this.#indexDigest = createHash('sha256').update(bytes).digest();
  }

  async #begin(manifest: Uint8Array, endsAtByte: number): Promise<void> {
    if (!this.#index || endsAtByte !== this.#size) throw new CallRefused('damaged');
    this.#manifest = manifest.slice();
    await this.#sink?.begin(this.#index);
  }

  async #takeContent(file: BackupFile, bytes: Uint8Array, isLast: boolean): Promise<void> {
    this.#hash.update(bytes);
    await this.#sink?.content(file, bytes, isLast);
    if (!isLast) return;
    if (this.#hash.digest('hex') !== file.digest) throw new CallRefused('damaged');
    this.#hash = createHash('sha256');
  }

  #facts(): BackupFacts {
    const [journal, , , ...attachments] = this.#index?.files ?? [];
    if (!this.#index || !journal || !this.#manifest) throw new CallRefused('damaged');
    return {
      workbook: this.#index.workbook,
      manifest: this.#manifest,
      indexDigest: this.#indexDigest,
      journalLength: journal.sizeBytes,
      attachments: attachments.length,
      sizeBytes: this.#size,
    };
  }
}

/** A pipe or a device under a backup's name would be read without end. */
async function openToRead(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if ((await file.stat()).isFile()) return file;
    await file.close();
    throw new CallRefused('not-a-backup');
  } catch (error) {
    throw refuseUnread(error);
  }
}
