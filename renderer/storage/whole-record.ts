// The whole record, read from its first page: for the history, and to verify every entry and signature.

import type { Head } from '#shared/crypto/v1/verify-chain';
import { readEntry } from '#shared/formats/entry/read-entry';
import { notOpenedWords } from './failure-words';
import { readJournal } from './journal-reader';
import type { JudgeWhole } from './judge-whole';
import type { KeptFrame } from './kept-frame';
import { openEntry } from './open-entry';
import type { RecordSource } from './open-record';
import type { Session } from './session';
import type { Stores } from './stores';
import type { HistoryEntry } from './workbook';

export type Finding =
  | { readonly state: 'whole' }
  | { readonly state: 'broken'; readonly words: string }
  /** It could not be looked at just now. */
  | { readonly state: 'not read'; readonly words: string };

export class WholeRecord {
  readonly #stores: Stores;
  readonly #session: Session;
  readonly #source: RecordSource;
  readonly #judge: JudgeWhole;

  constructor(stores: Stores, session: Session, source: RecordSource, judge: JudgeWhole) {
    this.#stores = stores;
    this.#session = session;
    this.#source = source;
    this.#judge = judge;
  }

  /** The entries that this member can read, up to a number of frames. */
  async history(frames: number): Promise<readonly HistoryEntry[]> {
    const read = await this.#read();
    if ('words' in read) throw new Error(read.words);
    const entries = read.frames.slice(1, frames).map(async ({ bytes }): Promise<HistoryEntry[]> => {
      const entry = readEntry(bytes);
      if (!entry.ok) return [];
      const opened = await openEntry(entry.value, this.#session);
      if (opened.state !== 'open') return [];
      const { seq, author } = entry.value.header;
      return [{ seq, at: opened.at, by: author, changes: opened.changes }];
    });
    return (await Promise.all(entries)).flat();
  }

  /** Judges every entry and signature, and that the record still holds the head that is known here. */
  async verify(head: Head): Promise<Finding> {
    const read = await this.#read();
    if ('words' in read) return { state: 'not read', words: read.words };
    const words = await this.#judge({ frames: read.frames, session: this.#session, head });
    return words === '' ? { state: 'whole' } : { state: 'broken', words };
  }

  async #read(): Promise<{ frames: readonly KeptFrame[] } | { words: string }> {
    if (this.#source === 'working copy') return { frames: (await this.#stores.working?.copy.readFrames(0)) ?? [] };
    const read = await readJournal(this.#stores.safetyCopy, this.#session.workbook);
    return read.ok ? { frames: read.value.frames } : { words: notOpenedWords(read.code) };
  }
}
