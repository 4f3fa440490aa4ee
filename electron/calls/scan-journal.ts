// Reads a journal from end to end and tells three things apart: whole; torn, which is an unfinished last append that
// nobody was ever told about; and damaged, which must be shown and never repaired by cutting.
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import {
  digestLength,
  emptyTail,
  frameBytesMax,
  frameOverhead,
  isFrameLength,
  type JournalFrame,
  JournalSplitter,
  journalMagic,
} from '#shared/formats/journal-file';

export interface JournalScan {
  readonly state: 'whole' | 'torn' | 'damaged';
  /** Where the last good frame ends. */
  readonly goodLength: number;
  readonly tail: Uint8Array;
  readonly fileLength: number;
}

export const pieceBytes = 1024 * 1024;

/** Undefined when the file does not begin as a journal. */
export async function scanJournal(file: FileHandle): Promise<JournalScan | undefined> {
  const { size: fileLength } = await file.stat();
  const splitter = new JournalSplitter();
  let goodLength = journalMagic.byteLength;
  let tail = emptyTail;
  for (let at = 0; at < fileLength; at += pieceBytes) {
    for (const frame of splitter.push(await readStretch(file, at, Math.min(pieceBytes, fileLength - at)))) {
      if (!isGood(frame))
        return { state: await judgeRest(file, frame.fromByte, fileLength), goodLength, tail, fileLength };
      goodLength = frame.toByte;
      tail = frame.digest.slice();
    }
  }
  const end = splitter.end();
  if (end.atByte === 0) return undefined;
  const state = end.state === 'whole' ? 'whole' : await judgeRest(file, goodLength, fileLength);
  return { state, goodLength, tail, fileLength };
}

export function isGood(frame: Pick<JournalFrame, 'bytes' | 'digest'>): boolean {
  return hash(frame.bytes).equals(frame.digest);
}

/** All bytes of the stretch, or as many as there are. */
export async function readStretch(file: FileHandle, fromByte: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, fromByte + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/**
 * What follows the last good frame is torn only if it is shorter than what it announces, or was never filled (some file
 * systems leave zeros after a power cut), and if no whole frame can be found in it.
 */
async function judgeRest(file: FileHandle, fromByte: number, fileLength: number): Promise<'torn' | 'damaged'> {
  if (fileLength - fromByte > frameBytesMax + frameOverhead) return 'damaged';
  const rest = Buffer.from(await readStretch(file, fromByte, fileLength - fromByte));
  const isUnfilled = rest.subarray(-digestLength).every((byte) => byte === 0);
  return (isUnfilled || isUnfinished(rest)) && !holdsLastFrame(rest) ? 'torn' : 'damaged';
}

function isUnfinished(rest: Buffer): boolean {
  if (rest.byteLength < 4) return true;
  const length = rest.readUInt32BE(0);
  return isFrameLength(length) && rest.byteLength < length + frameOverhead;
}

/** Where a length in the middle was damaged, the journal's true last frame still ends with the file. */
function holdsLastFrame(rest: Buffer): boolean {
  const digest = rest.subarray(-digestLength);
  if (rest.byteLength > frameOverhead && hash(rest.subarray(4, -digestLength)).equals(digest)) return true;
  for (let at = 1; at + frameOverhead < rest.byteLength; at += 1) {
    const length = rest.byteLength - at - frameOverhead;
    if (rest.readUInt32BE(at) === length && hash(rest.subarray(at + 4, at + 4 + length)).equals(digest)) return true;
  }
  return false;
}

function hash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
