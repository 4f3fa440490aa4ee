// The public disclaimer from an empty form to where people read it: refused while something is missing, approved by a signatory, put up
// on an account, saved as a sheet; and what tells that it is not right any more. And the consent papers.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { Consents } from './pages/consents';
import { founder } from './pages/set-up';
import { account, test } from './worlds';

const textIn = (path: string) =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
const title = `Instagram ${account.handle}`;

test('A disclaimer is built, refused, completed, approved and put up; a later promise of the account is told and put right', async ({
  worldWithOneAccount: world,
}) => {
  test.setTimeout(900_000);
  const { page, home, masthead, accountForm, accounts } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const preview = page.getByRole('complementary', { name: 'What it says' });

  await masthead.goTo('Home');
  const none = home.signal(`No disclaimer is published on ${title}.`);
  await none.getByRole('button', { name: 'Write one' }).click();
  await accountForm.step('Who looks after the accounts').waitFor();
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('write what you call it');
  await look('disclaimer-with-mistakes');
  await accountForm.field('What you call it').fill('Our house rules');
  await expect(preview.getByRole('heading', { name: 'Our house rules' })).toBeVisible();
  await accountForm.field('State').selectOption('in-use');
  await page.getByLabel('Which accounts it is for').selectOption('all');
  await accountForm.carryOn();
  await accountForm.step('How you moderate').waitFor();
  await accountForm.carryOn();
  await accountForm.carryOn();
  await accountForm.step('Check and save').waitFor();
  await press('Add a disclaimer');

  // Everything is missing, and it is said what.
  await expect(page.getByRole('heading', { level: 1, name: 'Our house rules' })).toBeVisible();
  await expect(page.getByText('Not ready to publish. Nobody has approved it yet.')).toBeVisible();
  await press('Approve it');
  await expect(page.getByRole('alert')).toContainText('It is not ready to publish, so it cannot be approved.');
  for (const missing of [
    'Say who manages and monitors the accounts.',
    `Say when somebody looks at ${title}.`,
    `Say how soon a message on ${title} is answered.`,
    'Say how posts by others are moderated.',
    'Say what you do about libellous, disruptive, abusive and offensive posts.',
  ]) {
    await expect(page.getByRole('alert')).toContainText(missing);
  }
  await page.getByText('Page 1 of 1').waitFor();
  await look('disclaimer-not-ready');

  const lack = (words: string) =>
    page
      .getByRole('region', { name: 'Missing before it is ready to publish' })
      .getByRole('listitem')
      .filter({ hasText: words });
  await lack('Say when somebody looks').getByRole('button', { name: 'Fill it in' }).click();
  await press('Add a line');
  await accountForm.field('Days').selectOption('every-day');
  await accountForm.field('Person').selectOption({ label: founder });
  await page.getByLabel('How soon we answer').fill('Within one working day');
  await accountForm.saveChanges('So that we can promise it');
  await accounts.heading.waitFor();

  await masthead.register('Disclaimers');
  await page.getByRole('table', { name: 'Disclaimers' }).getByRole('button', { name: 'Our house rules' }).click();
  await look('disclaimers');
  await press('Open the record');
  await lack('Say who manages').getByRole('button', { name: 'Fill it in' }).click();
  await page.getByLabel('Who manages and monitors the accounts').fill('Our youth workers look after this account.');
  await expect(preview).toContainText('Our youth workers look after this account.');
  await expect(preview).toContainText(`${title}: We look at it every day. We answer within one working day.`);
  await expect(preview.getByRole('status')).toContainText('Grade');
  await look('disclaimer-being-typed');
  await accountForm.carryOn();
  await page.getByLabel('How posts by others are moderated').selectOption('after');
  for (const [line, first] of [
    [1, 'remove'],
    [2, 'hide'],
    [3, 'remove'],
    [4, 'hide'],
  ] as const) {
    const group = page.getByRole('group', { name: `What you do about posts that break the rules, line ${line}` });
    await group.getByLabel('First we').selectOption(first);
    await group.getByLabel('If it goes on, we').selectOption('block');
  }
  await page.getByRole('group', { name: 'Do you keep a copy' }).getByRole('radio', { name: 'Yes' }).check();
  await expect(preview).toContainText(
    'Bullying, threatening or abusive: We remove it. If it goes on, we block whoever wrote it.',
  );
  await look('disclaimer-ladder');
  await accountForm.saveChanges('');
  await expect(page.getByText('To be approved. Nobody has approved it yet.')).toBeVisible();

  await press('Approve it');
  await look('disclaimer-approve');
  await press('I have read it, and approve it');
  await expect(page.getByText(/^Ready to publish\. Version 1, approved by/)).toBeVisible();
  await press(/^It is up there/);
  await page.getByLabel('Where on it').fill('Pinned post');
  await look('disclaimer-put-up');
  await press('Write it down');
  await expect(page.getByText(/^Published\. Version 1/)).toBeVisible();
  await page.getByText('Page 1 of 1').waitFor();
  await look('disclaimer-published');

  const sheet = await world.savedBy(() => press('Save the sheet as a PDF'));
  const printed = textIn(sheet);
  expect(printed).toContain('Our house rules');
  expect(printed).toContain(`${title}: We look at it every day. We answer within one working day.`);
  expect(printed).toContain('We keep a copy of what we hide or remove.');
  expect(printed).toContain('call 999');
  expect(printed).toContain('Version 1, approved on');
  expect(printed).not.toContain('DRAFT');
  expect(printed).not.toContain(founder);
  const pasted = await world.savedBy(() => press('Save all of it as a text file'));
  expect(await readFile(pasted, 'utf8')).toContain('How we moderate\nWhat you write appears at once.');
  await masthead.goTo('Home');
  await expect(none).toHaveCount(0);

  // The account promises something else from now on.
  await masthead.goTo('Registers');
  await accounts.choose(account.handle);
  await accounts.openChosen();
  await accountForm.goToStep('Who looks after it');
  await page.getByLabel('How soon we answer').fill('Within three days');
  await accountForm.saveChanges('We are fewer now');
  await masthead.goTo('Home');
  const differs = home.signal(`“Our house rules” promises on ${title} what the account does not promise any more.`);
  await expect(differs).toContainText('The account now says: “We answer within three days.”');
  await look('home-disclaimer-differs', ['1280']);
  await differs.getByRole('button', { name: 'Put it right' }).click();
  await expect(page.getByText('What it says has changed since version 1 was approved.')).toBeVisible();
  await expect(
    page.getByText('It says there: We look at it every day. We answer within one working day.'),
  ).toBeVisible();
  await look('disclaimer-changed');
  await press('Approve it again');
  await press('I have read it, and approve it');
  await press(/^It is up anew/);
  await press('Write it down');
  await expect(page.getByText(/^Published\. Version 2/)).toBeVisible();
  await masthead.goTo('Home');
  await expect(differs).toHaveCount(0);
  look.expectNothing();
});

