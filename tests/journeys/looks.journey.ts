// Every screen, light and dark, at 1280 × 800, at 800 × 600 and at 200 %: nothing that WCAG 2.2 AA forbids, nothing wider
// than the window.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { examplePassphrase } from '../../renderer/features/example/example-passphrase';
import { lookerAt } from './looker';
import { HandToHand } from './pages/hand-to-hand';
import { typeBack } from './pages/keep-code';
import { organisation, SetUp } from './pages/set-up';
import { test } from './worlds';

test('The screens before signing in look right and hide nothing from anyone', async ({ freshWorld: world }) => {
  test.setTimeout(480_000);
  const { page, firstStart, setUp, masthead, signIn, worried } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await firstStart.heading.waitFor();
  await look('first-start');
  await masthead.worried();
  await worried.heading.waitFor();
  await look('worried');
  await worried.back();
  await firstStart.setUp();
  await setUp.carryOn();
  await look('set-up-with-a-mistake');
  const { passphrase } = await setUpLookingAt(page, look);
  await world.home.heading.waitFor();
  await look('home-empty');
  await world.home.addFirstAccount();
  await world.accountForm.carryOn();
  await look('account-with-mistakes');
  await masthead.goTo('Registers');
  await look('accounts-empty');
  await masthead.lock();
  await look('sign-in');
  await signIn.open('not this one at all');
  await page.getByText('This is not the passphrase').waitFor();
  await look('sign-in-wrong');
  await page.getByRole('button', { name: 'I have lost my passphrase' }).click();
  await look('lost-passphrase');
  await page.getByRole('button', { name: 'I know my passphrase' }).click();
  await signIn.open(passphrase);
  await world.home.heading.waitFor();
  look.expectNothing();
});

test('The screens of one’s own sign-in look right and hide nothing from anyone', async ({ setUpWorld: world }) => {
  test.setTimeout(480_000);
  const { page, home, masthead, mySignIn, signIn } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await masthead.mySignIn();
  await look('my-sign-in');
  for (const button of ['Change it', 'Make a new code', 'Make new keys'] as const) {
    await mySignIn.begin(button);
    await look(`my-sign-in-${button.toLowerCase().replaceAll(' ', '-')}`);
    await page.getByRole('button', { name: 'Leave it as it was' }).click();
  }
  await masthead.people();
  await look('people-and-sign-ins-alone');
  await page.getByRole('button', { name: 'Make one' }).click();
  await look('paper-key');
  await page.getByRole('button', { name: 'Make the recovery key' }).click();
  await page.getByRole('region', { name: 'Recovery key sheet' }).waitFor();
  await masthead.goTo('Home');
  await look('paper-key-on-paper');
  await page.getByRole('button', { name: 'Go without it' }).click();
  await masthead.lock();
  await page.getByRole('button', { name: 'Nobody is left who can let me in' }).click();
  await page.getByLabel('Who is to be let in').selectOption({ label: 'Somebody else, as a new coordinator' });
  await page.getByRole('button', { name: 'Let them in' }).click();
  await look('let-in-with-mistakes');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  look.expectNothing();
});

test('The screens of other people’s sign-ins look right and hide nothing from anyone', async ({
  setUpWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, members, signIn, firstSignIn } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await masthead.people();
  await page.getByRole('button', { name: 'Ask somebody in' }).click();
  await members.makeCode();
  await look('ask-somebody-in-with-mistakes');
  await members.describe('Ben Carter', 'Volunteer', ['Checker']);
  await look('ask-somebody-in');
  await members.makeCode();
  const code = await members.readCode('Ben Carter');
  await look('one-time-code');
  await members.codeIsGiven();
  await members.choose('Ben Carter');
  await look('people-and-sign-ins');
  for (const button of ['Change name or roles', 'Make a new code', 'Is leaving']) {
    await members.panel.getByRole('button', { name: button }).click();
    await look(`member-${button.toLowerCase().replaceAll(' ', '-')}`);
    await masthead.people();
    await members.choose('Ben Carter');
  }
  await masthead.lock();
  await signIn.choose('Ben Carter');
  await look('sign-in-one-time-code');
  await firstSignIn.typeCode('Ben Carter', code);
  await page.getByRole('heading', { level: 1, name: 'Choose your passphrase' }).waitFor();
  await look('first-sign-in');
  const ways = await firstSignIn.choosePassphrase();
  await look('first-sign-in-recovery-code');
  await typeBack(page, ways.recoveryCode, 'Open the workbook');
  await home.heading.waitFor();
  await masthead.people();
  await look('people-and-sign-ins-to-read');
  await masthead.lock();
  await signIn.choose('Ben Carter');
  await page.getByRole('button', { name: 'I have lost my passphrase' }).click();
  await look('lost-passphrase-of-two');
  look.expectNothing();
});

