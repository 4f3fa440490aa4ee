// Takes a workbook off this computer: its folder with all snapshots, what the browser holds, and its line in the list. The list
// goes last, so that what is interrupted can be asked for again.

import { notRemovedWords } from './failure-words';
import type { Surroundings } from './surroundings';
import type { Removed } from './vault';
import { strike } from './workbook-list';
import { WorkingCopy } from './working-copy';

export async function removeWorkbook(
  { safetyCopy, locks, databasePrefix }: Surroundings,
  workbook: string,
): Promise<Removed> {
  const removed = await safetyCopy.removeWorkbook(workbook);
  if (!removed.ok && removed.code !== 'missing') return { state: 'not removed', words: notRemovedWords(removed.code) };
  await WorkingCopy.throwAway(databasePrefix, workbook).catch(() => undefined);
  const isStruck = await strike(safetyCopy, locks, workbook);
  return isStruck ? { state: 'removed' } : { state: 'not removed', words: notRemovedWords('failed') };
}
