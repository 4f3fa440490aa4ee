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

/** One workbook's folder. Ids have passed the contract's shape: 64 hex digits and nothing else. */
export function workbookPaths(dataFolder: string, workbook: string) {
  const folder = join(dataFolder, 'workbooks', workbook);
  return {
    folder,
    lock: join(folder, 'lock'),
    journal: join(folder, 'journal'),
    keySlots: join(folder, 'key-slots'),
    grants: join(folder, 'grants'),
    attachments: join(folder, 'attachments'),
    tornPrefix: 'journal.torn-',
  };
}
