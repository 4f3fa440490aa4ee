// What happens to the record when the browser forgets, the safety copy is damaged or gone, or the disk is full.
import { expect } from '@playwright/test';
import { account, test } from './worlds';

test('A browser storage that was emptied is filled again from the safety copy, and that is said', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, accounts, signIn } = world;
  await masthead.lock();
  await world.emptyIndexedDb();
  await page.reload();
  await signIn.open(world.passphrase);
  const told = page.getByText(
    /The working copy in this browser was empty\. It was rebuilt from the safety copy: \d+ entries/,
  );
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(told).toBeHidden();
  await masthead.goTo('Registers');
  await expect(accounts.row(account.handle)).toBeVisible();
});

test('A damaged safety copy is opened to read only, said, and not overwritten', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, accounts, accountForm, signIn } = world;
  await masthead.lock();
  await world.damageJournal();
  const before = await world.readJournal();
  await signIn.open(world.passphrase);
  await expect(page.getByText(/The safety copy is damaged after entry \d+\..*nothing can be changed/)).toBeVisible();
  await masthead.goTo('Registers');
  await accounts.choose(account.handle);
  await accounts.openChosen();
  await accountForm.field('Account name').fill('Something else');
  await accountForm.saveChanges('To try it');
  await expect(page.getByRole('alert').filter({ hasText: 'What you typed is still here on screen.' })).toBeVisible();
  await masthead.lock();
  expect(await world.readJournal()).toEqual(before);
});

test('A safety copy that is gone is said, and the workbook is still there to be read', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, accounts, signIn } = world;
  await masthead.lock();
  await world.moveSafetyCopyAway();
  await signIn.open(world.passphrase);
  await expect(
    page.getByText(/The safety copy of this workbook is not in its folder\..*nothing can be changed/),
  ).toBeVisible();
  await masthead.goTo('Registers');
  await expect(accounts.row(account.handle)).toBeVisible();
});

test('An answer that meets a full disk stays on screen in words, and is saved when there is room', {
  tag: '@browser-shell',
}, async ({ smallDiskInReview: world }) => {
  const { page, review, masthead, signIn } = world;
  // Longer than what the last block of the journal may still have room for.
  const note = 'The menu has moved. '.repeat(200);
  const before = await world.readJournal();
  await world.fillDisk();
  await review.choose('Cannot find it');
  await review.note.fill(note);
  await review.next.click();
  await expect(review.unsaved).toContainText('The disk is full, so this was not saved.');
  await expect(review.unsaved).toContainText('What you typed is still here.');
  expect(await world.readJournal()).toEqual(before);
  await page.getByRole('button', { name: 'Go to it' }).click();
  await expect(review.note).toHaveValue(note);

  await world.freeDisk();
  await review.tryAgain.click();
  await expect(review.unsaved).toBeHidden();
  await masthead.lock();
  await signIn.open(world.passphrase);
  await masthead.goTo('Quarterly review');
  await review.moveBy(() => review.goBack());
  await expect(review.answer('Cannot find it')).toBeChecked();
  await expect(review.note).toHaveValue(note.trim());
});
