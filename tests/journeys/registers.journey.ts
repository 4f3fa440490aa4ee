// The other registers: what is written down is checked in its own words, found by searching, and goes out as a table.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { founder, organisation } from './pages/set-up';
import { test } from './worlds';

test('A risk that makes no sense is refused in words, then it is found by searching and saved as a table', async ({
  setUpWorld: world,
}) => {
  const { page, masthead, accountForm } = world;
  await masthead.register('Risks');
  await page.getByRole('button', { name: 'Add a risk' }).click();
  await page.getByLabel('What could happen').fill('=A stranger writes to a young person');
  await page.getByLabel('To whom').fill('Young people 13 to 16');
  await page.getByLabel('How likely, if you did nothing').selectOption('3');
  await page.getByLabel('How bad, if you did nothing').selectOption('4');
  await accountForm.carryOn();
  await page.getByLabel('What you do about it').fill('Message requests are off');
  await accountForm.field('Owner').selectOption({ label: founder });
  await page.getByLabel('How likely, with what you do').selectOption('5');
  await page.getByLabel('How bad, with what you do').selectOption('5');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText(
    'it cannot be a greater risk with what you do (25) than without (12)',
  );
  await page.getByLabel('How likely, with what you do').selectOption('2');
  await page.getByLabel('How bad, with what you do').selectOption('4');
  await accountForm.carryOn();
  await accountForm.field('State').selectOption('open');
  await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a risk' }).click();

  const row = page.getByRole('row').filter({ hasText: 'A stranger writes' });
  await expect(row).toContainText('12 (3 × 4)');
  await expect(row).toContainText('8 (2 × 4)');
  await page.getByLabel('Search risks, accounts and people').fill('flood');
  await expect(page.getByText('Nothing matches “flood”.')).toBeVisible();
  await page.getByLabel('Search risks, accounts and people').fill('STRANGER');
  await expect(row).toBeVisible();
  const path = await world.savedBy(() => page.getByRole('button', { name: 'Save as a table (CSV)' }).click());
  const table = await readFile(path, 'utf8');
  expect(table).toContain("'=A stranger writes to a young person");
});

test('What the organisation says of itself is changed by its coordinator, checked in words, and stands there afterwards', async ({
  setUpWorld: world,
}) => {
  const { page, home } = world;
  await page.getByRole('button', { name: organisation, exact: true }).click();
  await page.getByLabel('Your line for risks').fill('99');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByRole('alert')).toContainText('Your line for risks: write a number from 2 to 25');
  await page.getByLabel('Your line for risks').fill('12');
  await page.getByLabel('Name of the organisation').fill(`${organisation} and Friends`);
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(home.heading).toBeVisible();
  await page.getByRole('button', { name: `${organisation} and Friends`, exact: true }).click();
  await expect(page.getByLabel('Your line for risks')).toHaveValue('12');
});
