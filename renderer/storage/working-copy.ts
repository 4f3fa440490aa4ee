// The working copy of one workbook in IndexedDB, so that opening need not read the whole safety copy. It is never the
// record: it can be thrown away and rebuilt. Sealed values only; whatever has to be awaited is done before a transaction.

import { Dexie, type Table } from 'dexie';
import type { KeptFrame } from './kept-frame';
import { withinMs } from './within-ms';

/** One version for the shape of the tables and for what is in them. Raise it with either. */
const format = 2;
/** Dexie counts in tens, so that it can step in between. */
const databaseVersion = format * 10;
const limitMs = 5000;
/** How many frames are written in one transaction, so that a long record is not held against the limit as a whole. */
const framesAtOnce = 2000;

/** A part of a member's checkpoint: what one ring may read, or one closed round of it. */
export interface KeptSegment {
  readonly member: string;
  readonly ring: string;
  /** `all`, or the id of the closed round. */
  readonly segment: string;
  readonly bytes: Uint8Array;
  /** How many frames the journal had when it was sealed, the genesis among them. */
  readonly frames: number;
}

/** What it takes to open the entries, kept beside them so that the working copy can be opened alone. */
export interface KeyFile {
  readonly name: 'key slots' | 'grants';
  readonly bytes: Uint8Array;
}

/** Where the held part of the journal begins and ends, and what it takes to open it. */
export interface HeldStart {
  readonly genesis: KeptFrame | undefined;
  readonly last: KeptFrame | undefined;
  readonly frames: number;
  readonly keySlots: Uint8Array | undefined;
  readonly grants: Uint8Array | undefined;
}

class Tables extends Dexie {
  readonly about: Table<{ name: 'format'; version: number }, string>;
  readonly entries: Table<KeptFrame, number>;
  readonly segments: Table<KeptSegment, [string, string, string]>;
  readonly keyFiles: Table<KeyFile, KeyFile['name']>;
  readonly drafts: Table<{ place: string; sealed: Uint8Array }, string>;

  constructor(name: string) {
    // Not opened by itself: a window whose database was upgraded by a newer one must not come back and write.
    super(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict', autoOpen: false });
    const tables = { about: 'name', entries: 'index', keyFiles: 'name', drafts: 'place' };
    this.version(1).stores({ ...tables, checkpoint: 'ring' });
    // A checkpoint of version 1 was one member's, in one piece for each ring. It only saved time, so it is not taken over.
    this.version(format)
      .stores({ ...tables, checkpoint: null, segments: '[member+ring+segment], member' })
      .upgrade((transaction) => transaction.table('about').put({ name: 'format', version: format }));
    this.about = this.table('about');
    this.entries = this.table('entries');
    this.segments = this.table('segments');
    this.keyFiles = this.table('keyFiles');
    this.drafts = this.table('drafts');
    // Makes way without a word: the entries are in the safety copy, and the next write says that this copy is gone.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
    this.on('populate', (transaction) => {
      transaction.table('about').add({ name: 'format', version: format });
    });
  }
}

export type OpenedWorkingCopy =
  | { readonly state: 'open'; readonly copy: WorkingCopy; readonly held: HeldStart }
  /** Left as it is. */
  | { readonly state: 'newer' }
  | { readonly state: 'unusable' };

export class WorkingCopy {
  readonly #tables: Tables;

  private constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Opens it and reads how far it goes; makes an empty one where there is none. */
  static async open(prefix: string, workbook: string): Promise<OpenedWorkingCopy> {
    const name = `${prefix}-${workbook}`;
    let tables: Tables | undefined;
    try {
      // Dexie would open a newer database without a word.
      if (await withinMs(limitMs, isNewer(name))) return { state: 'newer' };
      tables = new Tables(name);
      await withinMs(limitMs, tables.open());
      const about = await withinMs(limitMs, readFormat(tables));
      if (about > format) {
        tables.close();
        return { state: 'newer' };
      }
      return { state: 'open', copy: new WorkingCopy(tables), held: await withinMs(limitMs, readStart(tables)) };
    } catch {
      tables?.close();
      return { state: 'unusable' };
    }
  }

