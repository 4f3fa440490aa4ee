// Reads the journal out of the safety copy, frame by frame, and compares each with its digest. Stops at the first frame
// that is not whole and says so; what came before it is handed over.

import { sameBytes, sha256 } from '#shared/crypto/bytes';
import { JournalSplitter } from '#shared/formats/journal-file';
import type { KeptFrame } from './kept-frame';
import type { Answer, SafetyCopy } from './safety-copy';

export interface JournalReading {
  readonly frames: readonly KeptFrame[];
  /** False where something stands after the frames that is not one. */
  readonly isWhole: boolean;
}

/** From the start, or from the end of a frame whose index is `after.index`. */
export async function readJournal(
  safetyCopy: Pick<SafetyCopy, 'readJournal'>,
  workbook: string,
  after?: { readonly index: number; readonly toByte: number },
): Promise<Answer<JournalReading>> {
  const frames: KeptFrame[] = [];
  const splitter = new JournalSplitter(after?.toByte ?? 0);
  let fromByte = after?.toByte ?? 0;
  for (let isEnd = false; !isEnd; ) {
    const stretch = await safetyCopy.readJournal({ workbook, fromByte });
    if (!stretch.ok) return stretch;
    const { bytes, journalLength } = stretch.value;
    fromByte += bytes.length;
    isEnd = bytes.length === 0 || fromByte >= journalLength;
    for (const frame of splitter.push(bytes)) {
      // Copies, because a view would keep, and IndexedDB would store, the whole stretch with every frame.
      const kept = {
        index: (after?.index ?? -1) + 1 + frames.length,
        bytes: new Uint8Array(frame.bytes),
        digest: new Uint8Array(frame.digest),
        toByte: frame.toByte,
      };
      if (!sameBytes(await sha256(kept.bytes), kept.digest)) return { ok: true, value: { frames, isWhole: false } };
      frames.push(kept);
    }
  }
  return { ok: true, value: { frames, isWhole: splitter.end().state === 'whole' } };
}
