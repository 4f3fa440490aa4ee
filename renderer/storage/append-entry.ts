// Appends one entry to the safety copy. Repeats itself where it cannot know whether the first try arrived: the same bytes
// at the same place are never written twice.

import type { RecordEnd } from './judge-record';
import { bytesOfFrame, type KeptFrame } from './kept-frame';
import type { SafetyCopy } from './safety-copy';

export type Appended =
  | { readonly state: 'on the disk' }
  /** The record has grown or changed since `end`. */
  | { readonly state: 'head differs' }
  /** Nothing was written. */
  | { readonly state: 'failed'; readonly code: string }
  /** Nobody knows whether it was written; the same bytes can be sent again. */
  | { readonly state: 'in doubt'; readonly code: string };

const doubtful = new Set(['shell-gone', 'failed', 'not-open']);

export async function appendEntry(
  safetyCopy: SafetyCopy,
  workbook: string,
  end: Pick<RecordEnd, 'length' | 'tail'>,
  frame: KeptFrame,
): Promise<Appended> {
  const entry = {
    workbook,
    expectedLength: end.length,
    expectedTail: end.tail,
    frame: bytesOfFrame(frame),
  };
  let answer = await safetyCopy.appendJournal(entry);
  if (!answer.ok && doubtful.has(answer.code)) {
    // A shell that was started again has to be asked for the lock again.
    await safetyCopy.openSafetyCopy({ workbook, create: false });
    answer = await safetyCopy.appendJournal(entry);
  }
  if (answer.ok) return { state: 'on the disk' };
  if (answer.code === 'head-differs') return { state: 'head differs' };
  return { state: doubtful.has(answer.code) ? 'in doubt' : 'failed', code: answer.code };
}
