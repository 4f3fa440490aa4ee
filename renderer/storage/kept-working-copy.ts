// The working copy as an open workbook keeps it: written after every save, with a checkpoint now and then, and given up
// until the next sign-in at the first failure, because with a gap in it it would be of no use.

import { Checkpoints } from './checkpoint';
import type { JudgedRecord } from './judge-record';
import type { KeptFrame } from './kept-frame';
import type { Repair } from './open-record';
import type { Session } from './session';
import type { KeyFile, WorkingCopy } from './working-copy';

/** How many entries may be folded anew at the next opening before the checkpoint is moved on. */
const checkpointEvery = 50;

export class KeptWorkingCopy {
  readonly #session: Session;
  readonly #checkpoints: Checkpoints;
  readonly #giveUp: () => void;
  #copy: WorkingCopy | undefined;
  #checkpointFrames: number;
  #mayKeepCheckpoint = true;

  /** Without a copy nothing is kept. `giveUp` is told once when it fails. */
  constructor(copy: WorkingCopy | undefined, session: Session, checkpointFrames: number, giveUp: () => void) {
    this.#copy = copy;
    this.#session = session;
    this.#checkpoints = new Checkpoints(session);
    this.#checkpointFrames = checkpointFrames;
    this.#giveUp = giveUp;
  }

  /** Puts right what opening found wanting. */
  repair({ kind, frames }: Repair, keyFiles: readonly KeyFile[]): Promise<void> {
    return this.#change(async (copy) => {
      if (kind === 'add') await copy.keepFrames(frames);
      if (kind === 'replace') await copy.replaceFrames(frames);
      if (keyFiles.length > 0) await copy.keepKeyFiles(keyFiles);
    });
  }

  /** Puts a rewritten record in place of what is held, and forgets what was being typed: it may say what was erased. */
  replaceAll(frames: readonly KeptFrame[]): Promise<void> {
    this.#checkpointFrames = 0;
    this.#checkpoints.forget();
    return this.#change(async (copy) => {
      await copy.replaceFrames(frames);
      await copy.dropDrafts();
    });
  }

  keepFrames(frames: readonly KeptFrame[]): Promise<void> {
    return this.#change((copy) => copy.keepFrames(frames));
  }

  keepKeyFile(file: KeyFile): Promise<void> {
    return this.#change((copy) => copy.keepKeyFiles([file]));
  }

  /** What is folded now is not what the next opening shall show: it folds everything anew. */
  async forgetCheckpoint(): Promise<void> {
    this.#mayKeepCheckpoint = false;
    await this.#change((copy) => copy.keepCheckpoint(this.#session.member, [], new Set()));
  }

  isCheckpointDue({ end }: JudgedRecord): boolean {
    return end.frames - this.#checkpointFrames >= checkpointEvery;
  }

  async keepCheckpoint(record: JudgedRecord): Promise<void> {
    if (!this.#copy || !this.#mayKeepCheckpoint || this.#checkpointFrames === record.end.frames) return;
    const { segments, unchanged } = await this.#checkpoints.seal(record);
    await this.#change((copy) => copy.keepCheckpoint(this.#session.member, segments, unchanged));
    this.#checkpointFrames = record.end.frames;
  }

  async #change(change: (copy: WorkingCopy) => Promise<void>): Promise<void> {
    if (!this.#copy) return;
    try {
      await change(this.#copy);
    } catch {
      this.#copy = undefined;
      this.#giveUp();
    }
  }
}
