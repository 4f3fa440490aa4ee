// Keeps in a workbook that was just made where its backups go. What cannot be done is told, and can be done later.

import type { Workbook } from '#storage/workbook';
import { readyBackupFolder } from '../backup-folder';
import type { FolderHost } from '../choose-backup-folder';

const firstEveryDays = 7;

/** Empty where it is kept, or where it was left for later. */
export async function planFirstBackups(
  workbook: Pick<Workbook, 'commit'>,
  host: FolderHost,
  folder: string,
): Promise<string> {
  if (folder === '') return '';
  const words = await readyBackupFolder(host, folder);
  if (words !== '') return `The workbook is made, but not the place for backups. ${words}, in “Where is my data”.`;
  const kept = await workbook.commit([{ kind: 'backup-planned', plan: { folder, everyDays: firstEveryDays } }]);
  return kept.state === 'saved' ? '' : `The workbook is made, but not the plan for backups. ${kept.words}`;
}
