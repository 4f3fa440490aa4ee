// Finds an installed Chromium, Chrome or Edge: the program named by QUARTERDAY_BROWSER, or the first at a usual place.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Undefined when there is none. A browser that was named is used and never silently replaced by another. */
export async function findBrowser(around: Surroundings): Promise<string | undefined> {
  if (around.env.QUARTERDAY_BROWSER) return around.env.QUARTERDAY_BROWSER;
  for (const path of usualPlaces(around)) {
    if (await isProgram(path)) return path;
  }
  return undefined;
}

export function usualPlaces({ platform, env }: Surroundings): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', `${env.HOME}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
  // A snap may not read hidden folders, which is where the launch file and the browser profile stand.
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder && !folder.startsWith('/snap'));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
