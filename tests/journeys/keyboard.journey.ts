// The main job with the keyboard alone: Tab, arrows, numbers, Enter and typing, never the mouse.
import { expect } from '@playwright/test';
import { Keys } from './pages/keys';
import { founder } from './pages/set-up';
import { account, test } from './worlds';

test('The whole way from first start to a signed report is walked by keyboard alone', async ({ freshWorld: world }) => {
  const { page, setUp, home, accounts, accountForm, review, beforeSigning, sign, reports } = world;
  const keys = new Keys(page);
  let mousePresses = 0;
  await page.exposeFunction('countMousePress', () => {
    mousePresses += 1;
  });
  await page.evaluate(() => addEventListener('pointerdown', () => Reflect.get(window, 'countMousePress')(), true));

  await keys.press('Set up');
  await keys.type('Name of the organisation', 'St Anne’s Drop-in');
  await page.keyboard.press('Enter');
  await keys.type('What you do with young people', 'A drop-in on Fridays.');
  await keys.type('Their ages', '11 to 18');
  await page.keyboard.press('Enter');
  await setUp.question('Where do you work?').waitFor();
  await keys.press('Carry on');
  await keys.type('Your name', founder);
  await keys.type('What you do here', 'Coordinator');
  await page.keyboard.press('Enter');
  await keys.type('Safeguarding lead', founder);
  await page.keyboard.press('Enter');
  await keys.reach(page.getByRole('radio', { name: 'Another folder' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Later' })).toBeChecked();
  await keys.press('Carry on');
  await keys.press('Use these words');
  await keys.type('The same again', await page.getByLabel('Your passphrase').inputValue());
  await page.keyboard.press('Enter');
  await setUp.question('Print your recovery code').waitFor();
  const groups = (await setUp.readRecoveryCode()).split('-');
  await keys.type('Group 2 of the code', groups[1] ?? '');
  await keys.type('Group 5 of the code', groups[4] ?? '');
  await page.keyboard.press('Enter');

  await home.heading.waitFor();
  await keys.press('Add the first account');
  await accountForm.step('The account and its owner').waitFor();
  await keys.choose('Platform', 'Instagram');
  await keys.type('Account name', account.name);
  await keys.type('Handle or address', account.handle);
  await keys.choose('State', 'Live');
  await keys.choose('Owner', founder);
  await keys.choose('Approved by', founder);
  await keys.type('Approved on', '1 September 2026');
  await page.keyboard.press('Enter');
  await accountForm.step('Who else can get in').waitFor();
  await keys.press('Carry on');
  await accountForm.step('How it is guarded').waitFor();
  await keys.press('Carry on');
  await accountForm.step('Who looks after it').waitFor();
  await keys.press('Carry on');
  await accountForm.step('Check and save').waitFor();
  await keys.press('Add an account');
  await expect(accounts.row(account.handle)).toBeVisible();

  await keys.press('Home');
  await keys.press('Open this quarter’s review');
  await review.answer('As expected').waitFor();
  await page.keyboard.press('2');
  await expect(review.answer('Different')).toBeChecked();
  await keys.type('What is it set to now?', 'Two have left');
  await keys.reach(page.getByRole('radio', { name: 'Yes, just now' }));
  await page.keyboard.press('Space');
  await keys.press(/^Next setting/);
  while (!(await beforeSigning.heading.isVisible())) {
    await expect(review.answer('As expected')).toBeVisible();
    await page.keyboard.press('1');
    await expect(review.answer('As expected')).toBeChecked();
    await review.moveBy(() => page.keyboard.press('ArrowRight'));
  }
  await keys.press('Go on to sign');
  await expect(sign.preview).toBeVisible();
  await keys.reach(sign.agree);
  await page.keyboard.press('Space');
  await keys.press(/^Sign as/);
  await expect(reports.row(/^Quarterly review, /)).toBeVisible();
  const pdf = await world.savedBy(() => keys.press('Save the PDF'));
  expect(pdf).toMatch(/\.pdf$/);
  expect(mousePresses).toBe(0);
});
