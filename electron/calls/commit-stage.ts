// Puts a staged copy in the place of a workbook's folder by moving folders, whole or not at all. The copy counts as put in
// place when its folder has been moved; an end at any moment before that leaves what stood here, once a shell starts again.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CallRefused, isFileError } from './call-refused';
import { asideName, dataPaths, stagePaths, workbookPaths } from './places';
import { isThere } from './read-whole';
import { makeLastingFolder, moveFolder, syncFolder, writeSynced } from './replace-file';

/** What stands in the marker while folders are moved. */
interface Commit {
  readonly workbook: string;
  readonly aside: string;
}

export interface StagedCopy {
  readonly dataFolder: string;
  readonly stage: string;
  readonly workbook: string;
}

/** Both copies must be closed. Returns where the copy that stood here was moved; null when none did. */
export async function commitStage({ dataFolder, stage, workbook }: StagedCopy, at: Date): Promise<string | null> {
  const { workbooks, replaced } = dataPaths(dataFolder);
  const from = workbookPaths(stagePaths(dataFolder, stage).folder, workbook);
  const to = workbookPaths(dataFolder, workbook);
  await makeLastingFolder(workbooks);
  if (!(await isThere(to.folder))) {
    await moveFolder(from.folder, to.folder);
    return null;
  }
  await makeLastingFolder(replaced);
  const { folder, commit } = stagePaths(dataFolder, stage);
  const aside = asideName(workbook, at);
  const movedTo = join(replaced, aside);
  await writeSynced(commit, new TextEncoder().encode(JSON.stringify({ workbook, aside } satisfies Commit)));
  await syncFolder(folder);
  try {
    await moveFolder(to.folder, movedTo);
    await moveFolder(from.folder, to.folder);
  } catch (error) {
    await settleCommit(dataFolder, stage);
    throw error;
  }
  await forgetCommit(dataFolder, stage);
  await rm(join(movedTo, 'lock'), { force: true });
  return movedTo;
}

/** Puts back what a commit that never came to its end had moved aside. */
export async function settleCommit(dataFolder: string, stage: string): Promise<void> {
  const commit = await readCommit(stagePaths(dataFolder, stage).commit);
  if (!commit) return;
  const { folder } = workbookPaths(dataFolder, commit.workbook);
  const aside = join(dataPaths(dataFolder).replaced, commit.aside);
  if (!(await isThere(folder)) && (await isThere(aside))) await moveFolder(aside, folder);
  await forgetCommit(dataFolder, stage);
}

async function forgetCommit(dataFolder: string, stage: string): Promise<void> {
  const { folder, commit } = stagePaths(dataFolder, stage);
  await rm(commit, { force: true });
  await syncFolder(folder);
}

/** Undefined for no marker, and for one whose words were lost with the power: then nothing had been moved yet. */
async function readCommit(path: string): Promise<Commit | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isCommit(kept) ? kept : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error, 'ENOENT')) return undefined;
    throw new CallRefused('unreadable', { cause: error });
  }
}

function isCommit(value: unknown): value is Commit {
  if (typeof value !== 'object' || value === null || !('workbook' in value) || !('aside' in value)) return false;
  const { workbook, aside } = value;
  return (
    /^[0-9a-f]{64}$/.test(String(workbook)) && String(aside).startsWith(`${workbook}-`) && !/[/\\]/.test(String(aside))
  );
}
