// Writes a workbook's pinned files as one backup, and reads it back before it is given its name: a file that is called a
// backup is one. The workbook may go on being written meanwhile; what was appended after the pin is not in it.
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { type BackupFile, layOutBackupHead } from '#shared/formats/backup-file';
import { CallRefused, refuseUnread } from './call-refused';
import type { JobSteps } from './jobs';
import { writeAll } from './journal';
import type { PinnedContents } from './pin-contents';
import { placeNew } from './place-new';
import { readBackup } from './read-backup';
import { pieceBytes, readStretch } from './scan-journal';

/** Returns its length. `part` is where it is written until it has been read back; nothing is left there. */
export async function writeBackup(
  pinned: PinnedContents,
  manifest: Uint8Array,
  { part, path }: { readonly part: string; readonly path: string },
  steps: JobSteps,
): Promise<number> {
  await rm(part, { force: true });
  try {
    const sizeBytes = await writeContents(part, pinned, manifest, steps);
    await readBackup(part, { willTake: () => undefined, did: steps.did });
    await placeNew(part, path);
    return sizeBytes;
  } catch (error) {
    // On a stick that was pulled out even this fails, and what stands in the way is said by the first error.
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeContents(
  part: string,
  pinned: PinnedContents,
  manifest: Uint8Array,
  steps: JobSteps,
): Promise<number> {
  const head = layOutBackupHead(pinned.index, manifest);
  const contentBytes = pinned.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  steps.willTake(2 * (head.byteLength + contentBytes));
  const to = await open(part, 'wx', 0o600);
  try {
    await writeAll(to, head, 0);
    steps.did(head.byteLength);
    let written = head.byteLength;
    for (const file of pinned.files) {
      const bytes = pinned.held.get(file.name);
      if (bytes) {
        await writeAll(to, bytes, written);
        steps.did(bytes.byteLength);
      } else {
        await copyFile(file, pinned.pathOf(file.name), { to, atByte: written }, steps);
      }
      written += file.sizeBytes;
    }
    await to.sync();
    return written;
  } finally {
    await to.close();
  }
}

/** Refuses with `head-differs` what is no longer as it was pinned. */
async function copyFile(
  { sizeBytes, digest }: BackupFile,
  path: string,
  { to, atByte }: { readonly to: FileHandle; readonly atByte: number },
  steps: JobSteps,
): Promise<void> {
  const from = await open(path, 'r').catch((error) => Promise.reject(refuseUnread(error)));
  const hash = createHash('sha256');
  try {
    for (let at = 0; at < sizeBytes; at += pieceBytes) {
      const piece = await readStretch(from, at, Math.min(pieceBytes, sizeBytes - at));
      hash.update(piece);
      await writeAll(to, piece, atByte + at);
      steps.did(piece.byteLength);
    }
  } finally {
    await from.close();
  }
  if (hash.digest('hex') !== digest) throw new CallRefused('head-differs');
}