test('The screens of the example look right and hide nothing from anyone', async ({ exampleWorld: world }) => {
  test.setTimeout(480_000);
  const { page, home, masthead, accounts, accountForm, worried } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await home.tasks.waitFor();
  await look('home');
  await masthead.goTo('Registers');
  await look('accounts');
  await accounts.chooseFirst();
  await look('account-history');
  await accounts.openChosen();
  await accountForm.step('The account and its owner').waitFor();
  await look('account');
  for (const step of ['Who else can get in', 'How it is guarded', 'Who looks after it']) {
    await accountForm.goToStep(step);
    await look(`account-${step.toLowerCase().replaceAll(' ', '-')}`);
  }
  await accountForm.goToStep('Check and save');
  await look('account-check-and-save');
  await masthead.goTo('Registers');
  await accounts.search('nothing has this name');
  await look('accounts-none-found');
  await page.getByRole('button', { name: 'Try a password' }).click();
  await look('try-a-password');
  await page.getByLabel('A password', { exact: true }).fill('SP1D3Rm@n');
  await page.getByText(/one that everyone knows/).waitFor();
  await look('try-a-password-tried');
  await masthead.goTo('Registers');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await look('people');
  await masthead.goTo('Actions');
  await look('actions');
  await page
    .getByRole('table', { name: 'Actions' })
    .getByRole('button', { name: /^Action \d+/ })
    .first()
    .click();
  await look('action');
  await page.keyboard.press('Escape');
  await masthead.goTo('Reports');
  await look('reports');
  await masthead.goTo('Where is my data');
  await page.getByRole('button', { name: 'Check every entry now' }).click();
  await page.getByText('Unbroken').waitFor();
  await look('where-is-my-data');
  await masthead.goTo('Check a PDF');
  await look('check-a-pdf');
  await page.locator('input[type=file]').setInputFiles({
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('Dear all, this is a letter.'),
  });
  await page.getByRole('heading', { level: 1, name: 'This file cannot be judged.' }).waitFor();
  await look('check-a-pdf-checked');
  await masthead.worried();
  await worried.heading.waitFor();
  await look('worried-inside');
  await masthead.lock();
  await look('sign-in-example');
  look.expectNothing();
});

