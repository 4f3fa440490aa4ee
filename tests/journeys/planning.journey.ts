// A plan from the first door to signed by two people: what is missing is named, one prepares and signs, the other checks, all of them the
// same file; then an aim changes and it is said, and a year later the plan is looked at again, with what was there before beside it.
import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { Approvals } from './pages/approvals';
import { HandToHand } from './pages/hand-to-hand';
import { founder } from './pages/set-up';
import { test } from './worlds';

const ben = 'Ben Carter';
const aim = 'Young people find out what is on';

test('A plan is begun, put right, checked and signed; what changes later is said, and after a year it is due again', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, accountForm, sign, reports } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const approvals = new Approvals(page);
  const steps = new HandToHand(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const step = (name: RegExp) => page.getByRole('region', { name });
  const begin = (name: RegExp, button: string) => step(name).getByRole('button', { name: button, exact: true }).click();
  const standing = page.getByRole('region', { name: /^The plan/ });

  await test.step('the first door: where they meet young people, with whom, and the plan is begun', async () => {
    await expect(home.task('The plan')).toContainText('Not started');
    await masthead.goTo('Planning');
    await expect(page.getByText('The plan is not signed yet')).toBeVisible();
    await expect(step(/^1\. Where you meet young people$/)).toContainText('Nothing is written yet.');
    await press('Begin the plan');
    await expect(standing).toContainText('The plan, version 1');
    await look('plan-begun');

    await begin(/Partners you work with$/, 'Add a partner');
    await page.getByLabel('Name of the partner').fill('The school on the hill');
    await page.getByLabel('What you do together').fill('Lunch club on Mondays');
    await accountForm.field('State').selectOption('working');
    await accountForm.carryOn();
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByLabel('Whose rules hold online').selectOption('both');
    await page.getByLabel('How it is agreed').selectOption('written');
    await accountForm.carryOn();
    await expect(accountForm.summary).toContainText('Agreed on: write when it was agreed');
    await page.getByLabel('Agreed on').fill('1 September 2026');
    await accountForm.carryOn();
    await press('Add a partner');

    await masthead.goTo('Planning');
    await begin(/Where you meet young people$/, 'Add a setting');
    await page.getByLabel('Where you meet young people').fill('Lunch club');
    await page.getByLabel('What it is').selectOption('school');
    await page.getByRole('radio', { name: 'No, only face to face' }).check();
    await accountForm.field('State').selectOption('running');
    await accountForm.carryOn();
    await page.getByLabel('Their ages').fill('11 to 16');
    await page.getByLabel('With which partner').selectOption({ label: 'The school on the hill' });
    await accountForm.carryOn();
    await press('Add a setting');
    await expect(step(/Where you meet young people$/)).not.toContainText('Nothing is written yet.');
    await masthead.register('Where you meet young people');
    await expect(page.getByRole('row').filter({ hasText: 'Lunch club' })).toContainText('The school on the hill');
    await look('settings', ['800']);
  });

  await test.step('money is whole pounds, and pence are refused in words', async () => {
    await masthead.goTo('Planning');
    await begin(/Money for it$/, 'Add a sum');
    await page.getByLabel('What it is for').fill('A telephone');
    await page.getByLabel('How much, in whole pounds').fill('179.99');
    await page.getByLabel('For which year').fill('2027');
    await accountForm.carryOn();
    await expect(accountForm.summary).toContainText('write whole pounds in figures, without pence');
    await page.getByLabel('How much, in whole pounds').fill('£1,180');
    await accountForm.carryOn();
    await accountForm.carryOn();
    await press('Add a sum');
    await masthead.goTo('Planning');
    await expect(step(/Money for it$/)).toContainText('£1,180 for 2027, in one sum.');
  });

  await test.step('before it is signed, what is missing stands in the way, with the button that mends it', async () => {
    await press('Look over and hand over');
    const first = page.getByRole('region', { name: 'To put right first' });
    await expect(first).toContainText('No aim is open. Write at least one.');
    await expect(page.getByRole('button', { name: 'Hand over to be checked' })).toBeDisabled();
    await look('plan-before-signing', ['800']);
    await first.getByRole('button', { name: 'Add an aim' }).click();
    await approvals.fillAim({
      aim: aim,
      audience: 'Young people',
      measure: 'Ten say so',
      by: '1 September 2030',
      owner: founder,
    });
    // Saving leads back to what asked for it.
    await expect(page.getByText('Nothing stands in the way of signing.')).toBeVisible();
  });

  await test.step('whoever prepares it says so, and cannot check it', async () => {
    await steps.handOver.click();
    await expect(page.getByText('Look over the plan, then tick that it is prepared')).toBeVisible();
    await steps.draft.waitFor({ timeout: 60_000 });
    await look('plan-hand-over', ['800']);
    await page.getByLabel(/^I have prepared this plan/).check();
    await steps.handOver.click();
    await expect(standing).toContainText(`Waits for ${ben} to check it`, { timeout: 60_000 });
    await press('See how it stands');
    await steps.readReport.click();
    await expect(page.getByText('You prepared this plan, so somebody else has to check it.')).toBeVisible();
    await expect(steps.checked).toHaveCount(0);
  });

  await test.step('the checker reads all of it and sends it back; put right, they check it', async () => {
    await steps.changeTo(ben, world.ben.passphrase);
    await expect(home.task('The plan')).toContainText('Ready to check');
    await masthead.goTo('Planning');
    await press('Check the plan');
    await steps.preview.waitFor({ timeout: 60_000 });
    await look('plan-check');
    await steps.sendBack.click();
    await steps.reason.fill('Twenty is what we agreed.');
    await press('Send it back with this reason');
    await expect(home.signal(`${ben} sent back the plan.`)).toContainText('Twenty is what we agreed.');
    await steps.changeTo(founder, world.passphrase);
    await expect(home.signal(`${ben} sent back the plan.`)).toContainText('Twenty is what we agreed.');
    await masthead.register('Aims');
    await page.getByRole('row').filter({ hasText: aim }).getByRole('button').click();
    await press('Open the record');
    await page.getByLabel('How you will know that it worked').fill('Twenty say so');
    await accountForm.saveChanges('As we agreed');
    await masthead.goTo('Planning');
    await press('Put it right and hand it over');
    await steps.draft.waitFor({ timeout: 60_000 });
    await page.getByLabel(/^I have prepared this plan/).check();
    await steps.handOver.click();
    await expect(standing).toContainText(`Waits for ${ben} to check it`, { timeout: 60_000 });
    await steps.changeTo(ben, world.ben.passphrase);
    await masthead.goTo('Planning');
    await press('Check the plan');
    await steps.preview.waitFor({ timeout: 60_000 });
    await page.getByLabel(/^I did not prepare this plan/).check();
    await steps.checked.click();
    await home.heading.waitFor({ timeout: 60_000 });
    await masthead.goTo('Planning');
    await expect(standing).toContainText(`Waits for ${founder} to sign it`);
  });

  await test.step('and it is signed: the same file holds three valid signatures, and stands among the reports', async () => {
    await steps.changeTo(founder, world.passphrase);
    await masthead.goTo('Planning');
    await press('Look over and sign');
    await sign.preview.waitFor({ timeout: 60_000 });
    await sign.sign.click();
    await expect(page.getByText('Read the report, then tick that you have')).toBeVisible();
    await page.getByLabel(/^I have read this plan/).check();
    await look('plan-sign', ['800']);
    await sign.sign.click();
    await expect(reports.row(/^The plan, version 1$/)).toContainText(`checked by ${ben}, signed by ${founder}`, {
      timeout: 60_000,
    });
    await look('reports-with-plan', ['800']);
    const pdf = await world.savedBy(() => reports.save.first().click());
    const judged = run('pdfsig', pdf);
    expect(judged.match(/Signature is Valid/g)).toHaveLength(3);
    expect(judged.match(/Total document signed/g)).toHaveLength(1);
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found');
    const text = run('pdftotext', '-layout', pdf, '-').replace(/\s+/g, ' ');
    for (const words of [aim, 'The school on the hill', 'Twenty say so', '£1,180', 'It was sent back once']) {
      expect(text).toContain(words);
    }
    await masthead.goTo('Planning');
    await expect(standing).toContainText(`Signed by ${founder}`);
    await expect(standing).toContainText(`Checked by ${ben}.`);
    await expect(standing).toContainText('Nothing has changed since the plan was signed');
    await masthead.goTo('Home');
    await expect(home.task('The plan')).toContainText('Signed');
  });

  await test.step('an aim changes, and the plan says what was signed and what it is now', async () => {
    await masthead.register('Aims');
    await page.getByRole('row').filter({ hasText: aim }).getByRole('button').click();
    await press('Open the record');
    await page.getByLabel('By when').fill('1 October 2030');
    await accountForm.saveChanges('September is too early');
    await masthead.goTo('Planning');
    await expect(standing).toContainText('One thing has changed since the plan was signed');
    await expect(standing).toContainText(`Aim changed: ${aim}`);
    await expect(standing).toContainText('By when was 1 September 2030, now 1 October 2030');
    await look('plan-changed');
    await masthead.goTo('Home');
    await look('home-with-plan');
  });

  await test.step('a year later it is due, and is looked at again with what was there before beside it', async () => {
    await masthead.lock();
    await page.clock.setFixedTime(new Date(Date.now() + 370 * 86_400_000));
    await page.reload();
    await page.getByRole('button', { name: founder, exact: true }).click();
    await world.signIn.open(world.passphrase);
    await home.heading.waitFor({ timeout: 60_000 });
    await expect(home.signal('Look at your plan again.')).toContainText('more than a year ago');
    await home.signal('Look at your plan again.').getByRole('button', { name: 'See the plan' }).click();
    await press('Look at the plan again');
    await expect(standing).toContainText('The plan, version 2');
    await expect(standing).toContainText('By when was 1 September 2030, now 1 October 2030');
    await page
      .getByRole('region', { name: /What you want to do$/ })
      .getByRole('button', { name: 'Add an aim' })
      .click();
    await approvals.fillAim({
      aim: 'Parents know whom to ask',
      audience: 'Parents',
      measure: 'Five ask',
      by: '1 September 2031',
      owner: founder,
    });
    // Saving leads back to the step it was begun from.
    await expect(step(/What you want to do$/)).toContainText('Two open aims, two in all.');
    await expect(page.getByRole('heading', { level: 2, name: /What you want to do$/ })).toBeFocused();
    await expect(step(/What you want to do$/)).toContainText(/In the plan of .*: One open aim, one in all\./);
    await look('plan-looked-at-again');
    await masthead.goTo('Home');
    await expect(home.signal('Look at your plan again.')).toHaveCount(0);
  });
  look.expectNothing();
});

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}
