// The snapshots of a workbook as files: each a backup without attachments and without a manifest, named by its day.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unwatched } from './jobs';
import { readBackup } from './read-backup';
import { listFolder } from './read-whole';
import { syncFolder } from './replace-file';

export interface KeptSnapshot {
  readonly day: string;
  readonly sizeBytes: number;
}

/** Newest first. */
export async function listSnapshots(folder: string): Promise<KeptSnapshot[]> {
  const days = ((await listFolder(folder)) ?? []).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  const kept = days.toSorted().toReversed();
  return Promise.all(kept.map(async (day) => ({ day, sizeBytes: (await stat(join(folder, day))).size })));
}

/** The small file of that name out of the newest snapshot that is whole; undefined where there is none. */
export async function readFromNewestSnapshot(folder: string, name: string): Promise<Uint8Array | undefined> {
  for (const { day } of await listSnapshots(folder)) {
    const bytes = await readFromSnapshot(join(folder, day), name);
    if (bytes) return bytes;
  }
  return undefined;
}

export async function dropSnapshots(folder: string, days: readonly string[]): Promise<void> {
  for (const day of days) await rm(join(folder, day), { force: true });
  if (days.length > 0) await syncFolder(folder);
}

/** A snapshot that cannot be read is passed over. */
async function readFromSnapshot(path: string, name: string): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  try {
    await readBackup(path, unwatched, {
      begin: async () => undefined,
      content: async (file, bytes) => {
        if (file.name === name) pieces.push(bytes.slice());
      },
    });
    return new Uint8Array(Buffer.concat(pieces));
  } catch {
    return undefined;
  }
}
