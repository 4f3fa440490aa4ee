// Erasing a person from a workbook. First an entry says what stands in place of every entry that named them; then those entries
// lose their content in every copy that can be reached. What was begun and not finished is finished at the next sign-in.

import { digestRecord, eraseRecord } from '#shared/crypto/v1/sealed-record';
import type { Change, ErasedEntry } from '#shared/domain/change';
import { type Erasing, eraseFromChange, passagesOf } from '#shared/domain/erase-from-change';
import type { State } from '#shared/domain/state';
import { type Entry, readEntry, writeEntry } from '#shared/formats/entry/read-entry';
import { notSavedWords } from './failure-words';
import { isWhatLasts } from './fold-entries';
import { readJournal } from './journal-reader';
import { type JudgedRecord, judgeFrames, startRecord } from './judge-record';
import { bytesOfFrame, type KeptFrame, keepFrame } from './kept-frame';
import { openEntry } from './open-entry';
import type { SafetyCopy } from './safety-copy';
import type { Session } from './session';

/** So that one entry with all that stands in place of others stays well below what a frame may hold. */
const replacedBytesMax = 4 * 1024 * 1024;

export interface ErasurePlan {
  /** What stands in place of the entries that name the person. */
  readonly entries: readonly ErasedEntry[];
  /** Texts that name them, as they are now, so that somebody can look before they are gone. */
  readonly passages: readonly string[];
}

/**
 * Looks through every entry of the general ring that can be erased. What stands in place of another ring's would be told to
 * everybody; what an entry with a header of version 1 said is never replaced.
 */
export async function planErasure(
  frames: readonly KeptFrame[],
  session: Session,
  erasing: Erasing,
): Promise<ErasurePlan> {
  const entries: ErasedEntry[] = [];
  const passages = new Set<string>();
  for (const { bytes } of frames.slice(1)) {
    const entry = readEntry(bytes);
    if (!entry.ok || entry.value.header.ring !== 'general' || entry.value.header.format === 1) continue;
    const opened = await openEntry(entry.value, session);
    if (opened.state !== 'open') continue;
    const before = opened.changes.filter(isKept);
    const changes = before.map((change) => eraseFromChange(change, erasing));
    if (changes.every((change, index) => change === before[index])) continue;
    entries.push({ head: await digestRecord(entry.value), at: opened.at, changes });
    for (const text of opened.changes.flatMap((change) => passagesOf(change, erasing))) passages.add(text);
  }
  return { entries, passages: [...passages] };
}

/** What erased others stays as it is: it names nobody. */
function isKept({ kind }: Change): boolean {
  return kind !== 'person-erased';
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
  const { heads, attachments } = await erasedSoFar(frames, session, state);
  const replacements: { index: number; frame: Uint8Array }[] = [];
  for (const frame of frames.slice(1)) {
    const entry = readEntry(frame.bytes);
    if (!entry.ok || entry.value.sealedPayload.length === 0) continue;
    const named = heads.get(await digestRecord(entry.value)) ?? [];
    const standing = named.filter(({ erasedAt }) => frame.index < erasedAt);
    // What a reader would not take in place of the content must not cost the content.
    const counted = await Promise.all(standing.map(({ changes }) => isWhatLasts(entry.value, changes)));
    if (!counted.includes(true)) continue;
    replacements.push({ index: frame.index, frame: await withoutContent(frame, entry.value) });
  }
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

/** What is to stand in place of an entry, and the number of the entry that says so. */
interface Standing {
  readonly erasedAt: number;
  readonly changes: readonly Change[];
}

/** What was erased by those who may, by the head that they named. */
async function erasedSoFar(
  frames: readonly KeptFrame[],
  session: Session,
  { general }: State,
): Promise<{ heads: ReadonlyMap<string, readonly Standing[]>; attachments: ReadonlySet<string> }> {
  const heads = new Map<string, readonly Standing[]>();
  const attachments = new Set<string>();
  const refused = new Set(general.refused.map(({ seq }) => seq));
  for (const { bytes, index } of frames.slice(1)) {
    const entry = readEntry(bytes);
    const opened = entry.ok && !refused.has(index) ? await openEntry(entry.value, session) : undefined;
    if (opened?.state !== 'open') continue;
    for (const change of opened.changes) {
      if (change.kind !== 'person-erased') continue;
      for (const { head, changes } of change.entries) {
        heads.set(head, [...(heads.get(head) ?? []), { erasedAt: index, changes }]);
      }
      for (const name of change.attachments) attachments.add(name);
    }
  }
  return { heads, attachments };
}

async function withoutContent({ index }: KeptFrame, entry: Entry): Promise<Uint8Array> {
  // Where it begins does not matter to the frame itself.
  return bytesOfFrame(await keepFrame(index, writeEntry(eraseRecord(entry)), 0));
}
