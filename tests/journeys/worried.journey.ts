// Who to call is one press away, before anyone signs in and on every screen afterwards.
import { expect } from '@playwright/test';
import { founder } from './pages/set-up';
import { test } from './worlds';

test('Who to call is shown before anyone signs in, and inside with our own safeguarding lead', async ({
  freshWorld: world,
}) => {
  const { firstStart, masthead, worried, setUp, home, signIn } = world;
  await masthead.worried();
  await expect(worried.first).toBeVisible();
  await expect(worried.contact('NSPCC').first()).toContainText('0808 800 5000');
  await worried.back();
  await expect(firstStart.heading).toBeVisible();

  await firstStart.setUp();
  await setUp.complete();
  await home.heading.waitFor();
  await masthead.worried();
  await expect(worried.heading).toBeVisible();
  await expect(world.page.getByText(`${founder}, safeguarding lead`)).toBeVisible();
  await worried.back();
  await expect(home.heading).toBeVisible();

  await masthead.lock();
  await masthead.worried();
  await expect(worried.first).toBeVisible();
  await worried.back();
  await expect(signIn.passphrase).toBeVisible();
});
