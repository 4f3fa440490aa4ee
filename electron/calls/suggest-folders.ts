// Folders worth suggesting for backups: the account's documents, and drives that are plugged in now. Each is named as a
// person would find it; whether it can be used is looked at again when it is chosen.
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { CallOutput } from '#shared/contract/call-shapes';
import type { CallHandlers } from './answer-calls';
import type { OutsideFolders } from './outside-folders';
import { isThere } from './read-whole';

type Suggestion = Pick<CallOutput<'suggest-folders'>['folders'][number], 'kind' | 'name' | 'path'>;

/** What the suggestions are made from. */
export interface DrivePlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Empty where there is no such file. */
  readonly readText: (path: string) => Promise<string>;
  /** Names of the folders in a folder, links left out; empty where there is none. */
  readonly listFolders: (path: string) => Promise<readonly string[]>;
  readonly driveIsThere: (path: string) => Promise<boolean>;
}

export function makeSuggestCalls(folders: OutsideFolders): CallHandlers<'suggest-folders'> {
  return {
    'suggest-folders': async () => {
      const suggested = await suggestFolders(ownPlaces());
      const looked = await Promise.all(
        suggested.map(async (each) => ({ ...each, ...(await folders.look(each.path)) })),
      );
      return { folders: looked.filter(({ state }) => state === 'ready') };
    },
  };
}

export async function suggestFolders(places: DrivePlaces): Promise<Suggestion[]> {
  if (places.platform === 'win32') return suggestOnWindows(places);
  if (places.platform === 'darwin') return suggestOnMac(places);
  return suggestOnLinux(places);
}

/** https://www.freedesktop.org/wiki/Software/xdg-user-dirs/ */
async function suggestOnLinux({ home, env, readText }: DrivePlaces): Promise<Suggestion[]> {
  const named = await readText(posix.join(env.XDG_CONFIG_HOME || posix.join(home, '.config'), 'user-dirs.dirs'));
  const words = /^XDG_DOCUMENTS_DIR="(?:\$HOME\/)?([^"]+)"/m.exec(named)?.[1] ?? 'Documents';
  const mounts = (await readText('/proc/self/mounts'))
    .split('\n')
    .map((line) => unescapeMount(line.split(' ')[1] ?? ''));
  const drives = mounts.filter((path) => /^\/(?:media|run\/media|mnt)\/./.test(path));
  return [documents(posix.resolve(home, words)), ...[...new Set(drives)].toSorted().map(drive)];
}

/** The start-up disk is a link among the volumes. */
async function suggestOnMac({ home, listFolders }: DrivePlaces): Promise<Suggestion[]> {
  const volumes = await listFolders('/Volumes');
  return [documents(posix.join(home, 'Documents')), ...volumes.map((name) => drive(posix.join('/Volumes', name)))];
}

async function suggestOnWindows({ home, env, driveIsThere }: DrivePlaces): Promise<Suggestion[]> {
  const system = (env.SystemDrive ?? 'C:').toUpperCase();
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:`).filter((each) => each !== system);
  const drives = await Promise.all(
    letters.map(async (name) => {
      const path = `${name}\\`;
      return (await driveIsThere(path)) ? [{ kind: 'drive' as const, name, path }] : [];
    }),
  );
  return [documents(win32.join(home, 'Documents')), ...drives.flat()];
}

function documents(path: string): Suggestion {
  return { kind: 'documents', name: path.split(/[\\/]/).at(-1) ?? path, path };
}

function drive(path: string): Suggestion {
  return { kind: 'drive', name: posix.basename(path), path };
}

/** https://man7.org/linux/man-pages/man5/fstab.5.html: spaces and the like are written as octal numbers. */
function unescapeMount(words: string): string {
  return words.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function ownPlaces(): DrivePlaces {
  return {
    platform: process.platform,
    home: homedir(),
    env: process.env,
    readText: (path) => readFile(path, 'utf8').catch(() => ''),
    listFolders: async (path) => {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    },
    driveIsThere: (path) => isThere(path).catch(() => false),
  };
}