test('A blank consent form is printed for an age group, and one consent for the family', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(900_000);
  const { page, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const consents = new Consents(page);
  await consents.goTo('Consents');
  await page.getByRole('button', { name: 'Print a blank form' }).click();
  await page.getByText('Page 1 of 2').waitFor();
  await page.getByRole('radio', { name: /^13 to 15/ }).check();
  await page.getByText('Page 1 of 2').waitFor();
  await look('consent-form');
  const form = await world.savedBy(async () => {
    await page.getByText('Page 1 of 2').waitFor();
    await page.getByRole('button', { name: 'Save the form as a PDF' }).click();
  });
  const printed = textIn(form);
  expect(printed).toContain('For young people of 13 to 15');
  expect(printed).toContain('Instagram @riversideyouth');
  expect(printed).toContain('A parent or carer signs');

  await page.getByRole('button', { name: 'Consents', exact: true }).first().click();
  await consents.table.locator('tbody').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Make a PDF of it' }).click();
  await page.getByRole('heading', { level: 1, name: 'One consent on paper' }).waitFor();
  await page.getByText(/^Page 1 of/).waitFor();
  await look('consent-record');
  const record = await world.savedBy(() => page.getByRole('button', { name: 'Save the record as a PDF' }).click());
  expect(textIn(record)).toContain('For the family and our file only.');
  await masthead.goTo('Home');
  look.expectNothing();
});
