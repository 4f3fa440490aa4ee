// A large export on its way to a folder that a person chose, in pieces: it gets its name when it is whole and on the disk,
// and leaves nothing when it is dropped.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallHandlers } from './answer-calls';
import { CallRefused, isDiskFull } from './call-refused';
import { InTurn } from './in-turn';
import { writeAll } from './journal';
import { type OutsideFolders, refuseOutside } from './outside-folders';
import { placeNew } from './place-new';
import { isThere } from './read-whole';
import { partEnding } from './replace-file';

interface Writing {
  readonly path: string;
  readonly part: string;
  readonly file: FileHandle;
  writtenBytes: number;
}

export class OutsideFiles {
  readonly #folders: OutsideFolders;
  readonly #writings = new Map<string, Writing>();
  readonly #turns = new InTurn();

  constructor(folders: OutsideFolders) {
    this.#folders = folders;
  }

  readonly calls: CallHandlers<'outside-begin' | 'outside-chunk' | 'outside-finish' | 'outside-drop'> = {
    'outside-begin': async ({ folder, name }) => {
      const path = join(await this.#folders.find(folder), name);
      if (await isThere(path)) throw new CallRefused('already-here');
      const outside = randomBytes(16).toString('hex');
      const part = `${path}.${outside.slice(0, 12)}${partEnding}`;
      const file = await open(part, 'wx', 0o600).catch((error) => Promise.reject(refuseOutside(error)));
      this.#writings.set(outside, { path, part, file, writtenBytes: 0 });
      return { outside };
    },
    'outside-chunk': ({ outside, atByte, bytes }) =>
      this.#whileKnown(outside, async (writing) => {
        if (atByte !== writing.writtenBytes) throw new CallRefused('head-differs');
        await writeAll(writing.file, bytes, atByte);
        writing.writtenBytes += bytes.byteLength;
        return null;
      }),
    'outside-finish': ({ outside }) =>
      this.#whileKnown(outside, async ({ path, part, file, writtenBytes }) => {
        await file.sync();
        await placeNew(part, path);
        await file.close();
        this.#writings.delete(outside);
        return { path, sizeBytes: writtenBytes };
      }),
    'outside-drop': ({ outside }) => this.#turns.run(outside, () => this.#drop(outside)),
  };

  async dropAll(): Promise<void> {
    await Promise.all([...this.#writings.keys()].map((outside) => this.calls['outside-drop']({ outside })));
  }

  /** Whatever goes wrong drops it: a part that may be incomplete is of no use. */
  #whileKnown<Result>(outside: string, work: (writing: Writing) => Promise<Result>): Promise<Result> {
    return this.#turns.run(outside, async () => {
      const writing = this.#writings.get(outside);
      if (!writing) throw new CallRefused('missing');
      try {
        return await work(writing);
      } catch (error) {
        if (error instanceof CallRefused && error.code === 'head-differs') throw error;
        await this.#drop(outside);
        throw isDiskFull(error) ? error : refuseOutside(error);
      }
    });
  }

  async #drop(outside: string): Promise<null> {
    const writing = this.#writings.get(outside);
    this.#writings.delete(outside);
    await writing?.file.close().catch(() => undefined);
    if (writing) await rm(writing.part, { force: true }).catch(() => undefined);
    return null;
  }
}
