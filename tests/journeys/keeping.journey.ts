// Keeping a workbook beyond its computer: a backup brought to another one, put back over what is here, and refused; a snapshot in
// place of a damaged copy; an organisation taken off this computer; and a person erased.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { organisation } from './pages/set-up';
import { account, type SetUpWorld, test } from './worlds';

async function backUp({ masthead, kept, stick }: SetUpWorld): Promise<string> {
  await masthead.goTo('Where is my data');
  await kept.planBackups(join(stick, 'Backups'));
  await kept.backUp();
  const [name] = readdirSync(join(stick, 'Backups'));
  return join(stick, 'Backups', name ?? 'none');
}

test('A backup opens on another computer with the same passphrase, and everything is there', async ({
  worldWithOneAccount: world,
}) => {
  const path = await backUp(world);
  await expect(world.kept.section('Backups')).toContainText('Nothing was written since.');
  await world.page.getByRole('button', { name: 'Rehearse a restore' }).click();
  await expect(world.page.getByText(/^The backup opens: all \d+ entries are as they were signed\.$/)).toBeVisible();

  const there = await world.openElsewhere();
  await there.firstStart.bringBackup();
  await there.bringBackup.choose(path);
  await expect(there.page.getByText('Nothing has been changed on this computer yet.')).toBeVisible();
  await there.bringBackup.putOnThisComputer('not this one at all');
  await expect(there.page.getByText(/This is not the passphrase/)).toBeVisible();
  await there.bringBackup.putOnThisComputer(world.passphrase);
  await expect(there.page.getByText(/^\d+ entries are here\. Each was checked/)).toBeVisible();
  await there.bringBackup.goOn();
  await there.signIn.open(world.passphrase);
  await there.home.heading.waitFor();
  await there.masthead.goTo('Registers');
  await expect(there.accounts.row(account.handle)).toBeVisible();
});

test('A backup is put back over what is here only for its typed name, and the copy that was here is set aside', async ({
  setUpWorld: world,
}) => {
  const { page, masthead, home, accounts, accountForm, signIn, bringBackup, kept } = world;
  const path = await backUp(world);
  await masthead.goTo('Home');
  await home.addFirstAccount();
  await accountForm.add(account);
  await accounts.row(account.handle).waitFor();
  await masthead.lock();

  await page.getByRole('button', { name: 'Add an organisation' }).click();
  await world.firstStart.bringBackup();
  await bringBackup.choose(path);
  await expect(page.getByText('This organisation is on this computer already.')).toBeVisible();
  await bringBackup.putInPlace(world.passphrase, 'Something else');
  await expect(bringBackup.name).toHaveAccessibleDescription(new RegExp(`Type ${organisation} to go on`));
  // As an ordinary keyboard writes it.
  await bringBackup.putInPlace(world.passphrase, organisation.replace('’', "'").toLowerCase());
  await expect(page.getByText('The copy that was here is set aside')).toBeVisible();
  await bringBackup.goOn();
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  await masthead.goTo('Registers');
  await expect(accounts.row(account.handle)).toBeHidden();
  await masthead.goTo('Where is my data');
  await kept.section('Set aside by a restore').getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(kept.section('Set aside by a restore')).toBeHidden();
});

test('A backup that is damaged, and a file that is none, are refused in words and change nothing', async ({
  setUpWorld: world,
}) => {
  const path = await backUp(world);
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  const damaged = join(world.stick, 'damaged.quarterday');
  writeFileSync(damaged, bytes);
  const letter = join(world.stick, 'letter.quarterday');
  writeFileSync(letter, 'Dear all, this is a letter.');

  const there = await world.openElsewhere();
  await there.firstStart.bringBackup();
  await there.bringBackup.choose(damaged);
  await expect(there.page.getByRole('alert')).toContainText('This backup is damaged or has been altered');
  await there.bringBackup.choose(letter);
  await expect(there.page.getByRole('alert')).toContainText('This file is not a Quarterday backup.');
  await there.page.getByRole('button', { name: 'Back' }).click();
  await expect(there.firstStart.heading).toBeVisible();
});

