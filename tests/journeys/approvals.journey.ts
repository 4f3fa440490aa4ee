// A new account from the plan to going live: an aim, a platform that was decided against, a request, a decision by somebody else,
// conditions, and the account that follows.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { Approvals } from './pages/approvals';
import { founder } from './pages/set-up';
import { test } from './worlds';

const ben = 'Ben Carter';

test('Who asks for an account cannot take it live: a signatory decides, and the plan shows what it is for', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, signIn, accountForm, accounts } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const approvals = new Approvals(page);
  const add = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const register = (name: string) => masthead.register(name);

  await add('Planning');
  await expect(page.getByText('No aim is written yet.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^1\./ })).toHaveText('1. Where you meet young people');
  await look('planning-empty', ['800']);
  await add('Look at a platform');
  await accountForm.field('Platform').selectOption('snapchat');
  await accountForm.carryOn();
  await page.getByLabel('What your young people say they use').fill('Nine of twelve use it every day');
  await page.getByLabel('When they told you').fill('1 September 2026');
  await accountForm.carryOn();
  await page.getByLabel('What speaks against it').fill('Messages disappear');
  await accountForm.carryOn();
  await accountForm.field('Decision').selectOption('rejected');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('Why: write why');
  await page.getByLabel('Why').fill('We could not keep a record');
  await page.getByLabel('Decided by').selectOption({ label: founder });
  await page.getByLabel('Decided on').fill('2 September 2026');
  await accountForm.carryOn();
  await add('Add a platform');
  await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible();
  await register('Platforms looked at');
  await expect(page.getByRole('row').filter({ hasText: 'Snapchat' })).toContainText('Rejected');
  await masthead.lock();

  // Ben asks. What he typed waits while he writes the aim it needs.
  await signIn.choose(ben);
  await signIn.open(world.ben.passphrase);
  await register('Approvals');
  await add('Add a request for an account');
  await accountForm.field('Platform').selectOption('tiktok');
  await page.getByLabel('Handle or name you would take').fill('@stannes.tt');
  await page.getByLabel('What it costs').fill('Nothing');
  await accountForm.carryOn();
  await page.getByLabel('Who it is for').fill('Young people 13 to 19');
  await page.getByLabel('Why it is needed').fill('They look there first');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('Which aim it serves: choose the aim it serves');
  await add('Add an aim');
  await approvals.fillAim({
    aim: 'Young people find out what is on',
    audience: 'Young people',
    measure: 'They say so',
    by: '1 September 2030',
    owner: ben,
  });
  // It was begun from the request, and leads back to it.
  await expect(page.getByLabel('Handle or name you would take')).toHaveValue('@stannes.tt');
  await accountForm.carryOn();
  await page.getByLabel('Which aim it serves').selectOption({ label: 'Young people find out what is on' });
  await accountForm.carryOn();
  await accountForm.field('Owner').selectOption({ label: ben });
  await accountForm.field('Deputy').selectOption({ label: founder });
  await accountForm.field('Moderator').selectOption({ label: ben });
  await page.getByLabel('When they would look').fill('Weekdays, 9 to 5');
  await accountForm.carryOn();
  await page.getByLabel('Privacy settings you plan').fill('Private messages are off');
  await accountForm.carryOn();
  await add('Add a request for an account');
  const row = page.getByRole('row').filter({ hasText: '@stannes.tt' });
  await expect(row).toContainText('Waiting for a decision');
  await look('approvals', ['800']);
  await row.getByRole('button').click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await expect(page.getByText(`It waits for a signatory to decide: ${founder}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Decide' })).toHaveCount(0);

  // He tries to take it live without waiting.
  await register('Accounts');
  await accounts.add();
  await accountForm.field('Platform').selectOption('tiktok');
  await accountForm.field('Account name').fill('St Anne’s');
  await accountForm.field('State').selectOption('live');
  await accountForm.field('Owner').selectOption({ label: ben });
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('save it as proposed and ask for approval');
  await expect(page.getByRole('button', { name: 'Add a request for an account' })).toBeVisible();
  await page.getByLabel('Agreed request').selectOption({ label: 'TikTok @stannes.tt' });
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('still waits for a decision');
  await look('account-not-agreed', ['800']);
  await page.getByRole('button', { name: 'Throw away what I typed' }).click();
  await masthead.lock();

  await signIn.choose(founder);
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  const attention = page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem');
  const waits = attention.filter({ hasText: 'TikTok @stannes.tt waits for your decision.' });
  await expect(waits).toContainText(`${ben} asked for this account.`);
  await waits.getByRole('button', { name: 'Decide' }).click();
  await add('Decide');
  await expect(page.getByRole('alert')).toContainText('choose one of the four');
  await page.getByRole('radio', { name: 'Agreed with conditions' }).check();
  await add('Decide');
  await expect(page.getByRole('alert')).toContainText('write the conditions');
  await look('approval-to-decide');
  await page.getByLabel('The conditions').fill('Comments are off in August');
  await add('Decide');
  await add('Yes, write it down');
  await expect(page.getByRole('region', { name: 'What was decided' })).toContainText(
    `Agreed with conditions, ${founder}: Comments are off in August`,
  );
  // Nothing takes a decision back.
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Change the request' })).toHaveCount(0);
  await page.getByLabel('How they are met').fill('It is in the calendar');
  await add('They are met');
  await expect(page.getByRole('region', { name: 'What was decided' })).toContainText('Conditions met');
  await expect(page.getByLabel('What is not met any more')).toHaveValue('');
  await look('approval-decided', ['800']);

  await add('Add the account');
  await expect(page.getByLabel('Handle or address')).toHaveValue('@stannes.tt');
  await accountForm.field('State').selectOption('live');
  for (let step = 0; step < 4; step += 1) await accountForm.carryOn();
  await add('Add an account');
  await expect(accounts.row('@stannes.tt')).toContainText('Live');

  await add('Planning');
  await expect(page.getByRole('heading', { level: 2, name: /^1\./ })).toHaveText(
    '1. Accounts and platforms, aim by aim',
  );
  const matrix = page.getByRole('table', { name: 'Which account or platform serves which aim' });
  await expect(matrix.getByRole('row').filter({ hasText: 'TikTok @stannes.tt' })).toContainText('Yes');
  await expect(page.getByText('One platform looked at: 0 to use, 0 not now, 1 rejected, 0 not decided.')).toBeVisible();
  const path = await world.savedBy(() => add('Save as a table (CSV)'));
  expect(await readFile(path, 'utf8')).toContain('TikTok @stannes.tt,Yes');
  const open = page.getByRole('region', { name: 'What is still open' }).getByRole('listitem');
  const law = open.filter({ hasText: 'What if under-16s may not hold accounts?' });
  await look('planning');
  await law.getByRole('button', { name: 'Write your answer' }).click();
  await expect(page.getByLabel('What could happen')).toHaveValue('Under-16s may no longer hold accounts');
  look.expectNothing();
});
