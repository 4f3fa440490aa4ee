// What a funder's officer asks: is this file real? The same screen answers before anyone has signed in.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
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
  await expect(page.getByText('Compare this with the fingerprint they gave you another way')).toBeVisible();
});
