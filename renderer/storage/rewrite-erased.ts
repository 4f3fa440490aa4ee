// Carries out the erasures that the record holds: what was erased loses its content in every copy that can be reached, the journal
// last. As long as anything is left there, this is not finished, and the next sign-in does it again.

import { eraseRecord } from '#shared/crypto/v1/sealed-record';
import { isErasure } from '#shared/domain/change';
import type { State } from '#shared/domain/state';
import { readEntry, writeEntry } from '#shared/formats/entry/read-entry';
import { notSavedWords } from './failure-words';
import { readJournal } from './journal-reader';
import { type JudgedRecord, judgeFrames, startRecord } from './judge-record';
import { type KeptEntry, readKeptEntries } from './kept-entry';
import { bytesOfFrame, type KeptFrame, keepFrame } from './kept-frame';
import { findReplacements, type Replacements, refusedErasures } from './replacements';
import type { SafetyCopy } from './safety-copy';
import type { Session } from './session';

type Rewritten =
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
  const emptied = await withoutContent(frames.filter(({ index }) => mayGo.has(index)));
  const attachments = new Set(
    entries
      .filter(({ seq }) => !refused.has(seq))
      .flatMap(({ content }) => (content?.changes ?? []).filter(isErasure).flatMap((change) => change.attachments)),
  );
  // Attachments first: the entries that lead to them are still there to be found again if this is interrupted.
  const removed = await safetyCopy.removeAttachments({ workbook, names: [...attachments] });
  if (!removed.ok) return { state: 'failed', words: notSavedWords(removed.code) };
  if (emptied.length === 0) return { state: 'nothing to do' };
  // Older copies next: as long as the journal has the content, the next sign-in knows that this was not finished.
  for (const dropped of [await safetyCopy.dropSnapshots(workbook), await safetyCopy.dropReplaced(workbook)]) {
    if (!dropped.ok) return { state: 'failed', words: notSavedWords(dropped.code) };
  }
  const replaced = await safetyCopy.replaceFrames({
    workbook,
    expectedLength: last.toByte,
    expectedTail: last.digest,
    replacements: emptied,
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

/** The frames of entries that still have their content, without it. */
async function withoutContent(frames: readonly KeptFrame[]): Promise<{ index: number; frame: Uint8Array }[]> {
  const emptied: { index: number; frame: Uint8Array }[] = [];
  for (const { index, bytes } of frames) {
    const entry = readEntry(bytes);
    if (!entry.ok || entry.value.sealedPayload.length === 0) continue;
    // Where it begins does not matter to the frame itself.
    const frame = await keepFrame(index, writeEntry(eraseRecord(entry.value)), 0);
    emptied.push({ index, frame: bytesOfFrame(frame) });
  }
  return emptied;
}
