// Plans the erasing of a person from a workbook: which entries name them, what is to stand in place of each, and the changes that
// say so. Once those are on the disk, `rewrite-erased.ts` takes the content away.

import { type Change, type ErasedEntry, type ErasedRing, erasureOfRing, isErasure } from '#shared/domain/change';
import { type Erasing, eraseFromChange, namesPerson, passagesOf } from '#shared/domain/erase-from-change';
import type { RecordId } from '#shared/domain/ids';
import { registers } from '#shared/domain/registers/all-registers';
import { filesOfRecord } from '#shared/domain/registers/kept-file';
import type { State } from '#shared/domain/state';
import { type KeptEntry, readKeptEntries } from './kept-entry';
import type { KeptFrame } from './kept-frame';
import { findReplacements, refusedErasures } from './replacements';
import type { Session } from './session';

/** So that one entry with all that stands in place of others stays well below what a frame may hold. */
const replacedBytesMax = 4 * 1024 * 1024;

export interface ErasurePlan {
  /**
   * What is to stand in place of entries: of those that name the person, and of those for which an earlier erasure that names them
   * says it, because that one loses its content too.
   */
  readonly entries: readonly ErasedEntry[];
  /** Attachments that those earlier erasures destroyed, and those that the record itself ever held: signatures and scans. */
  readonly attachments: readonly string[];
  /** How many entries name the person. */
  readonly naming: number;
  /** How many entries name the person and keep what they say: those with a header of version 1. */
  readonly staying: number;
  /** Texts that name them, as they are now, so that somebody can look before they are gone. */
  readonly passages: readonly string[];
}

/**
 * Looks through what stands for every entry of one ring that can be erased: what stands in place of an entry is told to the readers
 * of that ring alone. What an entry with a header of version 1 said is never replaced.
 */
export async function planErasure(
  frames: readonly KeptFrame[],
  session: Session,
  state: State,
  erasing: Erasing,
  ring: ErasedRing,
): Promise<ErasurePlan> {
  const all = await readKeptEntries(frames.slice(1), session);
  const ofRing = all.filter(({ header }) => header.ring === ring);
  const refused = refusedErasures(state.general.refused);
  const replacements = await findReplacements(all, refused);
  const standing = ({ head, content }: KeptEntry) => replacements.get(head)?.at(-1) ?? content;
  const naming = ofRing.filter((entry) => namesPerson(standing(entry)?.changes ?? [], erasing));
  const found = naming.filter(({ header }) => header.format === 2);
  const isFound = new Set(found);

  // An earlier erasure can only be emptied where this one says all that it said.
  const emptied = found
    .filter(({ seq }) => !refused.has(seq))
    .flatMap((entry) => (standing(entry)?.changes ?? []).filter(isErasure));
  const saidBefore = new Map(emptied.flatMap(({ entries }) => entries.map((entry) => [entry.head, entry])));
  const replaced = ofRing.filter(
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
    attachments: [
      ...emptied.flatMap(({ attachments }) => attachments),
      ...found.flatMap((entry) => filesNamed(standing(entry)?.changes ?? [], erasing.person)),
    ],
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

/** The files of a record, those that took each other's place too. */
function filesNamed(changes: readonly Change[], record: RecordId): readonly string[] {
  return changes.flatMap((change) => {
    if ((change.kind !== 'record-added' && change.kind !== 'record-changed') || change.record !== record) return [];
    return filesOfRecord(registers[change.register], change.fields).map(({ attachment }) => attachment);
  });
}

/** The changes that say it, in as many entries as it takes. */
export function erasureChanges(
  ring: ErasedRing,
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
  const kind = erasureOfRing[ring];
  return parts.map((part, index) => {
    return { kind, person, because, entries: part, attachments: index === 0 ? attachments : [] };
  });
}
