// Folds opened entries into state, one after another: each by its author, under the key that was in use, for the readers it
// belongs to, and with what stands in place of an erased one. Says nothing of signatures or the chain: `judge-record.ts` does.

import { applyChange, refuseChange } from '#shared/domain/apply-change';
import { type By, type Change, isErasure, ringOf } from '#shared/domain/change';
import { type Collections, makeOwnCollections } from '#shared/domain/collections';
import { isMemberId, type MemberId } from '#shared/domain/ids';
import { epochOf, unreadRings } from '#shared/domain/may-read';
import { type GeneralState, noConsents, noSafeguarding, type State } from '#shared/domain/state';
import type { Entry, EntryHeader } from '#shared/formats/entry/read-entry';
import { type KeptEntry, keepEntry } from './kept-entry';
import type { OpenedEntry } from './open-entry';
import { findReplacements, isWhatLasts, refusedErasures } from './replacements';
import { type ReadRing, readRingName } from './ring-names';

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
  const isAsSaid = await Promise.all(entries.map(({ header }, index) => isAsItsHeaderSays(header, opened[index])));
  const kept = await keepWhereErased(start, entries, opened);
  const authored = kept.filter((entry) => entry !== undefined);
  let refused = refusedErasures(start.state.general.refused);
  for (;;) {
    const replacements = await findReplacements(authored, refused);
    const standing = opened.map((entry, index): OpenedEntry => {
      const replacement = replacements.get(kept[index]?.head ?? '')?.at(-1);
      return replacement ? { state: 'open', at: replacement.at, changes: replacement.changes } : entry;
    });
    const fold = foldOnce(start, entries, standing, isAsSaid, reader);
    // Whether an erasure counts is only known once its author's role at that time is. That follows from what lasts of the
    // entries before it, which no erasure can change.
    const found = new Set([...refused, ...refusedErasures(fold.state.general.refused)]);
    if (found.size === refused.size) return { ...fold, state: withoutUnread(fold.state, reader) };
    refused = found;
  }
}

/**
 * Who read a ring once and reads it no more still has the keys of then, and who writes for others folds what they just wrote.
 * Nothing of it is shown to them: what they saw cannot be taken back, but it is not handed to them anew.
 */
export function withoutUnread(state: State, reader: MemberId): State {
  const unread = isMember(state, reader) ? unreadRings(state, reader) : [];
  if (unread.length === 0) return state;
  const { consents, safeguarding } = state;
  return {
    ...state,
    consents: unread.includes('consents') ? noConsents : consents,
    safeguarding: unread.includes('safeguarding') ? noSafeguarding : safeguarding,
  };
}

function isMember({ general }: State, reader: MemberId): boolean {
  return Object.hasOwn(general.members, reader);
}

/** By their place in the list; none where nothing is erased: most records are spared the digests. */
async function keepWhereErased(
  start: Start,
  entries: readonly Entry[],
  opened: readonly OpenedEntry[],
): Promise<readonly (KeptEntry | undefined)[]> {
  const isErasing = opened.some((entry) => entry.state === 'open' && entry.changes.some(isErasure));
  if (!isErasing) return [];
  return Promise.all(entries.map((entry, index) => keepEntry(start.end.frames + index, entry, opened[index])));
}

/**
 * False for content that is not what its header says that lasts. It ends the record, as an altered entry does: whoever writes on
 * has then compared all there was, so that no erasure can put something else in its place later.
 */
async function isAsItsHeaderSays(header: EntryHeader, opened: OpenedEntry | undefined): Promise<boolean> {
  return opened?.state !== 'open' || header.format === 1 || isWhatLasts(header, opened.changes);
}

/** `standing` is what stands for each entry, and `isAsSaid` whether its own content, where it is there, is what its header says. */
function foldOnce(
  start: Start,
  entries: readonly Entry[],
  standing: readonly OpenedEntry[],
  isAsSaid: readonly boolean[],
  reader: MemberId,
): Fold {
  const turns: Turn[] = [];
  const collections = makeOwnCollections();
  let state = start.state;
  for (const [index, { header }] of entries.entries()) {
    const { author, epoch } = header;
    const seq = start.end.frames + index;
    const entry = standing[index];
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
