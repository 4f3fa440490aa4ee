// A consent from the first name to its being taken back, the post that it covers, and what somebody sees of both who does not read
// the consents.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { picture } from './evidence';
import { lookerAt } from './looker';
import { Consents } from './pages/consents';
import { founder } from './pages/set-up';
import { test } from './worlds';

test('A consent is signed on the screen, covers a post, and is taken back; who does not read it never sees a name', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, accountForm, signIn } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const consents = new Consents(page);
  await home.addFirstAccount();
  await accountForm.add({ platform: 'instagram', name: 'Fridays', handle: '@fridays', owner: founder });

  await consents.goTo('Consents');
  await look('consents-empty');
  await page.getByRole('button', { name: 'Add a consent' }).click();
  await consents.field('Is it about one young person').selectOption('person');
  await page.getByLabel('Name', { exact: true }).fill('Samira Haddad');
  await consents.field('Date of birth').fill('5 April 2199');
  await consents.field('Must they never be shown').selectOption('no');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('5 April 2199 is still to come');
  await look('consent-who-with-a-mistake');
  await consents.field('Date of birth').fill('5 April 2013');
  await accountForm.carryOn();

  await accountForm.step('What they agreed to').waitFor();
  await page.getByRole('group', { name: 'Our social media' }).getByRole('radio', { name: 'Yes' }).check();
  await look('consent-purposes');
  await accountForm.carryOn();

  await consents.field('How the young person agreed').selectOption('drawn');
  await consents.field('The day the young person signed').fill('2 November 2026');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('draw the signature');
  await look('consent-signature-with-a-mistake');
  await consents.draw('Signature of the young person');
  await expect(page.getByRole('img', { name: 'Signature of the young person' })).toHaveJSProperty('complete', true);
  await look('consent-signed');
  await accountForm.carryOn();

  await accountForm.step('The parent or carer signs').waitFor();
  await consents.field('How the parent or carer agreed').selectOption('not-needed');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('under 16 when they signed');
  await consents.field('How the parent or carer agreed').selectOption('paper');
  await page.getByLabel('Parent or carer', { exact: false }).first().fill('Leila Haddad');
  await consents.field('The day the parent or carer signed').fill('2 November 2026');
  await page.locator('input[type=file]').setInputFiles(picture);
  await expect(page.getByText(picture.name)).toBeVisible();
  await look('consent-parent');
  await accountForm.carryOn();

  await accountForm.step('How long it holds').waitFor();
  await page.getByLabel('From', { exact: false }).fill('2 November 2026');
  await page.getByLabel('Until', { exact: false }).first().fill('1 November 2026');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('it cannot be before');
  await page.getByLabel('Until', { exact: false }).first().fill('');
  await look('consent-how-long');
  await accountForm.carryOn();
  await look('consent-check');
  await page.getByRole('button', { name: 'Add a consent' }).click();
  await expect(consents.row('Samira Haddad')).toContainText('Live');
  await look('consents');

  await consents.goTo('Posts');
  await page.getByRole('button', { name: 'Add a post' }).click();
  await page.getByRole('radio', { name: 'Yes, or it was' }).check();
  await consents.field('Posted on').fill('3 November 2026');
  await page.getByLabel('Account', { exact: false }).selectOption({ label: 'Instagram @fridays' });
  await consents.field('What it shows').fill('Five young people on stage');
  await consents.field('Can young people be recognised').selectOption('recognisable');
  await page.getByRole('button', { name: 'Add a consent' }).click();
  await page.getByLabel('Consent', { exact: true }).selectOption({ label: 'Samira Haddad' });
  await look('post-consents');
  await page.getByRole('button', { name: 'Add a post' }).click();
  await page.getByRole('table', { name: 'Posts' }).getByText('Five young people on stage').waitFor();
  await look('posts');
  await masthead.goTo('Home');
  const attention = page.getByRole('region', { name: 'Needs attention' });
  await expect(attention).not.toContainText('Samira');

  await consents.goTo('Consents');
  await consents.open('Samira Haddad');
  await accountForm.goToStep('The young person signs');
  await expect(page.getByRole('img', { name: 'Signature of the young person' })).toBeVisible();
  await accountForm.goToStep('How long it holds');
  await consents.field('Taken back on').fill('10 November 2026');
  await accountForm.saveChanges('They changed their mind');
  await expect(consents.row('Samira Haddad')).toContainText('Withdrawn');
  const path = await world.savedBy(async () => {
    await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
    await expect(page.getByText('is not sealed')).toBeVisible();
    await page.getByRole('button', { name: 'Save the table' }).click();
  });
  expect(await readFile(path, 'utf8')).toContain('Samira Haddad');
  await masthead.goTo('Home');
  await expect(attention).toContainText('Samira Haddad took their consent back on 10 November 2026');
  await look('home-with-consents');
  await masthead.lock();

  await signIn.choose('Ben Carter');
  await signIn.open(world.ben.passphrase);
  await home.heading.waitFor();
  await expect(page.getByText('Samira')).toHaveCount(0);
  await consents.goTo('Consents');
  await expect(page.getByText('You do not read the consents.')).toBeVisible();
  await expect(page.getByText(`ask ${founder}`)).toBeVisible();
  await look('consents-not-read');
  await consents.goTo('Posts');
  await page.getByRole('table', { name: 'Posts' }).getByRole('button', { name: '@fridays' }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await expect(page.getByLabel('Consent', { exact: true })).toContainText('One that you cannot see');
  await consents.field('Taken down on').fill('11 November 2026');
  await page.getByLabel('Why it changed').fill('Taken down as asked');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('Taken down 11 November 2026')).toBeVisible();
  await expect(page.getByText('Samira')).toHaveCount(0);
  await masthead.lock();

  await signIn.choose(founder);
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  await expect(attention).not.toContainText('Samira');
  await consents.goTo('Posts');
  await page.getByRole('table', { name: 'Posts' }).getByRole('button', { name: '@fridays' }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await expect(page.getByLabel('Consent', { exact: true })).toContainText('Samira Haddad');

  await consents.goTo('Consents');
  await consents.choose('Samira Haddad');
  await page.getByRole('button', { name: 'Erase this person for good' }).click();
  await page.getByRole('heading', { level: 1, name: 'Erase Samira Haddad' }).waitFor();
  await page.getByRole('button', { name: 'Look for them' }).click();
  await page.getByLabel('Why', { exact: true }).fill('They asked us to');
  await page.getByLabel('To erase them, type Samira Haddad').fill('Samira Haddad');
  await look('consent-erase');
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await page.getByRole('heading', { level: 1, name: 'They are erased' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Back to consents' }).click();
  await expect(consents.row('Erased person')).toContainText('Signed by nobody');
  await expect(page.getByText('Samira')).toHaveCount(0);
  look.expectNothing();
});
