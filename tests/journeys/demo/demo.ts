// The demo: the example organisation completes and signs its present quarter, and its report and the main screens are kept.
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { examplePassphrase } from '../../../renderer/features/example/example-passphrase';
import { Annual } from '../pages/annual';
import { HandToHand } from '../pages/hand-to-hand';
import { MakeReport } from '../pages/make-report';
import { root } from '../shells';
import { test } from '../worlds';

const folder = process.env.QUARTERDAY_DEMO_OUTPUT ?? 'demo-output';
const screenshot = join(root, 'resources', 'sample', 'message-controls.png');

const otherReports = [
  ['Account register', 'account-register'],
  ['Policies', 'policy-matrix'],
  ['Risks', 'risk-extract'],
  ['Action plan', 'action-plan'],
  ['Consent in numbers', 'consent-summary'],
  ['Planning statement', 'planning-statement'],
  ['Quarterly review, for others', 'quarterly-review-for-funders'],
] as const;

test('Riverside Youth Project completes and signs its quarter', async ({ freshWorld: world }) => {
  const { page, firstStart, home, masthead, accounts, review, sign, reports, worried, signIn } = world;
  const steps = new HandToHand(page);
  const makeReport = new MakeReport(page);
  const step = test.step;
  const picture = async (name: string) => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  /** The screen at 800 by 600 and dark, beside the usual picture. */
  const pictures = async (name: string) => {
    await picture(name);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(`${name}-dark`);
    await page.setViewportSize({ width: 800, height: 600 });
    await picture(`${name}-800x600-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await picture(`${name}-800x600`);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await step('Quarterday opens for the first time', async () => {
    await firstStart.heading.waitFor();
    await picture('01-first-start');
  });
  await step('The example organisation is written, four quarters of it', async () => {
    await firstStart.lookRound();
    await home.tasks.waitFor({ timeout: 240_000 });
  });
  await step('Home shows what is due, what is wrong and what changed', () => pictures('02-home'));
  await step('The accounts, and the history of one', async () => {
    await masthead.goTo('Registers');
    await accounts.chooseFirst();
    await picture('03-accounts');
  });
  await step('The review goes on where it was left', async () => {
    await masthead.goTo('Home');
    await home.carryOn();
    await review.sayDifferent('Off on the project telephone', 'No, make it an action');
    await review.pasteFile({ name: 'hidden-words.png', mimeType: 'image/png', buffer: await readFile(screenshot) });
    await expect(review.evidence).toContainText('hidden-words.png');
    await review.note.fill('Tom is away until Thursday, and only he can change it.');
    await pictures('04-review');
    await review.goOn();
  });
  await step('Every other check is answered', () => review.answerTheRest());
  await step('What to look at before signing', async () => {
    await expect(steps.handOver).toBeEnabled();
    await picture('05-before-you-sign');
  });
  await step('Amina hands the review over, and cannot check it herself', async () => {
    await steps.handOverNow();
    await expect(home.task('Have it checked')).toContainText('Waits for Tom Wilkes to check it');
  });
  await step('Tom reads the report and checks it', async () => {
    await steps.changeTo('Tom Wilkes', examplePassphrase);
    await steps.goToCheck();
    await pictures('06-check-the-review');
    await steps.checkNow('Looked at both Instagram accounts on the project telephone.');
  });
  await step('Margaret reads it too, and who stands for it', async () => {
    await steps.changeTo('Margaret Ellery', examplePassphrase);
    await steps.goToSign();
    await sign.preview.waitFor({ timeout: 60_000 });
    await picture('07-sign-and-share');
  });
  await step('The report is signed', async () => {
    await sign.signNow();
    await picture('08-reports');
  });
  await step('The signed PDF is saved', async () => {
    await copyFile(await world.savedBy(() => reports.save.first().click()), join(folder, 'quarterly-review.pdf'));
  });
  await step('Margaret signs the self-assessment of the year, and it is saved', async () => {
    await masthead.goTo('Self-assessment');
    await pictures('08a-self-assessment');
    await page.getByRole('button', { name: 'Look over and sign' }).click();
    await page.getByRole('button', { name: 'Go on to sign' }).click();
    await new Annual(page).signNow();
    const row = reports.row(/^Annual self-assessment, /).first();
    const saved = await world.savedBy(() => row.getByRole('button', { name: 'Save the PDF' }).click());
    await copyFile(saved, join(folder, 'annual-self-assessment.pdf'));
  });
  await step('Amina approves what people wrote for funders, text by text', async () => {
    await steps.changeTo('Amina Hussain', examplePassphrase);
    await masthead.goTo('Reports');
    await makeReport.begin('Evidence pack');
    await makeReport.approveAllInSight();
    await pictures('08b-make-a-report');
  });
  await step('Amina signs the evidence pack for a funder, and it waits for Margaret', () =>
    makeReport.signForSignatory(),
  );
  await step('So are the other reports for funders', async () => {
    for (const [title, name] of otherReports) {
      await masthead.goTo('Reports');
      await makeReport.begin(title);
      await makeReport.chooseReader('Funders');
      const saved = await world.savedBy(() => makeReport.signAndSave());
      await copyFile(saved, join(folder, `${name}.pdf`));
      await makeReport.made.waitFor({ timeout: 120_000 });
    }
  });
  await step('Margaret reads the evidence pack, signs it too, and saves it', async () => {
    await steps.changeTo('Margaret Ellery', examplePassphrase);
    await makeReport.signAfterMaker();
    const saved = await world.savedBy(() => makeReport.saveAgain('Evidence pack').click());
    await copyFile(saved, join(folder, 'funder-evidence-pack.pdf'));
    await steps.changeTo('Amina Hussain', examplePassphrase);
  });
  await step('Actions, where the data is, and who to call', async () => {
    await masthead.goTo('Actions');
    await picture('09-actions');
    await masthead.goTo('Where is my data');
    await page.getByRole('button', { name: 'Check every entry now' }).click();
    await page.getByText('Unbroken').waitFor();
    await picture('10-where-is-my-data');
    await masthead.worried();
    await worried.heading.waitFor();
    await picture('11-worried');
  });
  await step('The quarter is signed', async () => {
    await masthead.goTo('Home');
    await expect(home.task('Sign the quarter')).toContainText('Signed');
    await picture('12-home-signed');
  });
  await step('The workbook is locked', async () => {
    await masthead.lock();
    await signIn.passphrase.waitFor();
    await picture('13-sign-in');
  });
});
