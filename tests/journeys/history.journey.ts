// What was done stays to be read, what was done last can be undone, and what was entered by mistake can be taken out.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { founder } from './pages/set-up';
import { account, test } from './worlds';

test('An account tells what became of it, and the table of it can be saved', async ({ worldWithOneAccount: world }) => {
  const { page, accounts, accountForm, history } = world;
  await accounts.choose(account.handle);
  await accounts.openChosen();
  await accountForm.field('State').selectOption('dormant');
  await accountForm.saveChanges('=Nobody has posted for a year');
  await accounts.choose(account.handle);
  await page.getByRole('button', { name: 'Everything about it, reviews and actions too' }).click();
  await expect(history.heading).toHaveText(`History of Instagram ${account.handle}`);
  await expect(history.line('changed the account')).toContainText('State was Live, now Dormant');
  await expect(history.line('changed the account')).toContainText('Because: =Nobody has posted for a year');
  await expect(history.line('added the account')).toBeVisible();

  await page.getByRole('button', { name: 'The whole history' }).click();
  await expect(history.heading).toHaveText('History');
  await expect(history.line(/set up St Anne/)).toBeVisible();
  await history.field('Words').fill('dormant');
  await expect(page.getByText(/^1 of \d+ changes$/)).toBeVisible();
  await history.field('From').fill('soon');
  await expect(history.field('From')).toHaveAccessibleDescription(/Write a date/);
  await history.field('From').fill('');
  await history.field('Kind of thing').selectOption('Actions');
  await expect(page.getByText('Nothing matches. Ask for less.')).toBeVisible();
  await history.field('Kind of thing').selectOption('Accounts and people');
  const saved = await readFile(await world.savedBy(() => history.save.click()), 'utf8');
  expect(saved.startsWith('\uFEFFEntry,Date,')).toBe(true);
  // The name, never "You", and no formula.
  expect(saved).toContain(`,${founder},changed the account Instagram ${account.handle},`);
  expect(saved).toContain(",'=Nobody has posted for a year,");
});

test('The state of the record stands beside its history', async ({ worldWithOneAccount: world }) => {
  const { page, masthead, history } = world;
  await masthead.goTo('Home');
  await history.open();
  const panel = page.getByRole('complementary', { name: 'The state of the record' });
  await panel.getByRole('button', { name: 'Check every entry now' }).click();
  await expect(panel.getByRole('status')).toContainText(/^Unbroken since .+, \d+ entries, checked just now\.$/);
});

test('An account that was added by mistake is taken back by Undo, with the keyboard', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, accounts, history } = world;
  const undo = page.getByRole('button', { name: `Undo that you added the account Instagram ${account.handle}` });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(accounts.row(account.handle)).toHaveCount(0);
  await expect(accounts.heading).toBeFocused();
  await expect(undo).toHaveCount(0);
  await masthead.goTo('Home');
  await history.open();
  await expect(history.line(`took out the account Instagram ${account.handle}`)).toContainText(
    'Undone: it was a slip.',
  );
});

test('Whoever is still named cannot be taken out; a person entered twice can, with a reason that stays', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, people, accountForm, history } = world;
  const takeOut = page.getByRole('button', { name: 'Take this person out' });
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await people.choose(founder);
  await people.openChosen();
  await accountForm.goToStep('Check and save');
  await takeOut.click();
  await expect(page.getByRole('dialog')).toContainText('It is still named by');
  await page.getByRole('button', { name: 'Leave it', exact: true }).click();

  await page.getByRole('button', { name: 'People', exact: true }).click();
  await people.add();
  await accountForm.field('Name').fill('Zofia Luczak');
  await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await people.choose('Zofia Luczak');
  await people.openChosen();
  await accountForm.goToStep('Check and save');
  await takeOut.click();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByLabel('Why it is taken out')).toHaveAccessibleDescription(/Write why it is taken out/);
  await page.getByLabel('Why it is taken out').fill('Entered twice.');
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(people.row('Zofia Luczak')).toHaveCount(0);
  await masthead.goTo('Home');
  await history.open();
  await expect(history.line('took out the person Zofia Luczak')).toContainText('Because: Entered twice.');
});

test('What is past its date is asked about on Home, and kept longer with a reason', async ({ setUpWorld: world }) => {
  const { page, home, masthead, people, accountForm } = world;
  await masthead.goTo('Registers');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await people.add();
  await accountForm.field('Name').fill('Cara Dee');
  await page.getByLabel('Keep until').fill('5 April 2024');
  await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await expect(people.row('Cara Dee')).toBeVisible();
  await masthead.goTo('Home');
  await home.signal('One record is past the date').getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('button', { name: 'Keep longer Cara Dee' }).click();
  await page.getByLabel('Keep until').fill('5 April 2024');
  await page.getByRole('button', { name: 'Keep until then' }).click();
  await expect(page.getByLabel('Keep until')).toHaveAccessibleDescription(/Choose a day that is still to come/);
  await page.getByLabel('Keep until').fill('5 April 2099');
  await page.getByLabel('Why it is still needed').fill('She is coming back.');
  await page.getByRole('button', { name: 'Keep until then' }).click();
  await expect(page.getByText('Nothing is past its date.')).toBeVisible();
});
