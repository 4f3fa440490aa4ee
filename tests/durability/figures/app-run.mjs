// The built app as it runs for a person: the browser shell in a process of its own and a real Chromium with its profile on
// the disk, both of which can be killed, or frozen, at any moment. Everything that was started is ended by its own number.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { builtRenderer, homeHeading, root } from '../../bench/open-app.mjs';
import { watchPage } from '../../bench/watch-page.mjs';

export const builtShell = join(root, 'out', 'main', 'browser-shell.js');
/** The browser as the shell starts it, with its own flags and preferences, but without a screen and to be steered. */
const steeredBrowser = join(import.meta.dirname, 'steered-browser.sh');
const startWithinMs = 60_000;
const running = new Set();

/** Where the shell keeps the browser's own files. */
export function profileOf(dataFolder) {
  return join(dataFolder, 'browser-profile');
}

/** Whatever a figure left running when it failed. */
export async function killAll() {
  for (const run of running) await run.kill();
}

/** `shell` is the built browser shell, or a build of it with something taken out. */
export async function startRun({ dataFolder, shell = builtShell }) {
  const profile = profileOf(dataFolder);
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const serve = join(root, 'tests', 'bench', 'serve.mjs');
  const wanted = [dataFolder, builtRenderer, shell, steeredBrowser];
  const shellProcess = fork(serve, wanted, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const [{ origin } = {}] = await Promise.race([once(shellProcess, 'message'), once(shellProcess, 'exit')]);
  if (!origin) throw new Error('the shell did not start');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile)}`);
  const [context] = browser.contexts();
  const [page] = context.pages();
  await page.waitForURL(`${origin}/`);
  await context.addInitScript(watchPage);
  await page.reload();
  const numbers = () => [shellProcess.pid, ...processesOf(profile)];
  const gone = exitOf(shellProcess);
  const run = {
    page,
    /** kill -9, of all of it at once. */
    async kill() {
      for (const pid of numbers()) signal(pid, 'SIGKILL');
      await gone;
      running.delete(run);
      // A child of Chromium that was just being started would still write to the profile.
      while (processesOf(profile).length > 0) for (const pid of processesOf(profile)) signal(pid, 'SIGKILL');
      await browser.close().catch(() => undefined);
    },
    freeze() {
      for (const pid of numbers()) signal(pid, 'SIGSTOP');
    },
    /** As a person ends it: the window is closed, then the shell. */
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close');
      await goneFrom(profile);
      shellProcess.disconnect();
      await gone;
      running.delete(run);
    },
  };
  running.add(run);
  return run;
}

async function readPort(file) {
  const giveUpAt = Date.now() + startWithinMs;
  while (Date.now() < giveUpAt) {
    const [port] = readOr(file).split('\n');
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Chromium did not start');
}

/** The processes that name this profile: those that we started, since nobody else knows of it. */
function processesOf(profile) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) =>
      readOr(join('/proc', pid, 'cmdline'))
        .split('\0')
        .includes(`--user-data-dir=${profile}`),
    )
    .map(Number);
}

async function goneFrom(profile) {
  while (processesOf(profile).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function exitOf(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The example organisation, founded by the app itself and left locked. */
export async function makeExample(dataFolder) {
  const run = await startRun({ dataFolder });
  await run.page.getByRole('button', { name: 'Look round' }).click();
  await homeHeading(run.page).waitFor({ timeout: 300_000 });
  await run.page.getByRole('button', { name: 'Lock' }).click();
  await run.page.getByLabel(/^Passphrase for/).waitFor();
  await run.close();
}

export const examplePassphrase = 'copper kettle harvest ladder';

export async function signIn(page) {
  await page.getByLabel(/^Passphrase for/).fill(examplePassphrase, { timeout: startWithinMs });
  await page.getByRole('button', { name: 'Open the workbook' }).click();
  await homeHeading(page).waitFor({ timeout: startWithinMs });
}