  /** The held frames from one place on, in order. */
  readFrames(fromIndex: number): Promise<readonly KeptFrame[]> {
    return withinMs(limitMs, this.#tables.entries.where('index').aboveOrEqual(fromIndex).toArray());
  }

  /** Adds frames at the end. Interrupted, it holds the first of them, and the next opening reads on from there. */
  async keepFrames(frames: readonly KeptFrame[]): Promise<void> {
    for (let from = 0; from < frames.length; from += framesAtOnce) {
      await withinMs(limitMs, this.#tables.entries.bulkPut(frames.slice(from, from + framesAtOnce)));
    }
  }

  /** Puts these frames in place of everything held; every checkpoint of what was held goes with it. */
  async replaceFrames(frames: readonly KeptFrame[]): Promise<void> {
    const { entries, segments } = this.#tables;
    const cleared = this.#tables.transaction('rw', entries, segments, async () => {
      await segments.clear();
      await entries.clear();
    });
    await withinMs(limitMs, cleared);
    await this.keepFrames(frames);
  }

  readCheckpoint(member: string): Promise<readonly KeptSegment[]> {
    return withinMs(limitMs, this.#tables.segments.where('member').equals(member).toArray());
  }

  /** Puts a member's checkpoint in place of their last one. Segments that are there as they are stay untouched. */
  async keepCheckpoint(
    member: string,
    segments: readonly KeptSegment[],
    unchanged: ReadonlySet<string>,
  ): Promise<void> {
    const { segments: table } = this.#tables;
    const kept = this.#tables.transaction('rw', table, async () => {
      const there = await table.where('member').equals(member).primaryKeys();
      const wanted = new Set(segments.map(({ ring, segment }) => `${ring} ${segment}`));
      await table.bulkDelete(there.filter(([, ring, segment]) => !wanted.has(`${ring} ${segment}`)));
      await table.bulkPut(segments.filter(({ segment }) => !unchanged.has(segment)));
    });
    await withinMs(limitMs, kept);
  }

  async keepKeyFiles(files: readonly KeyFile[]): Promise<void> {
    await withinMs(limitMs, this.#tables.keyFiles.bulkPut([...files]));
  }

  async dropDrafts(): Promise<void> {
    await withinMs(limitMs, this.#tables.drafts.clear());
  }

  /** Throws away what the browser holds of a workbook, on a computer that has another copy of it now, or none. */
  static async throwAway(prefix: string, workbook: string): Promise<void> {
    await withinMs(limitMs, Dexie.delete(`${prefix}-${workbook}`));
  }

  async keepDraft(place: string, sealed: Uint8Array): Promise<void> {
    await withinMs(limitMs, this.#tables.drafts.put({ place, sealed }));
  }

  async readDraft(place: string): Promise<Uint8Array | undefined> {
    return (await withinMs(limitMs, this.#tables.drafts.get(place)))?.sealed;
  }

  async dropDraft(place: string): Promise<void> {
    await withinMs(limitMs, this.#tables.drafts.delete(place));
  }

  close(): void {
    this.#tables.close();
  }
}

async function isNewer(name: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some((database) => database.name === name && (database.version ?? 0) > databaseVersion);
}

async function readFormat(tables: Tables): Promise<number> {
  const about = await tables.about.get('format');
  if (!about) throw new Error('no format is written in this database');
  return about.version;
}

function readStart(tables: Tables): Promise<HeldStart> {
  const { entries, keyFiles } = tables;
  return tables.transaction('r', entries, keyFiles, async () => {
    const [genesis, last, frames, keySlots, grants] = await Promise.all([
      entries.get(0),
      entries.orderBy('index').last(),
      entries.count(),
      keyFiles.get('key slots'),
      keyFiles.get('grants'),
    ]);
    return { genesis, last, frames, keySlots: keySlots?.bytes, grants: grants?.bytes };
  });
}
