// Plans the erasing of a person from a workbook: which entries name them, what is to stand in place of each, and the changes that
// say so. Once those are on the disk, `rewrite-erased.ts` takes the content away.

import type { Change, ErasedEntry } from '#shared/domain/change';
import { type Erasing, eraseFromChange, namesPerson, passagesOf } from '#shared/domain/erase-from-change';
import type { State } from '#shared/domain/state';
import { type KeptEntry, readKeptEntries } from './kept-entry';
import type { KeptFrame } from './kept-frame';
import { findReplacements, isErasure, refusedErasures } from './replacements';
import type { Session } from './session';

/** So that one entry with all that stands in place of others stays well below what a frame may hold. */
const replacedBytesMax = 4 * 1024 * 1024;

interface ErasurePlan {
  /**
   * What is to stand in place of entries: of those that name the person, and of those for which an earlier erasure that names them
   * says it, because that one loses its content too.
   */
  readonly entries: readonly ErasedEntry[];
  /** Attachments that those earlier erasures destroyed. */
  readonly attachments: readonly string[];
  /** How many entries name the person. */
  readonly naming: number;
  /** How many entries name the person and keep what they say: those with a header of version 1. */
  readonly staying: number;
  /** Texts that name them, as they are now, so that somebody can look before they are gone. */
  readonly passages: readonly string[];
}

/**
 * Looks through what stands for every entry of the general ring that can be erased. What stands in place of another ring's would
 * be told to everybody; what an entry with a header of version 1 said is never replaced.
 */
export async function planErasure(
  frames: readonly KeptFrame[],
  session: Session,
  state: State,
  erasing: Erasing,
): Promise<ErasurePlan> {
  const all = await readKeptEntries(frames.slice(1), session);
  const general = all.filter(({ header }) => header.ring === 'general');
  const refused = refusedErasures(state.general.refused);
  const replacements = await findReplacements(all, refused);
  const standing = ({ head, content }: KeptEntry) => replacements.get(head)?.at(-1) ?? content;
  const naming = general.filter((entry) => namesPerson(standing(entry)?.changes ?? [], erasing));
  const found = naming.filter(({ header }) => header.format === 2);
  const isFound = new Set(found);

  // An earlier erasure can only be emptied where this one says all that it said.
  const emptied = found
    .filter(({ seq }) => !refused.has(seq))
    .flatMap((entry) => (standing(entry)?.changes ?? []).filter(isErasure));
  const saidBefore = new Map(emptied.flatMap(({ entries }) => entries.map((entry) => [entry.head, entry])));
  const replaced = general.filter(
    (entry) => isFound.has(entry) || (saidBefore.has(entry.head) && replacements.has(entry.head)),
  );
  const isHere = new Set(all.map(({ head }) => head));
  // What another copy of the workbook holds, from which that erasure came.
  const elsewhere = [...saidBefore.values()].filter(({ head }) => !isHere.has(head));
  const entries = replaced.flatMap((entry): ErasedEntry[] => {
    const stands = standing(entry);
    return stands ? [{ head: entry.head, at: stands.at, changes: stands.changes }] : [];
  });
  return {
    // Earlier erasures last, so that everything else is said before one of them is emptied.
    entries: [...elsewhere, ...entries]
      .map(({ head, at, changes }) => ({ head, at, changes: changes.map((change) => instead(change, erasing)) }))
      .sort((one, other) => Number(one.changes.some(isErasure)) - Number(other.changes.some(isErasure))),
    attachments: emptied.flatMap(({ attachments }) => attachments),
    naming: found.length,
    staying: naming.length - found.length,
    passages: [
      ...new Set(
        found.flatMap((entry) => standing(entry)?.changes ?? []).flatMap((change) => passagesOf(change, erasing)),
      ),
    ],
  };
}

/** What stands in place of an erasure erases nothing: whoever takes its place says that. */
function instead(change: Change, erasing: Erasing): Change {
  const without = eraseFromChange(change, erasing);
  return isErasure(without) ? { ...without, entries: [] } : without;
}

/** The changes that say it, in as many entries as it takes. */
export function erasureChanges(
  { person }: Erasing,
  because: string,
  entries: readonly ErasedEntry[],
  attachments: readonly string[],
): readonly Change[] {
  const parts: ErasedEntry[][] = [[]];
  let size = 0;
  for (const entry of entries) {
    const bytes = JSON.stringify(entry).length;
    if (size + bytes > replacedBytesMax) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += bytes;
  }
  return parts.map((part, index) => {
    return { kind: 'person-erased', person, because, entries: part, attachments: index === 0 ? attachments : [] };
  });
}
