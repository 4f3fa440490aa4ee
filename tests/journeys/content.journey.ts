// A post from its first words to being taken down: checked on one page, read by somebody who did not make it, put up, and taken down
// once the consent of somebody it shows is taken back. Its check is made as a PDF.
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { Consents } from './pages/consents';
import { HandToHand } from './pages/hand-to-hand';
import { MakeReport } from './pages/make-report';
import { Posts } from './pages/posts';
import { founder } from './pages/set-up';
import { test } from './worlds';

test('A post is checked, read by somebody else, put up, and taken down once a consent is taken back', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, accountForm } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const posts = new Posts(page);
  const consents = new Consents(page);
  const report = new MakeReport(page);
  const people = new HandToHand(page);
  await home.addFirstAccount();
  await accountForm.add({ platform: 'instagram', name: 'Fridays', handle: '@fridays', owner: founder });

  await consents.goTo('Consents');
  await page.getByRole('button', { name: 'Add a consent' }).click();
  await consents.field('Is it about one young person').selectOption('person');
  await page.getByLabel('Name', { exact: true }).fill('Samira Haddad');
  await consents.field('Date of birth').fill('5 April 2013');
  await consents.field('Must they never be shown').selectOption('no');
  await accountForm.carryOn();
  await page.getByRole('group', { name: 'Our social media' }).getByRole('radio', { name: 'Yes' }).check();
  await accountForm.carryOn();
  await consents.field('How the young person agreed').selectOption('paper');
  await consents.field('The day the young person signed').fill('2 November 2026');
  await accountForm.carryOn();
  await consents.field('How the parent or carer agreed').selectOption('paper');
  await page.getByLabel('Parent or carer', { exact: false }).first().fill('Leila Haddad');
  await consents.field('The day the parent or carer signed').fill('2 November 2026');
  await accountForm.carryOn();
  await consents.field('Where the signed paper is kept').fill('The locked cupboard');
  await accountForm.carryOn();
  await page.getByRole('button', { name: 'Add a consent' }).click();
  await expect(consents.row('Samira Haddad')).toContainText('Live');

  await posts.goTo();
  await page.getByRole('button', { name: 'Add a post' }).click();
  await posts.save('Add a post');
  await expect(page.getByRole('alert')).toContainText('write what it shows');
  await look('post-with-mistakes');
  await page.getByLabel('Account', { exact: false }).selectOption({ label: 'Instagram @fridays' });
  await posts.field('What it shows').fill('One girl on stage, from the side');
  await posts.field('What kind of post it is').selectOption('question');
  await posts.field('Who made it').selectOption({ label: founder });
  await posts
    .field('The words of the post')
    .fill('Surely you have to come on Friday, innit. Which song should we begin with?');
  await expect(posts.hints).toContainText('“innit”: slang, which some will not understand.');
  await expect(posts.hints).toContainText('“Surely”: this leads or presses.');
  await posts.tick('How it sounds', 'It is two-way', 'It is short');
  await posts.tick('Looked through, and right', 'It is in plain English', 'It stands for us');
  await posts.field('Can young people be recognised').selectOption('recognisable');
  await posts.tick('What could give a young person', 'A face or a voice');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: pictureWithPlace() });
  await expect(page.getByText('This picture says where it was taken.')).toBeVisible();
  await expect(posts.field('What the picture file says')).toHaveValue('place');
  await page.getByRole('button', { name: 'Add a consent' }).click();
  await page.getByLabel('Consent', { exact: true }).selectOption({ label: 'Samira Haddad' });
  await posts.group('Does it tell something from within').getByRole('radio', { name: 'No' }).check();
  await posts.field('Is it sensitive').selectOption('none');
  await posts.field('Does it say something bad').selectOption('nothing');
  await page.getByRole('button', { name: 'Add a part of it' }).click();
  await page.getByLabel('What', { exact: true }).selectOption('words');
  await page.getByLabel('Why you may use it', { exact: false }).last().selectOption('own');
  await look('post-being-checked');
  await posts.save('Add a post');

  await page.getByText('Not ready. Made by').waitFor();
  await expect(posts.missing).toContainText('Take out of the picture file where it was taken.');
  await expect(posts.missing).toContainText('Look through it for');
  await expect(posts.missing).toContainText('Somebody else has to read it: Ben Carter.');
  await expect(page.getByText('It waits for Ben Carter, at their own sign-in.')).toBeVisible();
  await look('post-not-ready');

  await posts.change();
  await posts.field('The words of the post').fill('Which song should we begin with on Friday?');
  await posts.tickAll('Looked through, and right');
  await posts.field('What the picture file says').selectOption('clean');
  await posts.save('Save the changes');
  await page.getByText('To be read by somebody else. Made by').waitFor();

  await people.changeTo('Ben Carter', world.ben.passphrase);
  await home
    .signal('waits to be read by somebody who did not make it')
    .getByRole('button', { name: 'Read it' })
    .click();
  await look('post-to-be-read');
  await posts.readIt();
  await page.getByText('Ready to go up. Made by').waitFor();
  await expect(page.getByText(/^Read by Ben Carter on /)).toBeVisible();
  await expect(page.getByText('Samira')).toHaveCount(0);
  await look('post-ready');

  await people.changeTo(founder, world.passphrase);
  await posts.goTo();
  const table = page.getByRole('table', { name: 'Posts' });
  await expect(table).toContainText('Ready to go up');
  await table.getByRole('button', { name: '@fridays' }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  await posts.sayUp('3 November 2026');
  await page.getByText('Up, and checked before. Made by').waitFor();
  await look('post-up');

  await page.getByRole('button', { name: 'Make its check as a PDF' }).click();
  await report.signAndSave();
  await report.made.waitFor({ timeout: 120_000 });

  await consents.goTo('Consents');
  await consents.open('Samira Haddad');
  await accountForm.goToStep('How long it holds');
  await consents.field('Taken back on').fill('10 November 2026');
  await accountForm.saveChanges('They changed their mind');
  await masthead.goTo('Home');
  await home.signal('Samira Haddad took their consent back').getByRole('button', { name: 'See the post' }).click();
  await posts.field('Taken down on').fill('11 November 2026');
  await posts.save('Save the changes');
  await page.getByText('Taken down. Made by').waitFor();
  await masthead.goTo('Home');
  await expect(page.getByRole('region', { name: 'Needs attention' })).not.toContainText('Samira');
  look.expectNothing();
});

