// How much room is left on the disk of a folder.
import { statfs } from 'node:fs/promises';
import { CallRefused } from './call-refused';

export async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** For work that would only fail later, half done. */
export async function refuseWithoutRoom(folder: string, sizeBytes: number): Promise<void> {
  if ((await readFreeBytes(folder)) < sizeBytes) throw new CallRefused('disk-full');
}
