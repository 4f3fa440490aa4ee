// A funder with a memory stick and no Quarterday: the checking page is opened from a file, in an ordinary browser, and asks nobody.
import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as plain } from '@playwright/test';
import { foreignFiles } from './foreign-files';
import { lookerAt } from './looker';
import { CheckAPdf } from './pages/check-a-pdf';
import { test } from './worlds';

const builtPage = 'out/renderer/quarterday-check.html';

plain(
  'The checking page tells a signed file from a changed, an unsigned and a foreign one, and asks for nothing',
  async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'quarterday-stick-'));
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    try {
      const file = join(folder, 'quarterday-check.html');
      await copyFile(builtPage, file);
      await page.goto(pathToFileURL(file).href);
      const check = new CheckAPdf(page);
      const foreign = await foreignFiles();
      const looks = lookerAt(page);

      await check.choose('report.pdf', foreign.signed);
      await expect(check.verdict('Signed, and not changed since.')).toBeVisible();
      await expect(page.getByText('Not confirmed yet:')).toBeVisible();
      await check.compare(check.anotherFingerprint);
      await expect(page.getByText('It is another one.')).toBeVisible();
      await check.compare('3F9A');
      await expect(page.getByText('A fingerprint has 64 letters and digits. This has 4.')).toBeVisible();
      await looks('check-page', ['800', '200-percent']);
      await check.compare(foreign.fingerprint);
      await expect(page.getByText('belongs to Hill Street Trust, whose fingerprint was compared here')).toBeVisible();

      const changed = Buffer.from(foreign.signed);
      changed.write('/Titel', changed.indexOf('/Title'), 'latin1');
      await check.choose('changed.pdf', changed);
      await expect(check.verdict('Not as it was signed.')).toBeVisible();
      await check.choose('unsigned.pdf', foreign.unsigned);
      await expect(check.verdict('Nobody has signed this file.')).toBeVisible();
      // Another organisation that took the same name.
      const other = await foreignFiles();
      await check.choose('other.pdf', other.signed);
      await expect(page.getByText('Not confirmed yet:')).toBeVisible();
      await check.choose('letter.pdf', Buffer.from('Dear all, this is a letter.'));
      await expect(check.verdict('This file cannot be judged.')).toBeVisible();
      looks.expectNothing();
      expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([pathToFileURL(file).href]);
      expect(said).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

plain('The checking page allows itself nothing but what it carries', async ({ page }) => {
  const text = readFileSync(builtPage, 'utf8');
  expect(text.match(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?!data:,")/g)).toBeNull();
  await page.goto(pathToFileURL(builtPage).href);
  const refused = await page.evaluate(async () => {
    const outcomes: string[] = [];
    const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => outcomes.push(effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    await fetch('https://quarterday.invalid/').catch(() => undefined);
    const picture = new Image();
    const settled = new Promise((resolve) => picture.addEventListener('error', resolve));
    picture.src = 'https://quarterday.invalid/a.png';
    await settled;
    // The browser tells of it when it has the time.
    const told = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'script-src-elem') resolve();
      });
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
    await told;
    return { outcomes, title: document.title };
  });
  expect(refused.outcomes).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem']));
  expect(refused.title).toBe('Check a PDF');
});

test('The checking page is saved from the app as it was built', async ({ freshWorld: world }) => {
  const { page } = world;
  await page.getByRole('button', { name: 'Check a PDF' }).click();
  const saved = await world.savedBy(() => page.getByRole('button', { name: 'Save the checking page' }).click());
  expect(readFileSync(saved).equals(readFileSync(builtPage))).toBe(true);
});
