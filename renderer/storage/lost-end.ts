// The end that a safety copy has lost and the browser still holds: found by comparing the two, and put back by appending it once
// more. Every entry that the browser holds had been called saved, and none that stands is written over.

import { sameBytes } from '#shared/crypto/bytes';
import { entriesOf } from '#shared/domain/number-words';
import { appendEntry } from './append-entry';
import { readOnlyWords } from './failure-words';
import { readJournal } from './journal-reader';
import type { KeptFrame } from './kept-frame';
import type { OpenedRecord } from './open-record';
import type { OpenedSafetyCopy, SafetyCopy } from './safety-copy';
import type { Stores } from './stores';

export interface LostEnd {
  /** Where the safety copy ends instead. */
  readonly end: { readonly length: number; readonly tail: Uint8Array };
  readonly frames: readonly KeptFrame[];
}

/**
 * What the browser holds, where the safety copy is the same as far as it goes and ends earlier; undefined where the two differ
 * otherwise. Nothing of it has been judged.
 */
export async function findLostEnd(
  { safetyCopy, working }: Stores,
  safety: OpenedSafetyCopy,
  workbook: string,
): Promise<{ readonly held: readonly KeptFrame[]; readonly lostEnd: LostEnd } | undefined> {
  const isShort = working?.held.last && working.held.last.toByte > safety.journalLength;
  if (!working || !isShort || safety.access !== 'read-write') return undefined;
  const read = await readJournal(safetyCopy, workbook);
  const held = await working.copy.readFrames(0).catch(() => []);
  if (!read.ok || !read.value.isWhole) return undefined;
  const { frames } = read.value;
  if (!frames.every(({ digest }, index) => held[index] && sameBytes(digest, held[index].digest))) return undefined;
  const end = { length: safety.journalLength, tail: safety.tail };
  return { held, lostEnd: { end, frames: held.slice(frames.length) } };
}

/**
 * Appends what the safety copy lost, where it lost anything. For the session that goes on with the record and has judged all of
 * it sound, once; what could not be appended leaves it to read only.
 */
export async function putBackLostEnd(
  safetyCopy: SafetyCopy,
  workbook: string,
  opened: Extract<OpenedRecord, { state: 'open' }>,
): Promise<Extract<OpenedRecord, { state: 'open' }>> {
  const { lostEnd, record } = opened;
  if (!lostEnd) return opened;
  const { frames } = lostEnd;
  const last = record.end.frames - frames.length - 1;
  const endsWords = `The safety copy ended at entry ${last}, though ${entriesOf(frames.length)} more had been saved.`;
  let { end } = lostEnd;
  for (const frame of frames) {
    const appended = await appendEntry(safetyCopy, workbook, end, frame);
    if (appended.state !== 'on the disk') {
      return { ...opened, readOnlyBecause: readOnlyWords(`${endsWords} They could not be put back.`) };
    }
    end = { length: frame.toByte, tail: frame.digest };
  }
  const words = `${endsWords} They were put back from this browser. Somebody changed the file, or the disk is failing: make a backup to another disk now.`;
  return { ...opened, source: 'safety copy', notices: [words, ...opened.notices] };
}
