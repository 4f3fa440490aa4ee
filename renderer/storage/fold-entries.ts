// Folds opened entries into state, one after another: each by its author, under the key that was in use, for the readers it
// belongs to, and with what stands in place of an erased one. Says nothing of signatures or the chain: `judge-record.ts` does.

import { digestRecord } from '#shared/crypto/v1/sealed-record';
import { applyChange, refuseChange } from '#shared/domain/apply-change';
import { type By, type Change, type ErasedEntry, ringOf } from '#shared/domain/change';
import { type Collections, makeOwnCollections } from '#shared/domain/collections';
import { isMemberId, type MemberId } from '#shared/domain/ids';
import { epochOf } from '#shared/domain/may-read';
import type { GeneralState, State } from '#shared/domain/state';
import type { Entry } from '#shared/formats/entry/read-entry';
import type { OpenedEntry } from './open-entry';
import { type ReadRing, readRingName } from './ring-names';
import { nameLastingPart } from './seal-entry';

export interface Fold {
  /** After the last entry that was folded. */
  readonly state: State;
  /**
   * The members and the paper key wherever others may sign than before, with the index of that entry. Only these are kept: every
   * state of a long record would be more than there is memory for.
   */
  readonly turns: readonly Turn[];
  /** The first entry that should have opened and did not. */
  readonly stop:
    | { readonly index: number; readonly problem: 'newer' | 'unreadable'; readonly words: string }
    | undefined;
}

interface Turn {
  readonly index: number;
  readonly signers: Pick<GeneralState, 'members' | 'paperKey'>;
}

interface Start {
  readonly state: State;
  readonly end: { readonly frames: number };
}

/** `reader` is whose keys opened the entries. */
export async function foldEntries(
  start: Start,
  entries: readonly Entry[],
  opened: readonly OpenedEntry[],
  reader: MemberId,
): Promise<Fold> {
  const isAsSaid = await Promise.all(entries.map((entry, index) => isAsItsHeaderSays(entry, opened[index])));
  let erasures = await findErasures(entries, opened);
  for (;;) {
    const fold = foldOnce(start, entries, opened, reader, { erasures, isAsSaid });
    // Whether an erasure counts is only known once its author's role at that time is. That follows from what lasts of the
    // entries before it, which no erasure can change.
    const refused = refusedErasures(fold.state);
    const counted = erasures.filter(({ index }) => !refused.has(start.end.frames + index));
    if (counted.length === erasures.length) return fold;
    erasures = counted;
  }
}

/** The numbers of the entries whose erasures do not count. */
export function refusedErasures({ general }: State): ReadonlySet<number> {
  return new Set(general.refused.flatMap(({ seq, kind }) => (kind === 'person-erased' ? [seq] : [])));
}

/** An entry of the list that erases others. */
interface FoundErasure {
  readonly index: number;
  readonly replacements: ReadonlyMap<number, ErasedEntry>;
}

async function findErasures(
  entries: readonly Entry[],
  opened: readonly OpenedEntry[],
): Promise<readonly FoundErasure[]> {
  const named = opened.flatMap((entry, index) =>
    entry.state === 'open'
      ? entry.changes.flatMap((change) => (change.kind === 'person-erased' ? [{ index, erased: change.entries }] : []))
      : [],
  );
  // Most records have none, and are spared the digests.
  if (named.length === 0) return [];
  const heads = await Promise.all(entries.map(digestRecord));
  const places = new Map(heads.map((head, index) => [head, index]));
  return Promise.all(
    named.map(async ({ index, erased }): Promise<FoundErasure> => {
      const found = erased.map(async (entry): Promise<[number, ErasedEntry][]> => {
        const place = places.get(entry.head) ?? index;
        return place < index && (await isWhatLasts(entries[place], entry.changes)) ? [[place, entry]] : [];
      });
      return { index, replacements: new Map((await Promise.all(found)).flat()) };
    }),
  );
}

/** Whether changes leave what the header of an entry says that lasts. One of version 1 does not say, and is never replaced. */
export async function isWhatLasts(
  entry: Pick<Entry, 'header'> | undefined,
  changes: readonly Change[],
): Promise<boolean> {
  return entry?.header.format === 2 && entry.header.lasting === (await nameLastingPart(changes));
}

/**
 * False for content that is not what its header says that lasts. It ends the record, as an altered entry does: whoever writes on
 * has then compared all there was, so that no erasure can put something else in its place later.
 */
async function isAsItsHeaderSays({ header }: Entry, opened: OpenedEntry | undefined): Promise<boolean> {
  if (opened?.state !== 'open' || header.format === 1) return true;
  return header.lasting === (await nameLastingPart(opened.changes));
}

function foldOnce(
  start: Start,
  entries: readonly Entry[],
  opened: readonly OpenedEntry[],
  reader: MemberId,
  { erasures, isAsSaid }: { readonly erasures: readonly FoundErasure[]; readonly isAsSaid: readonly boolean[] },
): Fold {
  const turns: Turn[] = [];
  const collections = makeOwnCollections();
  let state = start.state;
  for (const [index, { header }] of entries.entries()) {
    const { author, epoch } = header;
    const seq = start.end.frames + index;
    // The latest erasure knows best what may be left.
    const replacement = erasures.findLast(({ replacements }) => replacements.has(index))?.replacements.get(index);
    const entry = replacement ? { state: 'open' as const, ...replacement } : opened[index];
    const ring = readRingName(header.ring, reader);
    if (!isAsSaid[index]) return { state, turns, stop: { index, problem: 'unreadable', words: otherThanSaid(seq) } };
    if (entry?.state === 'open' && isMemberId(author)) {
      const before = state.general;
      const by = { member: author, at: entry.at, seq };
      const isMine = ring === 'own' && author === reader;
      const isInTime = ring !== 'own' && ring !== 'somebody else’s' && epoch === epochOf(state, ring);
      state = applyEntry(state, entry.changes, by, isMine || isInTime ? ring : 'none', collections);
      const { members, paperKey } = state.general;
      if (members !== before.members || paperKey !== before.paperKey)
        turns.push({ index, signers: { members, paperKey } });
    } else if (entry?.state !== 'not for this member' || ring === 'general') {
      return { state, turns, stop: { index, ...whyStopped(entry, seq) } };
    }
  }
  return { state, turns, stop: undefined };
}

/**
 * An entry under a key that was no longer in use is refused whole: nobody who writes honestly has that key only. So is a change
 * that belongs to another ring: what some readers see and others do not would give each a record of their own.
 */
function applyEntry(
  before: State,
  changes: readonly Change[],
  by: By,
  ring: ReadRing | 'none',
  collections: Collections,
): State {
  return changes.reduce(
    (state, change) =>
      ringOf(change) === ring ? applyChange(state, change, by, collections) : refuseChange(state, change, by),
    before,
  );
}

function otherThanSaid(seq: number): string {
  return `The content of entry ${seq} is not what the entry says of it.`;
}

function whyStopped(entry: OpenedEntry | undefined, seq: number): { problem: 'newer' | 'unreadable'; words: string } {
  if (entry?.state === 'newer') return { problem: 'newer', words: '' };
  if (entry?.state === 'erased') return { problem: 'unreadable', words: `The content of entry ${seq} is missing.` };
  return { problem: 'unreadable', words: `The sealed content of entry ${seq} cannot be read.` };
}
