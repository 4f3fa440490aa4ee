// Where everything stands on this computer. These places are kept for good: both shells find the same records here.
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

interface Place {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The application data folder of this operating-system account; QUARTERDAY_DATA names another one. */
export function findDataFolder(
  { platform, home, env }: Place = { platform: process.platform, home: homedir(), env: process.env },
): string {
  if (env.QUARTERDAY_DATA) return env.QUARTERDAY_DATA;
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Quarterday');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Quarterday');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'quarterday');
}

export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** What stands in the data folder beside the workbooks themselves. */
export function dataPaths(dataFolder: string) {
  return {
    workbooks: join(dataFolder, 'workbooks'),
    list: join(dataFolder, 'workbooks.json'),
    throttle: join(dataFolder, 'throttle.json'),
    /** Copies that are looked at before they replace anything. */
    staged: join(dataFolder, 'staged'),
    /** Copies that were replaced, each named by its workbook and when. */
    replaced: join(dataFolder, 'replaced'),
    /** Copies that are being removed. */
    removing: join(dataFolder, 'removing'),
  };
}

/** One workbook's folder in a root, which is the data folder or a stage. Ids have passed the contract's shape: 64 hex digits. */
export function workbookPaths(root: string, workbook: string) {
  const folder = join(dataPaths(root).workbooks, workbook);
  return {
    folder,
    lock: join(folder, 'lock'),
    journal: join(folder, 'journal'),
    keySlots: join(folder, 'key-slots'),
    grants: join(folder, 'grants'),
    attachments: join(folder, 'attachments'),
    snapshots: join(folder, 'snapshots'),
    tornPrefix: 'journal.torn-',
  };
}

/** A stage is a root of its own: a data folder with one workbook in it. Ids are 32 hex digits. */
export function stagePaths(dataFolder: string, stage: string) {
  const folder = join(dataPaths(dataFolder).staged, stage);
  return {
    folder,
    lock: join(folder, 'lock'),
    upload: join(folder, 'upload'),
    /** What is being unpacked, until all of it has proved sound. */
    unpacking: join(folder, 'unpacking'),
    /** Stands while a commit moves folders. */
    commit: join(folder, 'commit'),
  };
}

/** Where the second copy of a small file stands: see kept-twice.ts. */
export function secondOf(path: string): string {
  return `${path}.second`;
}

/** A name for what is put aside: sorts by time, and says whose it is. */
export function asideName(workbook: string, at: Date): string {
  return `${workbook}-${at.toISOString().replaceAll(/[-:.]/g, '')}`;
}
