// The whole record, read from its first page: for the history, and to verify every entry and signature.

import { digestRecord } from '#shared/crypto/v1/sealed-record';
import type { Head } from '#shared/crypto/v1/verify-chain';
import type { Change, ChangeKind } from '#shared/domain/change';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { isMemberId, type MemberId } from '#shared/domain/ids';
import type { Instant } from '#shared/domain/plain-date';
import type { Refused } from '#shared/domain/state';
import { type Entry, readEntry } from '#shared/formats/entry/read-entry';
import { notOpenedWords } from './failure-words';
import { isWhatLasts } from './fold-entries';
import { readJournal } from './journal-reader';
import type { JudgeWhole } from './judge-whole';
import type { KeptFrame } from './kept-frame';
import { openEntry } from './open-entry';
import type { RecordSource } from './open-record';
import type { Session } from './session';
import type { Stores } from './stores';

export type Finding =
  | { readonly state: 'whole' }
  | { readonly state: 'broken'; readonly words: string }
  /** It could not be looked at just now. */
  | { readonly state: 'not read'; readonly words: string };

/** What the fold of the record says beside its entries. */
export interface Folded {
  readonly frames: number;
  readonly refused: readonly Refused[];
}

/** An entry as it lies in the record. */
interface LyingEntry {
  readonly seq: number;
  readonly head: string;
  readonly by: MemberId;
  readonly header: Entry['header'];
  /** Undefined where its content is not there any more, or not for this member. */
  readonly content: { readonly at: Instant; readonly changes: readonly Change[] } | undefined;
}

export class WholeRecord {
  readonly #stores: Stores;
  readonly #session: Session;
  readonly #source: RecordSource;
  readonly #judge: JudgeWhole;
  /** By their number. An entry never changes but by losing its content, so that each is opened once. */
  readonly #lying = new Map<number, LyingEntry>();

  constructor(stores: Stores, session: Session, source: RecordSource, judge: JudgeWhole) {
    this.#stores = stores;
    this.#session = session;
    this.#source = source;
    this.#judge = judge;
  }

  /** The newest so many entries of those that this member can read, oldest first. */
  async history({ frames, refused }: Folded, newest = Number.POSITIVE_INFINITY): Promise<readonly HistoryEntry[]> {
    const first = Math.max(1, frames - newest);
    await this.#open(first, frames);
    const lying = Array.from({ length: frames - first }, (_, index) => this.#lying.get(first + index));
    const entries = lying.flatMap((entry) => entry ?? []);
    const kinds = refusedKinds(refused);
    const erasures = await erasuresIn(entries, (seq) => kinds.get(seq)?.includes('person-erased') ?? false);
    return entries.flatMap(({ seq, head, by, header, content }): HistoryEntry[] => {
      const erasure = erasures.get(head);
      const standing = erasure?.instead ?? content;
      if (!standing) return [];
      // What was erased is let go of here too; but an erasure still speaks for other entries when it was erased itself.
      const isErasure = content?.changes.some(({ kind }) => kind === 'person-erased');
      if (erasure && !isErasure) this.#lying.set(seq, { seq, head, by, header, content: undefined });
      const erased = erasure ? { at: erasure.at, by: erasure.by } : null;
      return [{ seq, head, by, ...standing, refused: kinds.get(seq) ?? [], erased }];
    });
  }

  /** Judges every entry and signature, and that the record still holds the head that is known here. */
  async verify(head: Head): Promise<Finding> {
    const read = await this.#read();
    if ('words' in read) return { state: 'not read', words: read.words };
    const words = await this.#judge({ frames: read.frames, session: this.#session, head });
    return words === '' ? { state: 'whole' } : { state: 'broken', words };
  }

  async #open(first: number, end: number): Promise<void> {
    let from = first;
    while (from < end && this.#lying.has(from)) from += 1;
    if (from >= end) return;
    const read = await this.#read(from);
    if ('words' in read) throw new Error(read.words);
    const closed = read.frames.filter(({ index }) => index >= from && index < end && !this.#lying.has(index));
    await Promise.all(
      closed.map(async ({ index, bytes }) => {
        const entry = readEntry(bytes);
        if (!entry.ok || !isMemberId(entry.value.header.author)) return;
        const [head, opened] = await Promise.all([digestRecord(entry.value), openEntry(entry.value, this.#session)]);
        const content = opened.state === 'open' ? { at: opened.at, changes: opened.changes } : undefined;
        const { header } = entry.value;
        this.#lying.set(index, { seq: index, head, by: header.author, header, content });
      }),
    );
  }

  async #read(from = 0): Promise<{ frames: readonly KeptFrame[] } | { words: string }> {
    if (this.#source === 'working copy') return { frames: (await this.#stores.working?.copy.readFrames(from)) ?? [] };
    const read = await readJournal(this.#stores.safetyCopy, this.#session.workbook);
    return read.ok ? { frames: read.value.frames } : { words: notOpenedWords(read.code) };
  }
}

/** By the number of their entry. */
function refusedKinds(refused: readonly Refused[]): ReadonlyMap<number, readonly ChangeKind[]> {
  const kinds = new Map<number, ChangeKind[]>();
  for (const { seq, kind } of refused) kinds.set(seq, [...(kinds.get(seq) ?? []), kind]);
  return kinds;
}

interface Erasure {
  readonly at: Instant;
  readonly by: MemberId;
  readonly instead: { readonly at: Instant; readonly changes: readonly Change[] };
}

/** What stands in place of erased entries, by their head, as the fold takes it. The latest erasure knows best what may be left. */
async function erasuresIn(
  entries: readonly LyingEntry[],
  isRefused: (seq: number) => boolean,
): Promise<ReadonlyMap<string, Erasure>> {
  const erasures = new Map<string, Erasure>();
  const byHead = new Map(entries.map((entry) => [entry.head, entry]));
  for (const { seq, by, content } of entries) {
    if (!content || isRefused(seq)) continue;
    const erased = content.changes.flatMap((change) => (change.kind === 'person-erased' ? change.entries : []));
    for (const { head, at, changes } of erased) {
      const named = byHead.get(head);
      if (!named || named.seq >= seq || !(await isWhatLasts(named, changes))) continue;
      erasures.set(head, { at: content.at, by, instead: { at, changes } });
    }
  }
  return erasures;
}
