// Actions: raised by hand or from what needs attention, changed while they are open, found again, and closed with what was done.
import { expect } from '@playwright/test';
import { founder } from './pages/set-up';
import { test } from './worlds';

test('An action raised by hand is checked in words, changed, undone, found by searching and closed', async ({
  setUpWorld: world,
}) => {
  const { page, masthead } = world;
  const summary = page.getByRole('alert');
  const row = page.getByRole('row').filter({ hasText: 'Action 1' });
  await masthead.goTo('Actions');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('By when').fill('31 February 2099');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(summary).toContainText('What has to be done: write what has to be done');
  await expect(summary).toContainText('By when: write a date like 5 April 2027');
  await page.getByLabel('What has to be done').fill('Ask the café to take our poster down');
  await page.getByLabel('By when').fill('5/4/99');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(row).toContainText('5 April 2099');
  await expect(row).toContainText('Nobody yet');

  await row.getByRole('button', { name: 'Action 1' }).click();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Who does it').selectOption({ label: founder });
  await page.getByLabel('Why it changed').fill('I pass there every day');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(row).toContainText(founder);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(row).toContainText('Nobody yet');

  await masthead.search('CAFE poster');
  await expect(page.getByRole('status').filter({ hasText: 'One thing found.' })).toBeVisible();
  await page.getByRole('button', { name: /^Action 1: Ask the café/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Change action 1' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Search for')).toHaveValue('CAFE poster');

  await masthead.goTo('Actions');
  await row.getByRole('button', { name: 'Action 1' }).click();
  await page.getByLabel('What was done').fill('They took it down');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await row.getByRole('button', { name: 'Action 1' }).click();
  // What was typed is still there.
  await expect(page.getByLabel('What was done')).toHaveValue('They took it down');
  await page.getByRole('button', { name: 'Close the action' }).click();
  await expect(page.getByText('No action is open.')).toBeVisible();
  await page.getByLabel('Show').selectOption({ label: 'Closed' });
  await expect(row).toContainText('Closed');
});

test('What needs attention can be made an action, in the words that tell it', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, home } = world;
  await masthead.goTo('Home');
  await home
    .signal('has one holder')
    .getByRole('button', { name: /^Make it an action/ })
    .click();
  await expect(page.getByLabel('What has to be done')).toHaveValue(/has one holder\.$/);
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'has one holder' })).toBeVisible();
  // It is not offered to be made twice.
  await masthead.goTo('Home');
  await expect(home.signal('has one holder').getByRole('button', { name: /^Make it an action/ })).toHaveCount(0);
  await home
    .signal('has one holder')
    .getByRole('button', { name: /^See action 1/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Action 1' });
  await dialog.getByLabel('What was done').fill('Ben can get in as well');
  await dialog.getByRole('button', { name: 'Close the action' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('No action is open.')).toBeVisible();
});
