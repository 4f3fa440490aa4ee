// How the built app is started for a journey: by the browser shell in a page of Chromium, or by Electron itself where its
// runtime is there. Both answer with the one page and the ways to end it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { _electron as electron } from '@playwright/test';
import type { BrowserShell, BrowserShellSettings } from '../../electron/browser-shell/start-browser-shell';

export const root = join(import.meta.dirname, '..', '..');

export const out = join(root, 'out');

/** A shell that serves the app to a browser: every launch file signs in one more window. */
export interface ServingShell {
  makeLaunchFile(): Promise<string>;
  stop(): Promise<void>;
}

export async function startServing(dataFolder: string): Promise<ServingShell> {
  const built: { startBrowserShell(settings: BrowserShellSettings): Promise<BrowserShell> } = await import(
    pathToFileURL(join(out, 'main', 'browser-shell.js')).href
  );
  return built.startBrowserShell({ dataFolder, rendererFolder: join(out, 'renderer'), appVersion: readVersion() });
}

/** The shell as a program of its own, which sees a small disk at its data folder. Answers where that is for us. */
export async function startServingOnSmallDisk(
  dataFolder: string,
): Promise<{ readonly shell: ServingShell; readonly disk: string }> {
  const mount = `mount -t tmpfs -o size=2m tmpfs '${dataFolder}' && exec "$@"`;
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const program = [process.execPath, join(out, 'main', 'browser-shell.js')];
  const child = spawn('unshare', [...asRoot, '--mount', 'sh', '-c', mount, 'sh', ...program], {
    env: { ...process.env, QUARTERDAY_DATA: dataFolder, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const disk = join('/proc', String(child.pid), 'root', dataFolder);
  const launchFile = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const file = /open this file once .*: (.+)$/.exec(line)?.[1];
      if (file !== undefined) resolve(file);
    });
    ended.then(() => reject(new Error('No small disk can be made on this computer: unshare --mount failed')), reject);
  });
  // Browsers do not open pages under /proc.
  const copied = `${dataFolder}-launch.html`;
  await copyFile(join('/proc', String(child.pid), 'root', launchFile), copied);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { shell: { makeLaunchFile: async () => copied, stop }, disk };
}

/** The app in Electron, on a data folder of its own. */
export async function startElectron(dataFolder: string) {
  return electron.launch({
    args: [join(out, 'main', 'index.js')],
    env: { ...environment(), QUARTERDAY_DATA: dataFolder },
  });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return version;
}
