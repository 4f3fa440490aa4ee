// Several people in one workbook: asking somebody in, their first sign-in, what happens when a way in is lost, and leavers.
import { expect } from '@playwright/test';
import { readSheet, typeBack } from './pages/keep-code';
import { founder } from './pages/set-up';
import { test } from './worlds';

const ben = 'Ben Carter';
const newPassphrase = 'walnut harbour thimble meadow';

test('Somebody is asked in, makes a sign-in of their own, and what they do carries their name', async ({
  setUpWorld: world,
}) => {
  const { page, home, masthead, members, signIn, firstSignIn, accounts, accountForm } = world;
  await masthead.people();
  const code = await members.askIn(ben, 'Volunteer', ['Checker']);
  await members.codeIsGiven();
  await expect(members.row(ben)).toContainText('Not signed in yet');
  await masthead.lock();

  await signIn.choose(ben);
  const mistyped = code.replace(/^./, (sign) => (sign === '7' ? '8' : '7'));
  await firstSignIn.typeCode(ben, mistyped);
  await expect(page.getByText('Look again at group 1 of the code')).toBeVisible();
  const { passphrase } = await firstSignIn.complete(ben, code.toLowerCase().replaceAll('-', ' '));
  await home.heading.waitFor();
  const attention = page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem');
  const noKey = attention.filter({ hasText: 'There is no recovery key for the organisation.' });
  await expect(noKey).toContainText(`everything stays closed. Ask ${founder}.`);
  await expect(noKey.getByRole('button')).toHaveCount(0);
  await home.addFirstAccount();
  await accountForm.add({ platform: 'instagram', name: 'Fridays', handle: '@fridays', owner: ben });
  await accounts.row('@fridays').waitFor();
  await masthead.people();
  await expect(
    page.getByText(`Only a coordinator asks people in and says what they may do. Ask ${founder}.`),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask somebody in' })).toBeHidden();
  await masthead.lock();

  await signIn.choose(founder);
  await signIn.open(world.passphrase);
  await expect(page.getByRole('region', { name: /^Since you were here on / })).toContainText(`${ben} `);
  await masthead.people();
  await expect(members.row(ben)).toContainText('Signs in');
  await masthead.lock();
  await signIn.choose(ben);
  await signIn.open(passphrase);
  await home.heading.waitFor();
});

test('Somebody who lost every way in is let in again by a coordinator, and the old passphrase opens no more', async ({
  worldOfTwo: world,
}) => {
  const { page, home, masthead, members, signIn, firstSignIn } = world;
  await masthead.people();
  const code = await members.letInAgain(ben);
  await members.codeIsGiven();
  await expect(members.row(ben)).toContainText('Asked in again');
  await masthead.lock();
  await signIn.choose(ben);
  await firstSignIn.complete(ben, code);
  await home.heading.waitFor();
  await masthead.mySignIn();
  await expect(page.getByText('My notes from before')).toBeVisible();
  await page.getByRole('button', { name: 'Open my notes' }).click();
  await page.getByLabel('The recovery code you had then').fill(world.ben.recoveryCode);
  await page.getByRole('button', { name: 'Open my notes' }).click();
  await expect(page.getByText('Your notes from before open again.')).toBeVisible();
  await masthead.lock();
  await signIn.choose(ben);
  await signIn.open(world.ben.passphrase);
  await expect(page.getByText('This is not the passphrase')).toBeVisible();
});

test('Who leaves cannot sign in any more, and stays in the list of those who left', async ({ worldOfTwo: world }) => {
  const { page, masthead, members, signIn } = world;
  await masthead.people();
  await members.choose(founder);
  await members.panel.getByRole('button', { name: 'I am leaving' }).click();
  await page.getByLabel('Why they leave').fill('Tired');
  await page.getByLabel(`To confirm, type ${founder}`).fill('somebody else');
  await page.getByRole('button', { name: 'End their sign-in' }).click();
  await expect(page.getByRole('alert')).toContainText(`type ${founder} to confirm`);
  await page.getByLabel(`To confirm, type ${founder}`).fill(founder.toLowerCase());
  await page.getByRole('button', { name: 'End their sign-in' }).click();
  await expect(page.getByRole('alert')).toContainText('This is the only coordinator who can sign in.');
  await page.getByRole('button', { name: 'They stay' }).click();

  await members.leaves(ben, 'Moved to Leeds');
  await expect(members.left.getByRole('row').filter({ hasText: ben })).toContainText(/\d{4}/);
  await expect(members.row(ben)).toHaveCount(0);
  await masthead.lock();
  await expect(page.getByText(ben)).toHaveCount(0);
  await signIn.open(world.passphrase);
  await world.home.heading.waitFor();
});

test('When one person locks with a half-typed answer, another works meanwhile, and it is still there', async ({
  worldOfTwo: world,
}) => {
  const { page, home, masthead, signIn, review, accounts, accountForm } = world;
  await home.addFirstAccount();
  await accountForm.add({ platform: 'instagram', name: 'Fridays', handle: '@fridays', owner: founder });
  await accounts.row('@fridays').waitFor();
  await masthead.goTo('Home');
  await home.openReview();
  await review.choose('Different');
  await review.note.fill('Half a sentence about');
  await page.keyboard.press('Control+Shift+L');
  await page.getByText('Who are you?').waitFor();

  await signIn.choose(ben);
  await signIn.open(world.ben.passphrase);
  await home.carryOn();
  await expect(review.note).toHaveValue('');
  await review.choose('Cannot find it');
  await review.goOn();
  await masthead.lock();

  await signIn.choose(founder);
  await signIn.open(world.passphrase);
  await masthead.goTo('Quarterly review');
  await review.moveBy(() => review.goBack());
  await expect(review.note).toHaveValue('Half a sentence about');
  await expect(review.answer('Different')).toBeChecked();
});

test('The recovery key on paper lets a new coordinator in when nobody is left who can', async ({
  setUpWorld: world,
}) => {
  const { page, home, masthead, members, firstSignIn } = world;
  const signal = home.signal('There is no recovery key for the organisation.');
  await signal.getByRole('button', { name: 'Make one' }).click();
  await page.getByRole('button', { name: 'Make the recovery key' }).click();
  const key = await readSheet(page, 'Recovery key sheet');
  await masthead.goTo('Home');
  await expect(page.getByText('You have not shown yet that you have it on paper.')).toBeVisible();
  await typeBack(page, key, 'It is on paper');
  await expect(page.getByText('There is one, on paper.')).toBeVisible();
  await masthead.goTo('Home');
  await expect(signal).toBeHidden();
  await masthead.lock();

  await page.getByRole('button', { name: 'Nobody is left who can let me in' }).click();
  await page.getByLabel('The organisation’s recovery key').fill(world.recoveryCode);
  await page.getByLabel('Who is to be let in').selectOption({ label: 'Somebody else, as a new coordinator' });
  await page.getByLabel('Their name').fill('Grace Bell');
  await page.getByLabel('What they do here').fill('Trustee');
  await page.getByRole('button', { name: 'Let them in' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'recovery key: this is not the recovery key of this organisation',
  );
  await page.getByLabel('The organisation’s recovery key').fill(key);
  await page.getByRole('button', { name: 'Let them in' }).click();
  await members.readCode('Grace Bell');
  await page.getByRole('button', { name: 'Sign in with it now' }).click();
  await firstSignIn.chooseAndOpen();
  await home.heading.waitFor();
  await masthead.people();
  await expect(members.row('Grace Bell')).toContainText('Coordinator');
  await expect(page.getByRole('button', { name: 'Ask somebody in' })).toBeVisible();
});

test('A passphrase is changed by its owner, and the minutes until it locks by a coordinator', async ({
  setUpWorld: world,
}) => {
  const { page, home, masthead, mySignIn, signIn } = world;
  await masthead.mySignIn();
  await page.getByLabel('Minutes until it locks').fill('31');
  await page.getByRole('button', { name: 'Set the minutes' }).click();
  await expect(page.getByText('Write a number from 1 to 30')).toBeVisible();
  await page.getByLabel('Minutes until it locks').fill('12');
  await page.getByRole('button', { name: 'Set the minutes' }).click();
  await expect(page.getByText('locks by itself after 12 minutes')).toBeVisible();

  await mySignIn.changePassphrase('not this one at all', newPassphrase);
  await expect(page.getByRole('alert')).toContainText('The passphrase you have now: this is not your passphrase');
  await mySignIn.choose(world.passphrase, newPassphrase);
  await page.getByRole('button', { name: 'Change my passphrase' }).click();
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible();
  await masthead.lock();
  await signIn.open(world.passphrase);
  await expect(page.getByText('This is not the passphrase')).toBeVisible();
  await signIn.open(newPassphrase);
  await home.heading.waitFor();
});

test('Who thinks that somebody knows their passphrase gets new keys, and signs in with them', async ({
  setUpWorld: world,
}) => {
  const { page, home, masthead, mySignIn, signIn } = world;
  await masthead.mySignIn();
  const recoveryCode = await mySignIn.makeNewKeys(world.passphrase, newPassphrase);
  expect(recoveryCode).not.toBe(world.recoveryCode);
  await signIn.open(world.passphrase);
  await expect(page.getByText('This is not the passphrase')).toBeVisible();
  await signIn.open(newPassphrase);
  await home.heading.waitFor();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('Who leaves a recovery code before it is on paper is told so until they have made another', async ({
  freshWorld: world,
}) => {
  const { page, firstStart, home, setUp, signIn } = world;
  await firstStart.setUp();
  await setUp.describeOrganisation();
  await setUp.chooseLocality();
  await setUp.sayWhoYouAre();
  await setUp.sayWhereBackupsGo();
  const passphrase = await setUp.choosePassphrase();
  await readSheet(page);
  await page.reload();
  await signIn.open(passphrase);
  const notOnPaper = home.signal('Your recovery code may not be on paper.');
  await notOnPaper.getByRole('button', { name: 'Make a new one' }).click();
  await page.getByLabel('The passphrase you have now').fill(passphrase);
  await page.getByRole('button', { name: 'Make a new code' }).click();
  await typeBack(page, await readSheet(page), 'It is on paper');
  await page.getByRole('button', { name: 'Home' }).click();
  await home.heading.waitFor();
  await expect(home.signal('There is no recovery key for the organisation.')).toBeVisible();
  await expect(notOnPaper).toHaveCount(0);
});

test('Setting up ends with asking the next person in', async ({ freshWorld: world }) => {
  const { page, firstStart, setUp } = world;
  await firstStart.setUp();
  await setUp.describeOrganisation();
  await setUp.chooseLocality();
  await setUp.sayWhoYouAre();
  await setUp.sayWhereBackupsGo();
  await setUp.choosePassphrase();
  await typeBack(page, await readSheet(page), 'Add the next person');
  await expect(page.getByRole('heading', { level: 1, name: 'Ask somebody in' })).toBeVisible();
});
