// Folds opened entries into state, one after another: each by its author, under the key that was in use, and with what stands
// in place of an erased one. Says nothing of signatures or the chain: `judge-record.ts` does.

import { digestRecord } from '#shared/crypto/v1/sealed-record';
import { applyChange, refuseChange } from '#shared/domain/apply-change';
import type { By, Change, ErasedEntry } from '#shared/domain/change';
import { isMemberId, type MemberId } from '#shared/domain/ids';
import { epochOf } from '#shared/domain/may-read';
import type { State } from '#shared/domain/state';
import type { Entry } from '#shared/formats/entry/read-entry';
import type { OpenedEntry } from './open-entry';
import { readRingName } from './ring-names';

export interface Fold {
  /** After the last entry that was folded. */
  readonly state: State;
  /**
   * The states after which others may sign than before, with the index of their entry. Only these are kept: every state of a
   * long record would be more than there is memory for.
   */
  readonly turns: readonly { readonly index: number; readonly state: State }[];
  /** The first entry that should have opened and did not. */
  readonly stop:
    | { readonly index: number; readonly problem: 'newer' | 'unreadable'; readonly words: string }
    | undefined;
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
  let erasures = await findErasures(entries, opened);
  for (;;) {
    const fold = foldOnce(start, entries, opened, reader, erasures);
    // Whether an erasure counts is only known once its author's role at that time is.
    const refused = new Set(fold.state.general.refused.map(({ seq }) => seq));
    const counted = erasures.filter(({ index }) => !refused.has(start.end.frames + index));
    if (counted.length === erasures.length) return fold;
    erasures = counted;
  }
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
  return named.map(({ index, erased }) => ({
    index,
    replacements: new Map(
      erased.flatMap((entry): [number, ErasedEntry][] => {
        const place = places.get(entry.head);
        return place === undefined || place >= index ? [] : [[place, entry]];
      }),
    ),
  }));
}

function foldOnce(
  start: Start,
  entries: readonly Entry[],
  opened: readonly OpenedEntry[],
  reader: MemberId,
  erasures: readonly FoundErasure[],
): Fold {
  const turns: { index: number; state: State }[] = [];
  let state = start.state;
  for (const [index, { header }] of entries.entries()) {
    const { author, epoch } = header;
    const seq = start.end.frames + index;
    // The latest erasure knows best what may be left.
    const replacement = erasures.findLast(({ replacements }) => replacements.has(index))?.replacements.get(index);
    const entry = replacement ? { state: 'open' as const, ...replacement } : opened[index];
    const ring = readRingName(header.ring, reader);
    if (entry?.state === 'open' && isMemberId(author)) {
      const isInTime = ring === 'own' || ring === 'somebody else’s' || epoch === epochOf(state, ring);
      const before = state.general;
      state = applyEntry(state, entry.changes, { member: author, at: entry.at, seq }, isInTime);
      const { members, paperKey } = state.general;
      if (members !== before.members || paperKey !== before.paperKey) turns.push({ index, state });
    } else if (entry?.state !== 'not for this member' || ring === 'general') {
      return { state, turns, stop: { index, ...whyStopped(entry, seq) } };
    }
  }
  return { state, turns, stop: undefined };
}

/** An entry under a key that was no longer in use is refused whole: nobody who writes honestly has that key only. */
function applyEntry(before: State, changes: readonly Change[], by: By, isInTime: boolean): State {
  const apply = isInTime ? applyChange : refuseChange;
  return changes.reduce((state, change) => apply(state, change, by), before);
}

function whyStopped(entry: OpenedEntry | undefined, seq: number): { problem: 'newer' | 'unreadable'; words: string } {
  if (entry?.state === 'newer') return { problem: 'newer', words: '' };
  if (entry?.state === 'erased') return { problem: 'unreadable', words: `The content of entry ${seq} is missing.` };
  return { problem: 'unreadable', words: `The sealed content of entry ${seq} cannot be read.` };
}
