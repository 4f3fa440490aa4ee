// Writing accounts down: mistakes are named and led to, closing needs a date and a reason, and history keeps everything.
import { expect } from '@playwright/test';
import { account, test } from './worlds';

test('Three mistakes on a page are named above in the words of their fields, and each leads to its field', async ({
  setUpWorld: world,
}) => {
  const { page, home, accountForm } = world;
  await home.addFirstAccount();
  await accountForm.field('Platform').selectOption('instagram');
  await page.getByLabel('Approved on').fill('soon');
  await accountForm.carryOn();
  await expect(accountForm.summary).toBeFocused();
  await expect(accountForm.summary.getByRole('heading')).toHaveText('Four things to put right');
  for (const [label, words] of [
    ['Account name', 'Write the name people see'],
    ['State', 'Choose the state'],
    ['Owner', 'Choose who answers for it'],
  ] as const) {
    const link = accountForm.summary.getByRole('button', {
      name: `${label}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    });
    await link.click();
    await expect(accountForm.field(label)).toBeFocused();
    await expect(accountForm.field(label)).toHaveAccessibleDescription(new RegExp(words));
  }
  await accountForm.field('Account name').fill('St Anne’s');
  await accountForm.carryOn();
  await expect(accountForm.summary).toBeFocused();
  await expect(accountForm.summary.getByRole('heading')).toHaveText('Three things to put right');
});

test('An account is closed with a date and a reason, opened again, and its history keeps both', async ({
  worldWithOneAccount: world,
}) => {
  const { page, accounts, accountForm } = world;
  await accounts.choose(account.handle);
  await accounts.openChosen();
  await accountForm.field('State').selectOption('closed');
  await accountForm.goToStep('Who looks after it');
  await expect(accountForm.step('Who looks after it')).toBeFocused();
  await page.getByLabel('Closed on').fill('14 November 2026');
  await page
    .getByLabel('Why it was closed, and where its archive is')
    .fill('Nobody followed it. Archive: office drive.');
  await accountForm.saveChanges('Agreed by the trustees');
  await expect(accounts.row(account.handle)).toContainText('Closed');

  await accounts.choose(account.handle);
  await expect(accounts.history).toContainText('State was Live, now Closed');
  await expect(accounts.history).toContainText('14 November 2026');
  await expect(accounts.history).toContainText('Agreed by the trustees');
  await accounts.openChosen();
  await accountForm.field('State').selectOption('live');
  await accountForm.saveChanges('We need it after all');
  await expect(accounts.row(account.handle)).toContainText('Live');
  await accounts.choose(account.handle);
  await expect(accounts.history).toContainText('State was Closed, now Live');
  await expect(accounts.history).toContainText('State was Live, now Closed');
});
