// The way a real Chromium takes: it opens the launch file, is signed in, and holds the page to its policy.
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { startShellWorld } from '../host/shell-world';

it('signs a real Chromium in by the launch file, runs no inline script, and leaves no token in the address', async () => {
  const world = await startShellWorld();
  const browser = await chromium.launch({
    executablePath: process.env.QUARTERDAY_BROWSER ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(await world.shell.makeLaunchFile()).href);
    await page.waitForURL(`${world.origin}/`);
    await page.getByRole('heading', { name: 'Answered 200' }).waitFor();
    expect(await page.title()).toBe('Quarterday');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const stranger = await browser.newContext();
    const other = await stranger.newPage();
    await other.goto(world.origin);
    await other.getByRole('heading', { name: 'Answered 403' }).waitFor();
  } finally {
    await browser.close();
    await world.end();
  }
}, 30_000);
