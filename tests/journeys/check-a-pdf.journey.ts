// What a funder's officer asks: is this file real? The same screen answers before anyone has signed in.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { foreignFiles } from './foreign-files';
import { CheckAPdf } from './pages/check-a-pdf';
import { test } from './worlds';

test('A signed report is told from one that was changed, from one that nobody signed and from no PDF', async ({
  exampleWorld: world,
}) => {
  const { page, masthead } = world;
  const check = new CheckAPdf(page);
  await masthead.goTo('Reports');
  const make = page.getByRole('button', { name: 'Make the PDF' }).first();
  const report = await readFile(await world.savedBy(() => make.click()));

  await masthead.goTo('Check a PDF');
  await check.choose('report.pdf', report);
  await expect(check.verdict('Signed, and not changed since.')).toBeVisible();
  await expect(page.getByText('whose records are open here')).toBeVisible();

  const changed = Buffer.from(report);
  const place = changed.indexOf('stream') + 40;
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  await check.choose('changed.pdf', changed);
  await expect(check.verdict('Not as it was signed.')).toBeVisible();

  const unsigned = report.subarray(0, report.indexOf('%%EOF') + 6);
  await check.choose('unsigned.pdf', unsigned);
  await expect(check.verdict('Nobody has signed this file.')).toBeVisible();

  await check.choose('letter.pdf', Buffer.from('Dear all, this is a letter.'));
  await expect(check.verdict('This file cannot be judged.')).toBeVisible();

  await masthead.lock();
  await page.getByRole('button', { name: 'Check a PDF' }).click();
  await check.choose('report.pdf', report);
  await expect(check.verdict('Signed, and not changed since.')).toBeVisible();
  await expect(page.getByText('Type it here, and it is compared with the one in the file.')).toBeVisible();
  await check.compare(check.anotherFingerprint);
  await expect(page.getByText('It is another one.')).toBeVisible();
  await check.compare(await check.fingerprintInFile());
  await expect(page.getByText('whose fingerprint was compared here')).toBeVisible();

  const result = await readFile(
    await world.savedBy(() => page.getByRole('button', { name: 'Save this result' }).click()),
  );
  expect(result.toString()).toContain('Signed, and not changed since.');
  expect(result.toString()).toContain(createHash('sha256').update(report).digest('hex'));
});

test('A coordinator keeps the root of another organisation once its fingerprint was compared, and takes it away again', async ({
  setUpWorld: world,
}) => {
  const { page, masthead } = world;
  const check = new CheckAPdf(page);
  const foreign = await foreignFiles();
  await masthead.goTo('Check a PDF');
  await check.choose('partner.pdf', foreign.signed);
  await check.compare(check.anotherFingerprint);
  await expect(page.getByText('It is another one.')).toBeVisible();
  await check.compare(foreign.fingerprint.toLowerCase().replaceAll(' ', ''), 'Hill Street Trust');
  await expect(page.getByText('belongs to Hill Street Trust, whose fingerprint was compared here')).toBeVisible();

  // It is kept: the screen is another one when it is come back to.
  await masthead.goTo('Home');
  await masthead.goTo('Check a PDF');
  await check.choose('partner.pdf', foreign.signed);
  await expect(page.getByText('belongs to Hill Street Trust')).toBeVisible();
  await check.choose('partner.pem', Buffer.from(foreign.pem));
  await expect(check.verdict('Hill Street Trust is known here.')).toBeVisible();

  await page.getByRole('button', { name: 'Take away Hill Street Trust' }).click();
  await page.getByLabel('Why').fill('They have a new one.');
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(check.verdict('This is a certificate, not a PDF.')).toBeVisible();
});
