// A review is handed over and checked in Quarterday and signed by hand on paper; and the card that tells whose signatures those are.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { examplePassphrase } from '../../renderer/features/example/example-passphrase';
import { lookerAt } from './looker';
import { HandToHand } from './pages/hand-to-hand';
import { test } from './worlds';

test('A review that is signed on paper is called that, and the fingerprint is on a card', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(600_000);
  const { page, home, review, sign, reports, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const steps = new HandToHand(page);

  await home.carryOn();
  await review.answerTheRest();
  await steps.draft.waitFor({ timeout: 60_000 });
  await look('hand-over', ['800']);
  await steps.handOverNow();

  await test.step('the checker reads the very file, with the preparer’s block and empty places', async () => {
    await steps.changeTo('Tom Wilkes', examplePassphrase);
    await steps.goToCheck();
    await look('check', ['1280']);
    await steps.checkNow();
  });

  await test.step('a coordinator brings back what was signed on paper', async () => {
    await steps.changeTo('Amina Hussain', examplePassphrase);
    await steps.goToSign();
    await sign.preview.waitFor({ timeout: 60_000 });
    await look('sign', ['800']);
    const printed = await world.savedBy(() => page.getByRole('button', { name: 'Save the PDF to print' }).click());
    expect(execFileSync('pdftotext', ['-l', '1', printed, '-'], { encoding: 'utf8' })).toContain('Not signed');
    await page.getByRole('button', { name: 'Bring back the signed paper' }).click();
    await page.getByRole('button', { name: 'Keep it as signed on paper' }).click();
    await expect(page.getByText('Choose who signed on paper')).toBeVisible();
    await page.getByLabel('Who signed on paper?').selectOption({ label: 'Margaret Ellery' });
    await page.getByRole('button', { name: 'Keep it as signed on paper' }).click();
    await expect(page.getByText('Bring back a scan or a photo of the signed page')).toBeVisible();
    await look('signed-on-paper', ['800']);
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name: 'signed-page.png', mimeType: 'image/png', buffer: picture });
    await expect(page.getByRole('dialog').getByText('signed-page.png')).toBeVisible();
    await page.getByRole('button', { name: 'Keep it as signed on paper' }).click();
    await reports.heading.waitFor({ timeout: 60_000 });
  });

  await test.step('the list says so, and gives out the file and the scan', async () => {
    const row = reports.row(/^Quarterly review, /).first();
    await expect(row).toContainText('Signed on paper');
    await expect(row).toContainText('checked by Tom Wilkes, signed on paper by Margaret Ellery on');
    await expect(row).toContainText('brought in by Amina Hussain');
    await look('reports-on-paper', ['800']);
    const pdf = await world.savedBy(() => reports.save.first().click());
    const judged = execFileSync('pdfsig', [pdf], { encoding: 'utf8' });
    expect(judged.match(/Signature is Valid/g)).toHaveLength(2);
    expect(judged).not.toContain('Margaret Ellery');
  });

  await test.step('the card has the fingerprint in figures and in words', async () => {
    await page.getByRole('button', { name: 'Fingerprint card' }).click();
    const card = page.getByRole('region', { name: 'Fingerprint card' });
    await expect(card.getByRole('listitem')).toHaveCount(22 + 3);
    await expect(page.getByRole('button', { name: 'Print the card' })).toBeVisible();
    await look('fingerprint-card', ['800', '200-percent']);
    await masthead.goTo('Reports');
    await reports.heading.waitFor();
  });
  look.expectNothing();
});

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
