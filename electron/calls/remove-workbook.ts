// Takes copies of a workbook off this computer: the workbook itself, and the copies that a restore had replaced. A folder
// is moved aside first, so that it is either whole or no workbook any more; what was left half removed goes at the next start.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallHandlers } from './answer-calls';
import { CallRefused } from './call-refused';
import { asideName, dataPaths } from './places';
import { isThere, listFolder } from './read-whole';
import { makeLastingFolder, moveFolder, syncFolder } from './replace-file';
import type { SafetyCopies } from './safety-copy';

type RemovalCalls = CallHandlers<'remove-workbook' | 'list-replaced' | 'drop-replaced' | 'scan-workbooks'>;

export function makeRemovalCalls(dataFolder: string, copies: SafetyCopies): RemovalCalls {
  const { workbooks, replaced, removing } = dataPaths(dataFolder);

  async function remove(folder: string, name: string): Promise<void> {
    await makeLastingFolder(removing);
    const aside = join(removing, name);
    await moveFolder(folder, aside);
    await rm(aside, { recursive: true, force: true });
    await syncFolder(removing);
  }

  async function replacedNames(workbook: string): Promise<string[]> {
    const names = (await listFolder(replaced)) ?? [];
    return names.filter((name) => name.startsWith(`${workbook}-`)).toSorted();
  }

  async function dropReplaced(workbook: string): Promise<void> {
    for (const name of await replacedNames(workbook)) await remove(join(replaced, name), name);
  }

  return {
    'remove-workbook': async ({ workbook }) => {
      const { folder } = copies.paths(workbook);
      if (!(await isThere(folder))) throw new CallRefused('missing');
      await copies.whileClosed(workbook, () => remove(folder, asideName(workbook, new Date())));
      await dropReplaced(workbook);
      return null;
    },
    'list-replaced': async ({ workbook }) => {
      const folders = (await replacedNames(workbook)).map((name) => join(replaced, name));
      const facts = folders.map(async (folder) => ({ folder, changedAt: (await stat(folder)).ctime.toISOString() }));
      return { replaced: await Promise.all(facts) };
    },
    'drop-replaced': async ({ workbook }) => {
      await dropReplaced(workbook);
      return null;
    },
    'scan-workbooks': async () => {
      const names = ((await listFolder(workbooks)) ?? []).filter((name) => /^[0-9a-f]{64}$/.test(name)).toSorted();
      const withJournal = await Promise.all(
        names.map(async (name) => ((await isThere(copies.paths(name).journal)) ? [name] : [])),
      );
      return { workbooks: withJournal.flat() };
    },
  };
}

/** What an earlier shell had begun to remove. */
export async function finishRemovals(dataFolder: string): Promise<void> {
  const { removing } = dataPaths(dataFolder);
  if (!(await isThere(removing))) return;
  for (const name of await readdir(removing)) {
    await rm(join(removing, name), { recursive: true, force: true }).catch((error) => {
      console.error(`${name} could not be removed to its end:`, error);
    });
  }
}