test('A damaged safety copy is replaced by a snapshot of it, and can be written again', async ({
  setUpWorld: world,
}) => {
  const { page, masthead, home, kept, signIn, bringBackup } = world;
  await masthead.goTo('Where is my data');
  await expect
    .poll(async () => {
      await masthead.goTo('Home');
      await masthead.goTo('Where is my data');
      return kept.section('Snapshots').getByRole('listitem').count();
    })
    .toBe(1);
  await masthead.lock();
  await world.damageJournal();
  await signIn.open(world.passphrase);
  await page.getByRole('button', { name: 'Use a snapshot or a backup' }).click();
  await page.getByRole('button', { name: /^Use the snapshot of/ }).click();
  await bringBackup.putInPlace(world.passphrase, organisation);
  await bringBackup.goOn();
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  await expect(page.getByText('nothing can be changed')).toBeHidden();
});

test('A workbook that is open in another window is taken over, and that window says so', {
  tag: '@browser-shell',
}, async ({ worldInReview: world }) => {
  await world.review.note.fill('Typed in the first window');
  const second = await world.openSecondWindow();
  await second.signIn.open(world.passphrase);
  await second.page.getByRole('button', { name: 'Or take over here' }).click();
  await second.home.heading.waitFor();
  await expect(world.page.getByText('was taken over by another window, and is locked here.')).toBeVisible();
  await second.home.carryOn();
  await expect(second.review.note).toHaveValue('Typed in the first window');
});

test('An organisation is taken off this computer for its typed name, and a backup brings it back', async ({
  setUpWorld: world,
}) => {
  const { page, kept, firstStart, bringBackup, signIn, home } = world;
  const path = await backUp(world);
  await kept.removeFromHere();
  const remove = page.getByRole('button', { name: 'Remove it from this computer' });
  await remove.click();
  await expect(page.getByLabel(`To remove it, type ${organisation}`)).toHaveAccessibleDescription(
    /Type .* to remove it/,
  );
  await page.getByLabel(`To remove it, type ${organisation}`).fill(organisation);
  await remove.click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(firstStart.heading).toBeVisible();

  await firstStart.bringBackup();
  await bringBackup.choose(path);
  await bringBackup.putOnThisComputer(world.passphrase);
  await bringBackup.goOn();
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
});

test('A person is erased: their name is gone, what was done stays, and the record is unbroken', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead } = world;
  await masthead.goTo('Registers');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Priya Shah');
  await page.getByRole('button', { name: 'Carry on' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Priya Shah', exact: true }).click();
  await page.getByRole('button', { name: 'Erase this person for good' }).click();
  await expect(page.getByLabel('Names to look for')).toHaveValue('Priya Shah');
  await page.getByRole('button', { name: 'Look for them' }).click();
  await expect(page.getByRole('region', { name: 'What names them' })).toContainText('Priya Shah');
  await page.getByLabel('Why').fill('Priya Shah asked us to');
  await page.getByLabel('To erase them, type Priya Shah').fill('priya shah');
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await expect(page.getByLabel('Why')).toHaveAccessibleDescription(/Write it without their name/);
  await page.getByLabel('Why').fill('They asked us to');
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'They are erased' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to people' }).click();
  await expect(page.getByText('Priya')).toBeHidden();
  await masthead.goTo('Where is my data');
  await page.getByRole('button', { name: 'Check every entry now' }).click();
  await expect(page.getByText(/^Unbroken/)).toBeVisible();
});

test('Who can still sign in is not erased, and that is said', async ({ setUpWorld: world }) => {
  const { page, masthead } = world;
  await masthead.goTo('Registers');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('rowheader').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Erase this person for good' }).click();
  await expect(page.getByRole('alert')).toContainText('can still sign in. Let them leave first.');
});
