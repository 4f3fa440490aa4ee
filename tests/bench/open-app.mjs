// The built app as a person has it: served by the browser shell, in a page of Chromium, with its data on the disk.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
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

export async function startShell(folder, rendererFolder = builtRenderer) {
  const dataFolder = mkdtempSync(join(folder, 'data-'));
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
