// The whole record, read from its first page: for the history, and to verify every entry and signature.

import type { Head } from '#shared/crypto/v1/verify-chain';
import { type ChangeKind, isErasure } from '#shared/domain/change';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import type { SealedRing } from '#shared/domain/registers/register';
import type { Refused } from '#shared/domain/state';
import { notOpenedWords } from './failure-words';
import { readJournal } from './journal-reader';
import type { JudgeWhole } from './judge-whole';
import { type KeptEntry, readKeptEntries } from './kept-entry';
import type { KeptFrame } from './kept-frame';
import type { RecordSource } from './open-record';
import { findReplacements, refusedErasures } from './replacements';
import type { Session } from './session';
import type { Stores } from './stores';

type Finding =
  | { readonly state: 'whole' }
  | { readonly state: 'broken'; readonly words: string }
  /** It could not be looked at just now. */
  | { readonly state: 'not read'; readonly words: string };

/** What the fold of the record says beside its entries. */
interface Folded {
  readonly frames: number;
  readonly refused: readonly Refused[];
  /** The rings that this member may not read now: an entry of theirs may still open with a key of earlier. */
  readonly unread: readonly SealedRing[];
}

export class WholeRecord {
  readonly #stores: Stores;
  readonly #session: Session;
  readonly #source: RecordSource;
  readonly #judge: JudgeWhole;
  /** By their number. An entry never changes but by losing its content, so that each is opened once. */
  readonly #kept = new Map<number, KeptEntry>();

  constructor(stores: Stores, session: Session, source: RecordSource, judge: JudgeWhole) {
    this.#stores = stores;
    this.#session = session;
    this.#source = source;
    this.#judge = judge;
  }

  /** The newest so many entries of those that this member can read, oldest first. */
  async history(
    { frames, refused, unread }: Folded,
    newest = Number.POSITIVE_INFINITY,
  ): Promise<readonly HistoryEntry[]> {
    const first = Math.max(1, frames - newest);
    await this.#open(first, frames);
    const kept = Array.from({ length: frames - first }, (_, index) => this.#kept.get(first + index));
    const entries = kept.flatMap((entry) =>
      entry && !unread.some((ring) => ring === entry.header.ring) ? [entry] : [],
    );
    const replacements = await findReplacements(entries, refusedErasures(refused));
    const kinds = refusedKinds(refused);
    return entries.flatMap((entry): HistoryEntry[] => {
      const { seq, head, by, content } = entry;
      const replacement = replacements.get(head)?.at(-1);
      const standing = replacement ?? content;
      if (!standing) return [];
      // What was erased is let go of here too; but an erasure still speaks for other entries when it was erased itself.
      if (replacement && !content?.changes.some(isErasure)) this.#kept.set(seq, { ...entry, content: undefined });
      const { at, changes } = standing;
      const erased = replacement ? { at: replacement.erasedBy.at, by: replacement.erasedBy.member } : null;
      return [{ seq, head, by, at, changes, refused: kinds.get(seq) ?? [], erased }];
    });
  }

  /** Of these rings, those of which the record holds entries: for a member who may not read what is in them. */
  async held(frames: number, among: readonly SealedRing[]): Promise<readonly SealedRing[]> {
    await this.#open(1, frames);
    const found = new Set<string>([...this.#kept.values()].map(({ header }) => header.ring));
    return among.filter((ring) => found.has(ring));
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
    while (from < end && this.#kept.has(from)) from += 1;
    if (from >= end) return;
    const read = await this.#read(from);
    if ('words' in read) throw new Error(read.words);
    const closed = read.frames.filter(({ index }) => index >= from && index < end && !this.#kept.has(index));
    for (const entry of await readKeptEntries(closed, this.#session)) this.#kept.set(entry.seq, entry);
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
