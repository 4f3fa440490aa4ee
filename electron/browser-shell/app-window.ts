// Opens Quarterday in an app window of an installed browser, with a profile of its own and nothing running behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { writeBrowserPreferences } from './browser-preferences';

export class BrowserDidNotStart extends Error {}

export interface AppWindow {
  /** Settles when the last window of our profile has been closed. */
  readonly closed: Promise<void>;
  close(): void;
}

export function windowFlags(profileFolder: string, launchFile: string, isRoot: boolean): string[] {
  return [
    `--app=${pathToFileURL(launchFile)}`,
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    // The flags above leave Chromium asking for updates, models and the time: no name leads anywhere but to this shell.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--window-size=1280,860',
    // Chromium refuses to start its sandbox as root, and without --test-type says so in a bar across the page.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export async function openAppWindow(browser: string, profileFolder: string, launchFile: string): Promise<AppWindow> {
  await writeBrowserPreferences(profileFolder);
  const child = spawn(browser, windowFlags(profileFolder, launchFile, process.getuid?.() === 0), { stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new BrowserDidNotStart(browser, { cause: error });
  }
  return { closed: waitForEnd(once(child, 'exit'), profileFolder), close: () => child.kill() };
}

/** A browser that already runs with this profile takes the window over, and the one just started ends at once. */
async function waitForEnd(exit: Promise<unknown>, profileFolder: string): Promise<void> {
  await exit;
  while (await isProfileInUse(profileFolder)) await wait(500);
}

/** Chromium marks its profile by a link to `host-pid`. On Windows there is none, and the first exit counts. */
async function isProfileInUse(profileFolder: string): Promise<boolean> {
  const mark = await readlink(join(profileFolder, 'SingletonLock')).catch(() => '');
  const pid = Number(mark.slice(mark.lastIndexOf('-') + 1));
  if (!mark || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
