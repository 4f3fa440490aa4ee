// The built app as it runs for a person: the browser shell in a process of its own and a real Chromium with its profile on
// the disk, both of which can be killed, or frozen, at any moment. Everything that was started is ended by its own number.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { builtRenderer, homeHeading, root } from '../../bench/open-app.mjs';
import { watchPage } from '../../bench/watch-page.mjs';

export const builtShell = join(root, 'out', 'main', 'browser-shell.js');
const browserProgram = process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium';
const startWithinMs = 60_000;
const running = new Set();

/** Whatever a figure left running when it failed. */
export async function killAll() {
  for (const run of running) await run.kill();
}

/** `shell` is the built browser shell, or a build of it with something taken out. */
export async function startRun({ dataFolder, profile, shell = builtShell }) {
  const serve = join(root, 'tests', 'bench', 'serve.mjs');
  const shellProcess = fork(serve, [dataFolder, builtRenderer, shell], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const said = await Promise.race([once(shellProcess, 'message'), once(shellProcess, 'exit')]);
  const [{ origin, launchFile } = {}] = said;
  if (!origin) throw new Error('the shell did not start');
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const browserProcess = spawn(browserProgram, browserFlags(profile), { stdio: 'ignore', detached: true });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile)}`);
  const [context] = browser.contexts();
  await context.addInitScript(watchPage);
  const page = await context.newPage();
  await page.goto(pathToFileURL(launchFile).href);
  await page.waitForURL(`${origin}/`);
  const numbers = () => [shellProcess.pid, ...processesOf(profile)];
  const gone = Promise.all([exitOf(shellProcess), exitOf(browserProcess)]);
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
      shellProcess.disconnect();
      await gone;
      running.delete(run);
    },
  };
  running.add(run);
  return run;
}

function browserFlags(profile) {
  return [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
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
export async function makeExample(folders) {
  const run = await startRun(folders);
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
