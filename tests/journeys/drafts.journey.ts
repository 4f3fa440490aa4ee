// What is typed is never lost, and what was typed by mistake is never kept.
import { expect } from '@playwright/test';
import { test } from './worlds';

test('What is being typed when the workbook is locked comes back', async ({ worldInReview: world }) => {
  const { home, review, masthead, signIn } = world;
  await review.choose('Different');
  await review.note.fill('Half a sentence about');
  await expect(world.page.getByText(/^What you typed is kept/)).toBeVisible();
  await masthead.lock();
  await signIn.open(world.passphrase);
  await home.carryOn();
  await expect(review.note).toHaveValue('Half a sentence about');
  await expect(review.answer('Different')).toBeChecked();
});

test('What is being typed in the very moment of locking comes back', async ({ worldInReview: world }) => {
  const { home, review, masthead, signIn } = world;
  await review.note.fill('Locked in the same breath');
  await masthead.lock();
  await signIn.open(world.passphrase);
  await home.carryOn();
  await expect(review.note).toHaveValue('Locked in the same breath');
});

test('An answer given by mistake is taken back by Undo', async ({ worldInReview: world }) => {
  const { review, home, masthead } = world;
  await review.choose('Cannot find it');
  await review.goOn();
  await expect(review.undo).toBeVisible();
  await review.moveBy(() => review.undo.click());
  await expect(review.answer('Cannot find it')).not.toBeChecked();
  await expect(review.value('Now')).toHaveText('');
  await masthead.goTo('Home');
  await expect(home.task('Instagram @stannesdropin')).toContainText('Not started');
});

test('An account half written down waits until it is added or thrown away', async ({ setUpWorld: world }) => {
  const { page, home, accounts, accountForm, masthead, signIn } = world;
  await home.addFirstAccount();
  await accountForm.field('Account name').fill('Fridays');
  await expect(page.getByText(/What you typed is kept/)).toBeVisible();
  await masthead.lock();
  await signIn.open(world.passphrase);
  await home.addFirstAccount();
  await expect(accountForm.field('Account name')).toHaveValue('Fridays');
  await accountForm.field('Account name').fill('Fridays again');
  await page.getByRole('button', { name: 'Throw away what I typed' }).click();
  await accounts.heading.waitFor();
  await accounts.add();
  await expect(accountForm.field('Account name')).toHaveValue('');
});
