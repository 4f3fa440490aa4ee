// How much script a page loads before anyone signs in: the larger of first start and sign-in, as really requested.
import { gzipSync } from 'node:zlib';
import { homeHeading, openProfile, signInPage, startBrowser, startShell } from './open-app.mjs';

export async function run({ report, folder }) {
  const shell = await startShell(folder);
  const browser = await startBrowser();
  try {
    const context = await openProfile(browser);
    const page = await signInPage(context, shell);
    const atFirstStart = await loadedScript(page);
    await page.getByRole('button', { name: 'Look round' }).click();
    await homeHeading(page).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Lock' }).click();
    await page.getByLabel(/^Passphrase for/).waitFor();
    const atSignIn = await loadedScript(page);
    report({
      name: 'initial-script-gzip',
      meaning: 'every script requested by first start or by the sign-in screen, the larger; gzip -9, 1 kB = 1000 bytes',
      values: [Math.max(atFirstStart, atSignIn) / 1000],
      unit: 'kB',
      goal: 150,
      better: 'lower',
    });
  } finally {
    await browser.close();
    await shell.stop();
  }
}

/** Loads the page anew and gives the size of its scripts, gzipped, once nothing more is asked for. */
async function loadedScript(page) {
  const scripts = [];
  const take = (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response.body());
  };
  page.on('response', take);
  await page.reload({ waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  page.off('response', take);
  const bodies = await Promise.all(scripts);
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).byteLength, 0);
}
