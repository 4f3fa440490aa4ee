// The annual self-assessment from the first screen to the signed report: three people, what the records say against a level, what is
// missing before signing, and a plan at the end of a first year.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { runningText } from '../builders/pdf-pages';
import { lookerAt } from './looker';
import { Annual } from './pages/annual';
import { HandToHand } from './pages/hand-to-hand';
import { Keys } from './pages/keys';
import { founder } from './pages/set-up';
import { account, test } from './worlds';

const titles = [
  'Policy',
  'Responsibility',
  'Online safeguarding',
  'Young people’s learning and voice',
  'Training of staff and volunteers',
  'Data protection and consent',
  'Responding to concerns',
  'Accounts and devices',
  'Security',
  'Digital images',
  'What is published',
  'Communication and moderation',
] as const;

test('Three people complete a first self-assessment, from the first screen to the signed report, and it ends with a plan', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(600_000);
  const { page, home, masthead, members, signIn, firstSignIn, accounts, accountForm, beforeSigning, reports } = world;
  const annual = new Annual(page);
  const look = lookerAt(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await masthead.people();
  const code = await members.askIn('Margaret Ellery', 'Chair of trustees', ['Signatory']);
  await masthead.lock();
  await signIn.choose('Margaret Ellery');
  const margaret = await firstSignIn.complete('Margaret Ellery', code);
  await home.heading.waitFor();
  const hands = new HandToHand(page);
  await hands.changeTo(founder, world.passphrase);
  await home.addFirstAccount();
  await accountForm.add(account);
  await accounts.row(account.handle).waitFor();

  const year = String(await page.evaluate(() => new Date().getFullYear()));
  await masthead.goTo('Home');
  await home.task(`Self-assessment of ${year}`).getByRole('button').click();
  await annual.heading('Annual self-assessment').waitFor();
  await look('annual-open');
  await annual.open(year);
  await look('annual-aspects-empty');
  await page.getByRole('button', { name: 'Before you sign' }).click();
  await expect(beforeSigning.toPutRight('Policy has no level yet.')).toBeVisible();
  await expect(beforeSigning.toPutRight(/has no level yet\./)).toHaveCount(titles.length);
  await expect(page.getByRole('button', { name: 'Hand over to be checked' })).toBeDisabled();
  await look('annual-before-signing-untouched');
  await beforeSigning.toPutRight('Policy has no level yet.').getByRole('button').click();

  await annual.heading('Policy').waitFor();
  await expect(annual.recordsSay).toContainText('No social media policy is in force.');
  for (const title of titles.slice(0, 7)) {
    await annual.heading(title).waitFor();
    await page.getByRole('button', { name: /^We have not begun with this/ }).click();
  }
  await annual.heading('Accounts and devices').waitFor();
  await expect(annual.recordsSay).toContainText(`Instagram ${account.handle} has one holder.`);
  await annual.choose(/^4, Embedded/);
  await expect(page.getByRole('status').filter({ hasText: 'You say 4.' })).toContainText('bear out level 2');
  await look('annual-aspect-above-the-records');
  for (const title of titles.slice(8)) {
    await annual.next.click();
    await annual.heading(title).waitFor();
    await annual.choose(/^2, Starting/);
  }
  await annual.takesUsUp.fill('Write a rota for the week, and put it up.');
  await page.getByRole('button', { name: 'Make it an action' }).click();
  await expect(page.getByRole('dialog').getByLabel('What has to be done')).toHaveValue(
    'Write a rota for the week, and put it up.',
  );
  await look('annual-make-it-an-action');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('button', { name: 'Action 1', exact: true })).toBeVisible();
  await annual.next.click();

  await beforeSigning.heading.waitFor();
  const above = 'Accounts and devices: the level is above what the records bear out, and nothing is said about it.';
  await beforeSigning.toPutRight(above).getByRole('button', { name: 'Say why' }).click();
  await annual.commentary.fill('Ben takes over as second holder on Monday.');
  await page.getByRole('button', { name: 'All aspects' }).last().click();
  await expect(annual.aspect('Accounts and devices')).toContainText('Says more than the records');
  await look('annual-aspects');
  await page.getByRole('button', { name: 'Make a plan of what takes you up one' }).click();
  await look('annual-plan');
  await page.getByRole('button', { name: 'Make these actions' }).click();
  await annual.aspects.waitFor();
  await page.getByRole('button', { name: 'Look over and hand over' }).click();
  await expect(page.getByText('Accounts and devices: you say 4, Embedded.')).toBeVisible();
  await look('annual-before-signing');
  await annual.handOverNow();
  await expect(home.task(`Self-assessment of ${year}`)).toContainText('Ready to check');

  await hands.changeTo('Ben Carter', world.ben.passphrase);
  await home.task(`Self-assessment of ${year}`).getByRole('button').click();
  await page.getByRole('button', { name: 'Check the self-assessment' }).click();
  await page.getByRole('button', { name: 'Go on to check' }).click();
  await look('annual-check', ['1280']);
  await annual.checkNow();

  await hands.changeTo('Margaret Ellery', margaret.passphrase);
  await home.task(`Self-assessment of ${year}`).getByRole('button').click();
  await page.getByRole('button', { name: 'Look over and sign' }).click();
  await page.getByRole('button', { name: 'Go on to sign' }).click();
  await annual.signNow();
  const saved = await world.savedBy(() =>
    reports.row(`Annual self-assessment, ${year}`).getByRole('button', { name: 'Save the PDF' }).click(),
  );
  const text = runningText(readFileSync(saved));
  expect(text).toContain('This is our first self-assessment.');
  expect(text).toContain('We say 4, Embedded. Our records bear out level 2.');
  expect(text).toContain('It is self-declared and no assurance');
  expect(text.indexOf('What we do next')).toBeLessThan(text.indexOf('Aspect by aspect'));
  const judged = spawnSync('pdfsig', [saved], { encoding: 'utf8' }).stdout;
  expect(judged.match(/Signature is Valid/g)).toHaveLength(3);
  await masthead.goTo('Home');
  await home.task(`Self-assessment of ${year}`).getByRole('button').click();
  await page.getByRole('button', { name: `Self-assessment of ${year}` }).click();
  await page.getByText('Signed. Nothing in it changes any more.').waitFor();
  await look('annual-signed');
  look.expectNothing();
});

