// What a member keeps for themselves: notes, and the yearly look through their own privacy settings.
import { expect } from '@playwright/test';
import { test } from './worlds';

test('A private note is kept while it is typed, kept, changed, taken out and brought back', async ({
  setUpWorld: world,
}) => {
  const { page, home, signIn, masthead } = world;
  const open = () => page.getByRole('button', { name: 'Private notes' }).click();
  await open();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Title').fill('For Monday');
  await page.getByLabel('Your note').fill('Ask about the');
  await masthead.lock();
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  await open();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await expect(page.getByLabel('Your note')).toHaveValue('Ask about the');
  await page.getByLabel('Your note').fill('Ask about the summer trip.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  const notes = page.getByRole('listitem').filter({ hasText: 'For Monday' });
  await expect(notes).toContainText('Ask about the summer trip.');
  await notes.getByRole('button', { name: 'Change For Monday' }).click();
  await page.getByLabel('Your note').fill('Done.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(notes).toContainText('Done.');
  await notes.getByRole('button', { name: 'Take out For Monday' }).click();
  await expect(notes).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo that you took out the private note “For Monday”' }).click();
  await expect(notes).toContainText('Done.');
});

test('The privacy check leaves its day in the workbook, and what was found in a private note', async ({
  setUpWorld: world,
}) => {
  const { page, masthead, history } = world;
  await page.getByRole('button', { name: 'Your privacy check' }).click();
  const done = page.getByRole('button', { name: 'I have looked through them' });
  await page.getByLabel(/^Who can see my posts/).check();
  await done.click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('What I have looked at: tick the eight that are left');
  await expect(summary).toBeFocused();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByLabel('What you found').fill('My old album is open to everyone.');
  await done.click();
  await page.getByRole('button', { name: 'See your private notes' }).click();
  await expect(page.getByText('My old album is open to everyone.')).toBeVisible();
  await masthead.goTo('Home');
  await expect(page.getByRole('region', { name: 'Only yours' })).toContainText(/Done \d/);
  await history.open();
  const line = history.line('did the yearly check of personal privacy settings');
  await expect(line).toBeVisible();
  await expect(line).not.toContainText('album');
});