test('A consultation is put only once somebody else has read its questions, and of two people nothing they said is kept', async ({
  worldOfTwo: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const posts = new Posts(page);
  const people = new HandToHand(page);
  const summary = page.getByRole('alert');
  await masthead.register('Consultations');
  await look('consultations-empty');
  await page.getByRole('button', { name: 'Add a consultation' }).click();
  await posts.field('What it is about').fill('Our page');
  await posts.field('How they are asked').selectOption('board');
  await posts.field('What it is to shape').selectOption('channels');
  await posts.field('The questions, word for word').fill('Don’t you agree that our page is great?');
  await expect(posts.hints).toContainText('“Don’t you agree”: this leads or presses.');
  await posts.field('State').selectOption('running');
  await posts.field('The ages of those asked').fill('13 to 16');
  await page.getByRole('button', { name: 'Add a consultation' }).click();
  await expect(summary).toContainText('say who moderates it before it begins', { ignoreCase: true });
  await expect(summary).toContainText('somebody else has read the questions');
  await look('consultation-with-mistakes');
  await posts.field('State').selectOption('planned');
  await page.getByRole('button', { name: 'Add a consultation' }).click();
  await page.getByRole('heading', { level: 1, name: 'Our page' }).waitFor();
  await expect(page.getByText('This may lead to an answer: “Don’t you agree”.')).toBeVisible();
  await look('consultation-planned');

  await people.changeTo('Ben Carter', world.ben.passphrase);
  await home.signal('The questions of “Our page” wait to be read').getByRole('button', { name: 'Read them' }).click();
  await page.getByRole('button', { name: 'I have read them, and none of them leads' }).click();
  await expect(page.getByText(/^Read by Ben Carter on /)).toBeVisible();

  await posts.change();
  await posts.field('State').selectOption('over');
  await posts.field('How many took part').fill('2');
  await posts.field('In their own words').fill('“I only come for the cake”');
  await posts.save('Save the changes');
  await expect(summary).toContainText('of fewer than 5, their own words give away who said them');
  await posts.field('In their own words').fill('');
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByLabel('They said', { exact: false }).first().fill('More pictures');
  await page.getByLabel('We did', { exact: false }).first().fill('One picture a week');
  await posts.save('Save the changes');
  await expect(page.getByText('Fewer than 5 took part.')).toBeVisible();
  await expect(page.getByText('They have not been told yet.')).toBeVisible();
  await look('consultation-of-two');
  look.expectNothing();
});

/** A JPEG with nothing in it but where it was taken. */
function pictureWithPlace(): Buffer {
  const directory = (...entries: readonly number[][]) => [0, entries.length, ...entries.flat(), 0, 0, 0, 0];
  const entry = (tag: readonly [number, number], value: number) => [...tag, 0, 4, 0, 0, 0, 1, 0, 0, 0, value];
  const tiff = [
    ...Buffer.from('MM'),
    ...[0, 42, 0, 0, 0, 8],
    ...directory(entry([0x88, 0x25], 26)),
    ...directory(entry([0, 2], 0)),
  ];
  const segment = [...Buffer.from('Exif\0\0'), ...tiff];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, segment.length + 2, ...segment, 0xff, 0xd9]);
}
