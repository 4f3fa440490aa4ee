// One person prepares a review, another checks it, a third signs it, each at a sign-in of their own.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { examplePassphrase } from '../../renderer/features/example/example-passphrase';
import { HandToHand } from './pages/hand-to-hand';
import { test } from './worlds';

test('A review is prepared, sent back, put right, checked and signed by three people, and the report names them', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, review, beforeSigning, sign, reports, masthead } = world;
  const steps = new HandToHand(page);
  const reason = 'The Page has a new group since the summer.';
  const note = 'Looked at the Page myself.';

  await home.carryOn();
  await review.answerTheRest();
  await expect(page.getByText('Tom Wilkes then checks it, before it is signed.')).toBeVisible();

  await test.step('whoever prepares it says so first, and then waits', async () => {
    await steps.handOver.click();
    await expect(page.getByText('Look over the review, then tick that it is prepared')).toBeVisible();
    await steps.handOverNow();
    await expect(home.task('Have it checked')).toContainText('Waits for Tom Wilkes to check it');
    await expect(home.task('Sign the quarter')).toContainText('Cannot start yet');
  });

  await test.step('and cannot check it, and reads why', async () => {
    await page.getByRole('button', { name: 'See how it stands' }).click();
    await expect(beforeSigning.goOn).toHaveCount(0);
    await steps.readReport.click();
    await expect(page.getByText('You prepared this review, so somebody else has to check it.')).toBeVisible();
    await expect(steps.checked).toHaveCount(0);
    await expect(steps.sendBack).toHaveCount(0);
  });

  await test.step('the signatory cannot sign before it is checked, and reads why', async () => {
    await steps.changeTo('Margaret Ellery', examplePassphrase);
    await page.getByRole('button', { name: 'See how it stands' }).click();
    await steps.readReport.click();
    await expect(page.getByText('Your part in this workbook does not include checking.')).toBeVisible();
    await expect(steps.checked).toHaveCount(0);
  });

  await test.step('the checker sends it back', async () => {
    await steps.changeTo('Tom Wilkes', examplePassphrase);
    await expect(home.task('Have it checked')).toContainText('Waits for you to check it');
    await steps.goToCheck();
    await steps.sendBack.click();
    await page.getByRole('button', { name: 'Send it back with this reason' }).click();
    await expect(page.getByText('Write why you send it back')).toBeVisible();
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await steps.sendBackNow(reason);
    await expect(home.signal('Tom Wilkes sent back the review')).toContainText(reason);
  });

  await test.step('what is put right is handed over again', async () => {
    await steps.changeTo('Amina Hussain', examplePassphrase);
    await expect(home.signal('Tom Wilkes sent back the review')).toContainText(reason);
    await masthead.goTo('Quarterly review');
    await expect(page.getByText(`“${reason}”`)).toBeVisible();
    await review.note.fill('There is a group now, and Leah looks after it.');
    await review.comeBackLater();
    await steps.lookOver();
    await steps.copyFor('For a funder').check();
    await expect(page.getByText(/For a funder: .* wait to be looked at/)).toBeVisible();
    await page.getByRole('button', { name: 'Look at the texts for a funder' }).click();
    const [first] = await page.getByRole('dialog').getByRole('radio', { name: 'Print it' }).all();
    await first?.click();
    await expect(page.getByRole('dialog').getByText('Approved by Amina Hussain')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await steps.lookAt('For a funder').check();
    await steps.handOverNow();
    await expect(home.signal('Tom Wilkes sent back the review')).toHaveCount(0);
  });

  await test.step('the checker checks what was put right', async () => {
    await steps.changeTo('Tom Wilkes', examplePassphrase);
    await steps.goToCheck();
    await expect(page.getByText('your signature goes on both files')).toBeVisible();
    await steps.lookAt('For a funder').check();
    await steps.preview.waitFor();
    await steps.checked.click();
    await expect(page.getByText('Read the report, then tick that you have')).toBeVisible();
    await steps.checkNow(note);
    await expect(home.task('Have it checked')).toContainText('Checked by Tom Wilkes');
    await expect(home.task('Sign the quarter')).toContainText('Waits for Amina Hussain or Margaret Ellery to sign it');
  });

  const [pdf, funderPdf] = await test.step('the signatory reads who did what, and signs', async () => {
    await steps.changeTo('Margaret Ellery', examplePassphrase);
    await steps.goToSign();
    await expect(page.getByText(note)).toBeVisible();
    await sign.signNow();
    await expect(reports.row(/^Quarterly review, /).first()).toContainText(
      'Prepared by Amina Hussain, checked by Tom Wilkes, signed by Margaret Ellery',
    );
    return [
      await world.savedBy(() => page.getByRole('button', { name: 'Save the PDF for ourselves' }).click()),
      await world.savedBy(() => page.getByRole('button', { name: 'Save the PDF for a funder' }).click()),
    ] as const;
  });

  await test.step('the funder’s copy is signed by the same three, and holds nothing that nobody approved', () => {
    expect(funderPdf).toContain('-funder');
    const judged = run('pdfsig', funderPdf);
    expect(judged.match(/Signature is Valid/g)).toHaveLength(3);
    expect(judged.match(/Total document signed/g)).toHaveLength(1);
    expect(run('qpdf', '--check', funderPdf)).toContain('No syntax or stream encoding errors found');
    const text = run('pdftotext', '-layout', funderPdf, '-').replace(/\s+/g, ' ');
    for (const said of ['I have prepared this review.', 'I did not prepare this review.', 'I have read this review.']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Leah');
    expect(run('pdftotext', pdf, '-')).toContain('Leah');
  });

  await test.step('the programs of others accept the PDF, and it names all three', () => {
    const judged = run('pdfsig', pdf);
    expect(judged.match(/Signature is Valid/g)).toHaveLength(3);
    expect(judged.match(/Total document signed/g)).toHaveLength(1);
    for (const name of ['Amina Hussain', 'Tom Wilkes', 'Margaret Ellery']) {
      expect(judged).toContain(`Signer Certificate Common Name: ${name}`);
    }
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found');
    const text = run('pdftotext', '-layout', pdf, '-').replace(/\s+/g, ' ');
    for (const name of ['Amina Hussain', 'Tom Wilkes', 'Margaret Ellery']) expect(text).toContain(name);
    for (const said of ['I have prepared this review.', 'I did not prepare this review.', 'I have read this review.']) {
      expect(text).toContain(said);
    }
    expect(run('pdftotext', '-l', '1', pdf, '-')).not.toMatch(/DRAFT|Not checked|Not signed/);
    expect(text).toContain('It was sent back once to be put right.');
    expect(text).not.toContain('Nobody else has checked it.');
    expect(text).not.toContain(note);
    expect(text).not.toContain(reason);
  });
});

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}
