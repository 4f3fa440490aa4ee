// The guidance beside today's advice: what nobody has chosen is told, chosen with a reason, found where it matters, changed and taken
// back; and how each platform is told of something, where somebody is worried and beside the account.
import { expect } from '@playwright/test';
import { lookerAt } from './looker';
import { founder } from './pages/set-up';
import { test } from './worlds';

test('What is older than today’s advice is chosen between, with a reason, and Home stops asking', async ({
  worldWithOneAccount: world,
}) => {
  test.setTimeout(480_000);
  const { page, home, masthead, accountForm, accounts } = world;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = lookerAt(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const unchosen = home.signal('You have not chosen');
  const passwords = page.getByRole('region', { name: 'Passwords', exact: true });
  const keeping = page.getByRole('region', { name: 'Where passwords are kept', exact: true });

  await masthead.goTo('Home');
  await expect(unchosen).toContainText('your rule for passwords and where passwords are kept');
  await unchosen.getByRole('button', { name: 'Choose' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Then and now' })).toBeVisible();
  await expect(passwords).toContainText('three random words');
  await expect(passwords).toContainText('Not chosen yet');
  await page
    .getByRole('region', { name: 'Names in messengers' })
    .getByRole('button', { name: /^Where this is from/ })
    .click();
  await expect(page.getByText('Not verified; looked at 22 November 2026.')).toBeVisible();
  await look('then-and-now');

  // Keeping the older rule takes a reason, and says how often.
  await passwords.getByRole('button', { name: /^Choose/ }).click();
  await expect(accountForm.field('What is it about?')).toHaveValue('passwords');
  await accountForm.field('What do you go by?').selectOption('older');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('Why: write why, as you do not follow today’s advice');
  await look('choice-with-mistakes');
  await page.getByLabel('Why').fill('Our landlord asks for it, and SP1D3Rm@n is on the wall');
  await page.getByLabel('How often is a password changed?').selectOption('3');
  await accountForm.carryOn();
  await expect(accountForm.summary).toContainText('this looks like a password or a code');
  await page.getByLabel('Why').fill('Our landlord asks for it.');
  await accountForm.carryOn();
  await page.getByLabel('Decided by').selectOption({ label: founder });
  await page.getByLabel('Decided on').fill('2 November 2026');
  await accountForm.carryOn();
  await press('Add a choice');
  await expect(passwords).toContainText('The guidance’s older rule');
  await expect(passwords).toContainText(`Decided by ${founder} on 2 November 2026`);

  await keeping.getByRole('button', { name: /^Choose/ }).click();
  await accountForm.field('What do you go by?').selectOption('today');
  await accountForm.carryOn();
  await page.getByLabel('Where are your passwords kept?').selectOption('manager');
  await page.getByLabel('What it is called, or where it is').fill('Bitwarden');
  await page.getByLabel('Who looks after it').selectOption({ label: founder });
  await look('choice-where-passwords-are-kept', ['800']);
  await page.getByLabel('What happens when somebody leaves').fill('Their access ends the same day.');
  await accountForm.carryOn();
  await page.getByLabel('Decided by').selectOption({ label: founder });
  await page.getByLabel('Decided on').fill('2 November 2026');
  await accountForm.carryOn();
  await press('Add a choice');
  await expect(keeping).toContainText(`Kept in a password manager: Bitwarden. ${founder} looks after it.`);
  await masthead.goTo('Home');
  await expect(unchosen).toHaveCount(0);

  // Where passwords are tried and written about, the choice is told; and what is older than the rule is told on Home.
  await masthead.goTo('Registers');
  await press('Try a password');
  await expect(page.getByText('Your rule for passwords: the guidance’s older rule.')).toBeVisible();
  await masthead.register('Password events');
  await expect(page.getByText('Changed every three months.')).toBeVisible();
  await masthead.goTo('Home');
  await expect(home.signal('Nobody wrote down when the password')).toBeVisible();

  // Seen differently: the choice is changed, and what it was stays in its history.
  await masthead.register('Our choices');
  await look('our-choices', ['800', '1280']);
  await page
    .getByRole('table', { name: 'Our choices' })
    .getByRole('button', { name: 'Passwords', exact: true })
    .click();
  await press('Open the record');
  await accountForm.field('What do you go by?').selectOption('today');
  await page.getByLabel('How often is a password changed?').selectOption('0');
  await accountForm.saveChanges('The landlord gave in');
  await expect(passwords).toContainText('Today’s advice');
  await masthead.goTo('Home');
  await expect(home.signal('Nobody wrote down when the password')).toHaveCount(0);
  await masthead.search('bitwarden');
  await page.getByRole('button', { name: 'Where passwords are kept' }).waitFor();
  await masthead.register('Our choices');
  await page
    .getByRole('table', { name: 'Our choices' })
    .getByRole('button', { name: 'Passwords', exact: true })
    .click();
  await expect(page.getByRole('complementary', { name: 'History' })).toContainText('The landlord gave in');

  // How a platform is told of something: beside the account, and where somebody is worried.
  await masthead.goTo('Registers');
  await accounts.chooseFirst();
  await expect(accounts.history).toContainText('has to be reported');
  await look('account-with-its-route', ['800', '1280']);
  await masthead.worried();
  const told = page.getByRole('heading', { level: 3 });
  await expect(told.filter({ hasText: 'Instagram' })).toBeVisible();
  await expect(told.filter({ hasText: 'Discord' })).toHaveCount(0);
  await press('The other platforms');
  await expect(told.filter({ hasText: 'Discord' })).toBeVisible();
  await look('worried-with-routes');
  look.expectNothing();
});
