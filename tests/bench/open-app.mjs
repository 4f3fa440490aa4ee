// The built app as a person has it: served by the browser shell, in a page of Chromium, with its data on the disk.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { watchPage } from './watch-page.mjs';

export const root = join(import.meta.dirname, '..', '..');
export const builtRenderer = join(root, 'out', 'renderer');

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium',
    // Chromium's own sandbox does not start under the root account.
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

export async function startShell(
  folder,
  rendererFolder = builtRenderer,
  dataFolder = mkdtempSync(join(folder, 'data-')),
) {
  const child = fork(join(import.meta.dirname, 'serve.mjs'), [dataFolder, rendererFolder]);
  const [{ origin, launchFile }] = await once(child, 'message');
  const stop = async () => {
    child.disconnect();
    await once(child, 'exit');
  };
  return { origin, launchFile, stop };
}

/** A new profile, watched by `watch-page.mjs`. */
export async function openProfile(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await context.addInitScript(watchPage);
  return context;
}

/** Opens the page as the shell's window does and gives it when its heading stands. */
export async function signInPage(context, { launchFile, origin }) {
  const page = await context.newPage();
  await page.goto(pathToFileURL(launchFile).href);
  await page.waitForURL(`${origin}/`);
  await page.locator('h1').waitFor();
  return page;
}

/** The built page with a stopwatch before its passphrase worker: from the request that it takes up to its reply. */
export function withTimedWorker(folder) {
  cpSync(builtRenderer, folder, { recursive: true });
  const name = readdirSync(join(folder, 'assets')).find((file) => /^password\.worker-.*\.js$/.test(file));
  const worker = join(folder, 'assets', name);
  const stopwatch = `{
    const answer = self.postMessage.bind(self);
    let takenUpAt = 0;
    addEventListener('message', () => { takenUpAt = performance.now(); });
    self.postMessage = (reply) => {
      new BroadcastChannel('bench').postMessage(performance.now() - takenUpAt);
      answer(reply);
    };
  }`;
  writeFileSync(worker, `${stopwatch}\n${readFileSync(worker, 'utf8')}`);
  return folder;
}

/** Signs in as a quick typist does. Answers how long it took from Enter to the painted home, and Argon2id's part of that. */
export async function unlock(page, passphrase, timeoutMs = 30_000) {
  await page.getByLabel(/^Passphrase for/).click();
  await page.keyboard.type(passphrase, { delay: 40 });
  await page.keyboard.press('Enter');
  await homeHeading(page).waitFor({ timeout: timeoutMs });
  return page.evaluate(async () => {
    const { at: pressedAt } = window.bench.lastKey();
    const { at: paintedAt } = await window.bench.first('painted', pressedAt);
    const { tookMs } = await window.bench.first('derived', pressedAt);
    return { wholeMs: paintedAt - pressedAt, argonMs: tookMs };
  });
}

/** Does something with the example organisation open on its home, and ends everything. */
export async function withExample({ folder, rendererFolder }, work) {
  const shell = await startShell(folder, rendererFolder);
  const browser = await startBrowser();
  try {
    const page = await signInPage(await openProfile(browser), shell);
    await page.getByRole('button', { name: 'Look round' }).click();
    await homeHeading(page).waitFor({ timeout: 120_000 });
    await work(page);
  } finally {
    await browser.close();
    await shell.stop();
  }
}

export const homeHeading = (page) => page.getByRole('heading', { level: 1, name: /^\w+ to \w+ \d{4}$/ });

/** Waits until what follows an opening (checking the record, its checkpoint) is done, so that it is not measured. */
export const settle = (page) => page.waitForTimeout(5000);