test('Somebody alone signs in, assesses the year and signs its report, by keyboard alone and at 200 %', async ({
  setUpWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, beforeSigning, reports, signIn } = world;
  const annual = new Annual(page);
  const keys = new Keys(page);
  await masthead.lock();
  await page.setViewportSize({ width: 640, height: 400 });
  let mousePresses = 0;
  await page.exposeFunction('countMousePress', () => {
    mousePresses += 1;
  });
  await page.evaluate(() => addEventListener('pointerdown', () => Reflect.get(window, 'countMousePress')(), true));

  await keys.reach(signIn.passphrase);
  await page.keyboard.type(world.passphrase);
  await page.keyboard.press('Enter');
  await home.heading.waitFor();
  await keys.press(/^Self-assessment of \d{4}$/);
  await annual.heading('Annual self-assessment').waitFor();
  const year = await page.evaluate(() => new Date().getFullYear());
  await keys.press(`Open the self-assessment of ${year}`);
  await annual.aspects.waitFor();
  await keys.press('Begin: Policy');
  for (const title of titles) {
    await annual.heading(title).waitFor();
    await keys.reach(annual.level.getByRole('radio').first());
    await page.keyboard.press('Space');
    await expect(annual.level.getByRole('radio', { name: /^1, Not yet/ })).toBeChecked();
    await keys.press(/^(Next aspect|Before you sign)$/);
  }
  await beforeSigning.heading.waitFor();
  await keys.press('Make the plan');
  await annual.heading('What takes you up one').waitFor();
  await keys.press('Make these actions');
  await annual.aspects.waitFor();
  await keys.press('Look over and sign');
  await keys.press('Go on to sign');
  await annual.file.waitFor({ timeout: 60_000 });
  await keys.reach(page.getByLabel(/^I have read this self-assessment/));
  await page.keyboard.press('Space');
  await keys.press(/^Sign as/);
  await expect(reports.row(/^Annual self-assessment, /)).toBeVisible({ timeout: 60_000 });
  expect(mousePresses).toBe(0);
});
