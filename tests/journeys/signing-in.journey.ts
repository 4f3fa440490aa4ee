// Signing in when it does not go well.
import { expect } from '@playwright/test';
import { test } from './worlds';

test('Wrong passphrases are said so, and after the free tries there is a wait', async ({ setUpWorld: world }) => {
  const { page, masthead, signIn } = world;
  await masthead.lock();
  const problem = page.getByText(/This is not the passphrase|Too many tries/);
  for (const words of [
    '4 more tries before you have to wait',
    '3 more tries before you have to wait',
    '2 more tries before you have to wait',
    'One more try before you have to wait',
    'Try again in 30 seconds',
  ]) {
    await signIn.open('not this one at all');
    await expect(problem).toContainText(words);
    await expect(signIn.passphrase).toBeFocused();
  }
  // Not even the right one is tried now.
  await signIn.open(world.passphrase);
  await expect(problem).toContainText('Too many tries. Try again in');
});

test('A lost passphrase is replaced with the recovery code, and the old one opens no more', async ({
  setUpWorld: world,
}) => {
  const { page, home, masthead, signIn } = world;
  const passphrase = 'walnut harbour thimble meadow';
  await masthead.lock();
  await signIn.openWithRecoveryCode(
    world.recoveryCode.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
    passphrase,
  );
  await expect(page.getByLabel('Recovery code')).toBeFocused();
  await page.getByLabel('Recovery code').fill(world.recoveryCode.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Set it and open the workbook' }).click();
  await home.heading.waitFor();
  await masthead.lock();
  await signIn.open(world.passphrase);
  await expect(page.getByText('This is not the passphrase')).toBeVisible();
  await signIn.open(passphrase);
  await home.heading.waitFor();
});

test('A second window on the same workbook is told that it is open already', { tag: '@browser-shell' }, async ({
  setUpWorld: world,
}) => {
  const second = await world.openSecondWindow();
  await second.signIn.open(world.passphrase);
  await expect(second.page.getByRole('alert')).toContainText(
    'This workbook is open in another window on this computer.',
  );
  await world.masthead.lock();
  await second.signIn.open(world.passphrase);
  await second.home.heading.waitFor();
});
