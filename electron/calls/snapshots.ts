// A snapshot a day of what a workbook cannot do without: journal, key slots and grants, beside the safety copy. Each is
// read back before it counts, and the newest fourteen are kept.
import { join } from 'node:path';
import type { CallHandlers } from './answer-calls';
import { InTurn } from './in-turn';
import { unwatched } from './jobs';
import { pinContents } from './pin-contents';
import { readBackup } from './read-backup';
import { isThere } from './read-whole';
import { makeLastingFolder, partEnding } from './replace-file';
import type { SafetyCopies } from './safety-copy';
import { dropSnapshots, listSnapshots } from './snapshot-files';
import { writeBackup } from './write-backup';

export const keptSnapshots = 14;

export function makeSnapshotCalls(
  copies: SafetyCopies,
): CallHandlers<'make-snapshot' | 'list-snapshots' | 'drop-snapshots'> {
  const turns = new InTurn();
  const folderOf = (workbook: string) => copies.paths(workbook).snapshots;

  async function makeSnapshot(workbook: string, day: string): Promise<boolean> {
    const folder = folderOf(workbook);
    const path = join(folder, day);
    if (await isThere(path)) {
      if (await isSound(path)) return false;
      await dropSnapshots(folder, [day]);
    }
    const pinned = await pinContents(copies, workbook, { attachments: false }, unwatched);
    await makeLastingFolder(folder);
    await writeBackup(pinned, new Uint8Array(0), { part: `${path}${partEnding}`, path }, unwatched);
    return true;
  }

  return {
    'make-snapshot': ({ workbook, day }) =>
      turns.run(workbook, async () => {
        const made = await makeSnapshot(workbook, day);
        const kept = await listSnapshots(folderOf(workbook));
        // Older ones go only after a new one has been read back.
        const tooMany = made ? kept.slice(keptSnapshots) : [];
        await dropSnapshots(
          folderOf(workbook),
          tooMany.map((snapshot) => snapshot.day),
        );
        return { made, kept: kept.slice(0, kept.length - tooMany.length) };
      }),
    'list-snapshots': async ({ workbook }) => ({ kept: await listSnapshots(folderOf(workbook)) }),
    // In turn, so that one that is being made of what was erased goes as well.
    'drop-snapshots': ({ workbook }) =>
      turns.run(workbook, async () => {
        const kept = await listSnapshots(folderOf(workbook));
        await dropSnapshots(
          folderOf(workbook),
          kept.map((snapshot) => snapshot.day),
        );
        return null;
      }),
  };
}

async function isSound(path: string): Promise<boolean> {
  try {
    await readBackup(path, unwatched);
    return true;
  } catch {
    return false;
  }
}
