// Judges a whole record from its first page: every entry, every signature, and that it still holds a head that is known. Works
// on what it is handed and nothing else, so that it can be done away from the page.

import type { Head } from '#shared/crypto/v1/verify-chain';
import { judgeFrames, startRecord } from './judge-record';
import type { KeptFrame } from './kept-frame';
import type { Session } from './session';

export interface WholeToJudge {
  readonly frames: readonly KeptFrame[];
  readonly session: Session;
  /** Where the record stood when this was asked: it has to be there, and may have grown since. */
  readonly head: Head;
}

/** Empty where the record is whole; otherwise what is wrong with it, in words. */
export type JudgeWhole = (whole: WholeToJudge) => Promise<string>;

export const judgeWhole: JudgeWhole = async ({ frames, session, head }) => {
  const started = await startRecord(frames[0], session.workbook);
  if (!started.ok) return started.words;
  const judged = await judgeFrames(started.record, frames.slice(1), session, head);
  return judged.state === 'sound' ? '' : judged.words;
};
