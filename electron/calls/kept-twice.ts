// A small file that is kept twice, the second time behind the SHA-256 of its bytes: damage to either one is known, and
// put right from the other. The second copy is written first, so where both are whole and differ, it is the newer.
import { createHash } from 'node:crypto';
import { digestLength } from '#shared/formats/journal-file';
import { CallRefused } from './call-refused';
import { secondOf } from './places';
import { readWhole } from './read-whole';
import { replaceFiles } from './replace-file';

export interface KeptTwice {
  readonly bytes: Uint8Array;
  readonly from: 'file' | 'second-copy';
  /** One of the two is damaged or gone. */
  readonly needsMending: boolean;
}

export async function writeTwice(path: string, bytes: Uint8Array): Promise<void> {
  const second = Buffer.concat([createHash('sha256').update(bytes).digest(), bytes]);
  await replaceFiles([
    { path: secondOf(path), bytes: second },
    { path, bytes },
  ]);
}

/** Null where neither stands. Throws `unreadable` where the only one that stands cannot be read. */
export async function readTwice(path: string): Promise<KeptTwice | null> {
  const [first, second] = await Promise.all([readFirst(path), readSecond(secondOf(path))]);
  if (second) {
    const isEqual = first instanceof Uint8Array && Buffer.compare(first, second) === 0;
    return { bytes: second, from: isEqual ? 'file' : 'second-copy', needsMending: !isEqual };
  }
  if (first instanceof CallRefused) throw first;
  return first && { bytes: first, from: 'file', needsMending: true };
}

/** Never stands in the way of reading: what cannot be mended now is mended at the next reading. */
export async function mendTwice(path: string, kept: KeptTwice): Promise<void> {
  if (kept.needsMending) await writeTwice(path, kept.bytes).catch(() => undefined);
}

async function readFirst(path: string): Promise<Uint8Array | CallRefused | null> {
  try {
    return await readWhole(path);
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    return error.code === 'missing' ? null : error;
  }
}

/** A copy that is not what its digest says is as good as none. */
async function readSecond(path: string): Promise<Uint8Array | undefined> {
  const whole = await readFirst(path);
  if (!(whole instanceof Uint8Array)) return undefined;
  const bytes = whole.subarray(digestLength);
  const digest = createHash('sha256').update(bytes).digest();
  return digest.equals(whole.subarray(0, digestLength)) ? bytes : undefined;
}
