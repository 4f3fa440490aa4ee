// Backups, as jobs: what would be in one, writing one to a folder that a person chose, reading one again.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { CallHandlers } from './answer-calls';
import { CallRefused } from './call-refused';
import { InTurn } from './in-turn';
import type { Jobs } from './jobs';
import { clearOldParts, type OutsideFolders, refuseOutside } from './outside-folders';
import { type PinnedContents, pinContents } from './pin-contents';
import { readBackup } from './read-backup';
import { partEnding } from './replace-file';
import type { SafetyCopies } from './safety-copy';
import { refuseOtherThanBackup } from './stages';
import { writeBackup } from './write-backup';

type BackupCalls = CallHandlers<'backup-contents' | 'backup-write' | 'backup-verify'>;

export function makeBackupCalls(copies: SafetyCopies, folders: OutsideFolders, jobs: Jobs): BackupCalls {
  /** By what the page was given for it; one for each workbook, since each holds megabytes. */
  const pins = new Map<string, PinnedContents>();
  const turns = new InTurn();

  function keep(contents: PinnedContents): string {
    for (const [id, { workbook }] of pins) if (workbook === contents.workbook) pins.delete(id);
    const pinned = randomBytes(16).toString('hex');
    pins.set(pinned, contents);
    return pinned;
  }

  return {
    'backup-contents': ({ workbook }) =>
      jobs.start(async (steps) => {
        const contents = await pinContents(copies, workbook, { attachments: true }, steps);
        const { head, keySlots, grants, files, index, damaged } = contents;
        return {
          of: 'backup-contents',
          pinned: keep(contents),
          ...head,
          keySlots,
          grants,
          attachments: files.length - 3,
          damaged: [...damaged],
          index,
          sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        };
      }),
    'backup-write': ({ pinned, folder, name, manifest, leaveOutDamaged }) => {
      const contents = pins.get(pinned);
      if (!contents) throw new CallRefused('missing');
      if (contents.damaged.length > 0 && !leaveOutDamaged) throw new CallRefused('damaged');
      return jobs.start(async (steps) => {
        const found = await folders.find(folder);
        const path = join(found, name);
        const sizeBytes = await turns.run(path, async () => {
          await clearOldParts(found);
          return writeBackup(contents, manifest, { part: `${path}${partEnding}`, path }, steps);
        });
        pins.delete(pinned);
        return { of: 'backup-write', path, sizeBytes };
      }, refuseOutside);
    },
    'backup-verify': ({ path }) => {
      refuseOtherThanBackup(path);
      return jobs.start(async (steps) => ({ of: 'backup-verify', ...(await readBackup(path, steps)) }));
    },
  };
}
