// One frame of the journal as it is kept and handed round inside this room: frame 0 is the genesis, then the entries.

import { type Bytes, sha256 } from '#shared/crypto/bytes';
import { frameOverhead, makeFrame } from '#shared/formats/journal-file';

export interface KeptFrame {
  /** Its place in the journal file, counted from 0. */
  readonly index: number;
  readonly bytes: Bytes;
  /** SHA-256 of the bytes. */
  readonly digest: Bytes;
  /** Where it ends in the journal file. */
  readonly toByte: number;
}

/** Frames bytes to follow what ends at `fromByte`. */
export async function keepFrame(index: number, bytes: Bytes, fromByte: number): Promise<KeptFrame> {
  return { index, bytes, digest: await sha256(bytes), toByte: fromByte + bytes.length + frameOverhead };
}

/** The frame as it stands in the journal file. */
export function bytesOfFrame({ bytes, digest }: KeptFrame): Bytes {
  return makeFrame(bytes, digest);
}