test('The other registers look right and hide nothing from anyone', async ({ exampleWorld: world }) => {
  test.setTimeout(480_000);
  const { page, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  for (const [title, one] of [
    ['Contacts', 'Add a contact'],
    ['Devices', 'Add a device'],
    ['Tools', 'Add a tool'],
    ['Password events', 'Add a password event'],
    ['Policies', 'Add a policy'],
    ['Procedures', 'Add a procedure'],
    ['Risks', 'Add a risk'],
    ['Blocked at work', 'Add a restriction'],
    ['Our choices', 'Add a choice'],
    ['Closed days and gaps', 'Add a closed time or gap'],
    ['Platform changes', 'Add a platform change'],
    ['Look-alike searches', 'Add a search'],
  ] as const) {
    const name = title.toLowerCase().replaceAll(' ', '-');
    await masthead.register(title);
    await look(name);
    await page.getByRole('button', { name: one }).click();
    await page.getByRole('button', { name: 'Carry on' }).click();
    await page.getByRole('alert').waitFor();
    await look(`${name}-mistakes`);
  }
  look.expectNothing();
});

test('Posts, consultations and what the quarter says of them look right and hide nothing from anyone', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const open = async (register: string, row: string | RegExp) => {
    await masthead.register(register);
    await look(register.toLowerCase().replaceAll(' ', '-'));
    await page.getByRole('table', { name: register }).getByRole('button', { name: row }).first().click();
    await page.getByRole('button', { name: 'Open the record' }).click();
  };
  await open('Posts', '@riversideyouth');
  await page.getByRole('heading', { name: 'Read by somebody else' }).waitFor();
  await look('post-of-the-example');
  await page.getByRole('button', { name: 'Make its check as a PDF' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check of a post' }).waitFor();
  await look('make-a-check-of-a-post');
  await open('Consultations', 'girls');
  await page.getByRole('heading', { name: 'You said, we did' }).waitFor();
  await look('consultation-of-the-example');
  await open('Words to look at', 'kids');
  await look('word-to-look-at');
  await masthead.goTo('Quarterly review');
  await page.getByRole('button', { name: 'The registers of this quarter' }).click();
  await page.getByRole('heading', { level: 1, name: 'The registers of this quarter' }).waitFor();
  await look('registers-of-the-quarter');
  look.expectNothing();
});

test('The screens of a review look right and hide nothing from anyone', async ({ exampleWorld: world }) => {
  test.setTimeout(480_000);
  const { page, home, review, beforeSigning } = world;
  const steps = new HandToHand(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await home.carryOn();
  await review.answer('As expected').waitFor();
  await look('review');
  await page.getByRole('button', { name: 'Why we ask' }).click();
  await review.sayDifferent('Two people have left', 'No, make it an action');
  await look('review-different');
  await page.setViewportSize({ width: 800, height: 600 });
  await page.getByRole('button', { name: 'All accounts' }).click();
  await look('review-all-accounts', ['800', '200-percent']);
  await page.setViewportSize({ width: 800, height: 600 });
  await page.getByRole('button', { name: 'All accounts' }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await review.sayWhyNot('');
  await review.goOn();
  await review.choose('Cannot find it');
  await look('review-not-found');
  await review.answerTheRest();
  await look('before-signing-with-gaps');
  await beforeSigning.toPutRight('say why it does not apply').getByRole('button').click();
  await review.sayWhyNot('We have no shop.');
  await page.getByRole('button', { name: 'Come back to this later' }).click();
  await steps.lookOver();
  await steps.copyFor('For a funder').check();
  await page.getByRole('button', { name: 'Look at the texts for a funder' }).waitFor();
  await look('before-handing-over');
  await steps.handOver.click();
  await look('before-handing-over-without-reading');
  look.expectNothing();
});

test('The screens of a review that goes from hand to hand look right and hide nothing from anyone', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(900_000);
  const { page, home, masthead, review, sign } = world;
  const steps = new HandToHand(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await home.carryOn();
  await review.answerTheRest();
  await steps.copyFor('For a funder').check();
  await steps.handOverNow();
  await look('home-handed-over');
  await page.getByRole('button', { name: 'See how it stands' }).click();
  await look('before-signing-waiting');
  await steps.readReport.click();
  await steps.preview.waitFor();
  await look('check-refused');
  await steps.changeTo('Tom Wilkes', examplePassphrase);
  await look('home-to-check');
  await steps.goToCheck();
  await look('check');
  await steps.sendBack.click();
  await page.getByRole('button', { name: 'Send it back with this reason' }).click();
  await look('check-send-back');
  await page.keyboard.press('Escape');
  await steps.sendBackNow('The Page has a new group since the summer. Is anybody looking after it?');
  await look('home-sent-back');
  await masthead.goTo('Quarterly review');
  await look('review-sent-back');
  await masthead.goTo('Home');
  await steps.changeTo('Amina Hussain', examplePassphrase);
  await steps.lookOver();
  await look('before-handing-over-again');
  await steps.handOverNow();
  await steps.changeTo('Tom Wilkes', examplePassphrase);
  await steps.goToCheck();
  await steps.checkNow('The group is looked after by Leah now. I looked at it on the project telephone.');
  await steps.changeTo('Margaret Ellery', examplePassphrase);
  await look('home-to-sign');
  await steps.goToSign();
  await sign.preview.waitFor();
  await look('sign');
  await sign.sign.click();
  await look('sign-without-reading');
  await sign.signNow();
  await look('reports-signed');
  await masthead.goTo('Quarterly review');
  await look('review-signed');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await look('review-open-again');
  await page.keyboard.press('Escape');
  await masthead.goTo('Home');
  await look('home-signed');
  look.expectNothing();
});

test('The history and what it keeps in order look right and hide nothing from anyone', async ({
  exampleWorld: world,
}) => {
  test.setTimeout(480_000);
  const { page, masthead, history, people, accountForm, accounts } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await history.open();
  await look('history');
  await history.field('Words').fill('nothing says this');
  await history.field('From').fill('soon');
  await page.getByText('Nothing matches. Ask for less.').waitFor();
  await look('history-nothing-matches');
  await masthead.goTo('Registers');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await people.chooseFirst();
  await people.openChosen();
  await page.getByLabel('Keep until').fill('5 April 2024');
  await accountForm.saveChanges('');
  await people.heading.waitFor();
  await page.getByRole('button', { name: /^Undo/ }).waitFor();
  await look('people-saved-with-undo');
  await masthead.goTo('Home');
  await look('home-with-undo');
  await page.getByRole('button', { name: 'Decide' }).click();
  await look('retention');
  await page.getByRole('button', { name: /^Keep longer/ }).click();
  await look('retention-keep-longer');
  await page.keyboard.press('Escape');
  await masthead.goTo('Registers');
  await accounts.chooseFirst();
  await accounts.openChosen();
  await accountForm.goToStep('Check and save');
  await page.getByRole('button', { name: 'Take this account out' }).click();
  await look('take-out-still-named');
  look.expectNothing();
});

test('What is one’s own looks right and hides nothing from anyone', async ({ exampleWorld: world }) => {
  test.setTimeout(480_000);
  const { page, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await page.getByRole('button', { name: 'Private notes' }).click();
  await look('notes-none');
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Title').fill('For Monday');
  await page.getByLabel('Your note').fill('Ask Tom about the summer trip.\nTake the consent forms along.');
  await look('note');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByRole('heading', { level: 2, name: 'For Monday' }).waitFor();
  await look('notes');
  await masthead.goTo('Home');
  await page.getByRole('button', { name: 'Your privacy check' }).click();
  await look('privacy-check');
  await page.getByRole('button', { name: 'I have looked through them' }).click();
  await page.getByRole('alert').waitFor();
  await look('privacy-check-with-a-mistake');
  look.expectNothing();
});

test('What people confirm and learn looks right and hides nothing from anyone', async ({ exampleWorld: world }) => {
  test.setTimeout(480_000);
  const { page, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await page.getByRole('button', { name: 'What we ask of you' }).click();
  await page.getByRole('table', { name: 'Who has confirmed' }).waitFor();
  await look('what-we-ask');
  await page.getByRole('button', { name: /^Read it again ?: How we behave online$/ }).click();
  await page.getByRole('button', { name: 'Where this is from' }).click();
  await look('text-confirmed');
  await new HandToHand(page).changeTo('Tom Wilkes', examplePassphrase);
  await page.getByRole('button', { name: 'What we ask of you' }).click();
  await page
    .getByRole('button', { name: /^Read and confirm ?: / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Confirm all of it' }).click();
  await page.getByRole('alert').waitFor();
  await look('text-to-confirm-with-a-mistake');
  await masthead.goTo('Home');
  await page.getByRole('button', { name: 'Training and quizzes' }).click();
  await look('training');
  await page
    .getByRole('button', { name: /^Take it ?: / })
    .first()
    .click();
  await look('quiz-before');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await look('quiz-answered');
  look.expectNothing();
});

test('The screens of keeping, bringing, removing and erasing look right and hide nothing from anyone', async ({
  setUpWorld: world,
}) => {
  test.setTimeout(600_000);
  const { page, masthead, kept, bringBackup, firstStart, signIn, home, stick } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  await masthead.goTo('Where is my data');
  await kept.section('The safety copy').waitFor();
  await look('where-is-my-data-no-backup');
  await page.getByRole('button', { name: 'Say where backups go' }).click();
  await page.getByRole('radio', { name: 'Another folder' }).check();
  await page.getByLabel('Path of the folder').fill('somewhere');
  await page.getByRole('button', { name: 'Keep this plan' }).click();
  await page.getByRole('heading', { name: 'One thing to put right' }).waitFor();
  await look('plan-backups-with-a-mistake');
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await kept.planBackups(join(stick, 'Backups'));
  await kept.backUp();
  await look('where-is-my-data-backed-up');
  await page.getByRole('button', { name: 'Rehearse a restore' }).click();
  await page.getByText(/^The backup opens/).waitFor();
  await look('where-is-my-data-rehearsed');

  await masthead.goTo('Registers');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Priya Shah');
  await page.getByRole('button', { name: 'Carry on' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Priya Shah', exact: true }).click();
  await look('person-history');
  await page.getByRole('button', { name: 'Erase this person for good' }).click();
  await page.getByRole('button', { name: 'Look for them' }).click();
  await page.getByRole('region', { name: 'What names them' }).waitFor();
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await page.getByText('Write why, without their name').waitFor();
  await look('erase');
  await page.getByLabel('Why').fill('They asked us to');
  await page.getByLabel('To erase them, type Priya Shah').fill('Priya Shah');
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await page.getByRole('heading', { level: 1, name: 'They are erased' }).waitFor();
  await look('erased');

  await page.getByRole('button', { name: 'Make a new backup' }).click();
  await kept.putBack();
  await page.getByRole('heading', { name: 'Or a snapshot that is kept here' }).waitFor();
  await look('put-back');
  await bringBackup.choose(join(stick, 'Backups', readdirSync(join(stick, 'Backups'))[0] ?? 'none'));
  await page.getByText('This organisation is on this computer already.').waitFor();
  await look('backup-found');
  await page.getByRole('button', { name: 'I have lost my passphrase' }).click();
  await look('backup-found-lost-passphrase');
  await page.getByRole('button', { name: 'I know my passphrase' }).click();
  await bringBackup.putInPlace(world.passphrase, organisation);
  await page.getByText('The copy that was here is set aside').waitFor();
  await look('backup-restored');
  await bringBackup.goOn();
  await signIn.open(world.passphrase);
  await home.heading.waitFor();
  await masthead.goTo('Where is my data');
  await kept.section('Set aside by a restore').waitFor();
  await look('where-is-my-data-set-aside');
  await kept.removeFromHere();
  await page.getByRole('button', { name: 'Remove it from this computer' }).click();
  await page.getByText('to remove it', { exact: false }).first().waitFor();
  await look('remove');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Add an organisation' }).click();
  await firstStart.bringBackup();
  await look('bring-a-backup');
  look.expectNothing();
});

/** The steps of setting up, each looked at before it is left. */
async function setUpLookingAt(page: Page, look: (screen: string) => Promise<void>) {
  const setUp = new SetUp(page);
  await setUp.describeOrganisation();
  await look('set-up-where');
  await setUp.chooseLocality();
  await look('set-up-you');
  await setUp.sayWhoYouAre();
  await setUp.question('Where shall backups go?').waitFor();
  await page.getByRole('radio', { name: 'Another folder' }).check();
  await setUp.carryOn();
  await look('set-up-backups-with-a-mistake');
  await setUp.sayWhereBackupsGo();
  await page.getByRole('button', { name: 'Use these words' }).click();
  await look('set-up-passphrase');
  const passphrase = await setUp.choosePassphrase();
  await look('set-up-recovery-code');
  await setUp.keepRecoveryCode(await setUp.readRecoveryCode());
  return { passphrase };
}
