// Erasing a person from a workbook. First an entry says what stands in place of every entry that named them; then those entries
// lose their content in every copy that can be reached. What was begun and not finished is finished at the next sign-in.

import { eraseRecord } from '#shared/crypto/v1/sealed-record';
import type { Change, ErasedEntry } from '#shared/domain/change';
import { type Erasing, eraseFromChange, namesPerson, passagesOf } from '#shared/domain/erase-from-change';
import type { State } from '#shared/domain/state';
import { type Entry, readEntry, writeEntry } from '#shared/formats/entry/read-entry';
import { notSavedWords } from './failure-words';
import { readJournal } from './journal-reader';
import { type JudgedRecord, judgeFrames, startRecord } from './judge-record';
import { type KeptEntry, readKeptEntries } from './kept-entry';
import { bytesOfFrame, type KeptFrame, keepFrame } from './kept-frame';
import { findReplacements, isErasure, type Replacements, refusedErasures } from './replacements';
import type { SafetyCopy } from './safety-copy';
import type { Session } from './session';

/** So that one entry with all that stands in place of others stays well below what a frame may hold. */
const replacedBytesMax = 4 * 1024 * 1024;

export interface ErasurePlan {
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

export type Rewritten =
  | { readonly state: 'nothing to do' }
  | { readonly state: 'rewritten'; readonly record: JudgedRecord; readonly frames: readonly KeptFrame[] }
  | { readonly state: 'failed'; readonly words: string };

/**
 * Takes the content out of every entry that an erasure names and that still has it, and destroys the attachments that went
 * with it, and the snapshots and set-aside copies that still have both; then reads the whole record once more and judges it.
 */
export async function rewriteErased(safetyCopy: SafetyCopy, session: Session, state: State): Promise<Rewritten> {
  const { workbook } = session;
  const read = await readJournal(safetyCopy, workbook);
  if (!read.ok) return { state: 'failed', words: notSavedWords(read.code) };
  const { frames, isWhole } = read.value;
  const last = frames.at(-1);
  if (!isWhole || !last) return { state: 'failed', words: notSavedWords('read-only') };
  const entries = await readKeptEntries(frames.slice(1), session);
  const refused = refusedErasures(state.general.refused);
  const mayGo = whatMayGo(entries, await findReplacements(entries, refused));
  const replacements: { index: number; frame: Uint8Array }[] = [];
  for (const frame of frames.filter(({ index }) => mayGo.has(index))) {
    const entry = readEntry(frame.bytes);
    if (!entry.ok || entry.value.sealedPayload.length === 0) continue;
    replacements.push({ index: frame.index, frame: await withoutContent(frame, entry.value) });
  }
  const attachments = new Set(
    entries
      .filter(({ seq }) => !refused.has(seq))
      .flatMap(({ content }) => (content?.changes ?? []).filter(isErasure).flatMap((change) => change.attachments)),
  );
  // Attachments first: the entries that lead to them are still there to be found again if this is interrupted.
  const removed = await safetyCopy.removeAttachments({ workbook, names: [...attachments] });
  if (!removed.ok) return { state: 'failed', words: notSavedWords(removed.code) };
  if (replacements.length === 0) return { state: 'nothing to do' };
  // Older copies next: as long as the journal has the content, the next sign-in knows that this was not finished.
  for (const dropped of [await safetyCopy.dropSnapshots(workbook), await safetyCopy.dropReplaced(workbook)]) {
    if (!dropped.ok) return { state: 'failed', words: notSavedWords(dropped.code) };
  }
  const replaced = await safetyCopy.replaceFrames({
    workbook,
    expectedLength: last.toByte,
    expectedTail: last.digest,
    replacements,
  });
  if (!replaced.ok) return { state: 'failed', words: notSavedWords(replaced.code) };
  return judgeAgain(safetyCopy, session);
}

async function judgeAgain(safetyCopy: SafetyCopy, session: Session): Promise<Rewritten> {
  const read = await readJournal(safetyCopy, session.workbook);
  const frames = read.ok ? read.value.frames : [];
  const started = await startRecord(frames[0], session.workbook);
  const judged = started.ok ? await judgeFrames(started.record, frames.slice(1), session) : undefined;
  if (judged?.state !== 'sound') {
    return {
      state: 'failed',
      words: 'The record could not be read again after erasing. Lock the workbook and sign in.',
    };
  }
  return { state: 'rewritten', record: judged.record, frames };
}

/**
 * The numbers of the entries that can be read without their content. That of an erasure goes only where a later one, which stays,
 * says something of everything that it erased: else nobody could read those entries any more.
 */
function whatMayGo(entries: readonly KeptEntry[], replacements: Replacements): ReadonlySet<number> {
  const mayGo = new Set<number>();
  // The latest first: whether it stays is known by then.
  for (const { seq, head, content } of entries.toReversed()) {
    const isSaidLater = (erased: string) =>
      replacements.get(erased)?.some(({ erasedBy }) => erasedBy.seq > seq && !mayGo.has(erasedBy.seq)) ?? false;
    const isSaidHere = (erased: string) => replacements.get(erased)?.some(({ erasedBy }) => erasedBy.seq === seq);
    const erased = (content?.changes ?? []).filter(isErasure).flatMap((change) => change.entries);
    if ([head, ...erased.map((entry) => entry.head).filter(isSaidHere)].every(isSaidLater)) mayGo.add(seq);
  }
  return mayGo;
}

async function withoutContent({ index }: KeptFrame, entry: Entry): Promise<Uint8Array> {
  // Where it begins does not matter to the frame itself.
  return bytesOfFrame(await keepFrame(index, writeEntry(eraseRecord(entry)), 0));
}
