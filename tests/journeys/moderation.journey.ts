// The daily look at the accounts: a rota, one press a day, what was done, a gap with its reason, the figures; and the dates of the
// workbook in a file for any calendar.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { founder } from './pages/set-up';
import { test } from './worlds';

/** Ten in the morning of a day of the next quarter, so that there is a past to write down and nothing is late yet. */
function inNextQuarter(day: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), 3 * Math.floor(now.getUTCMonth() / 3) + 3, day, 10));
}

function inWords(date: Date): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

/** Nothing that WCAG 2.2 AA forbids and nothing wider than the window, at every size. */
async function expectFitForAll(page: Page) {
  for (const [width, height] of [
    [800, 600],
    [640, 400],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([width, tooWide]).toEqual([width, 0]);
  }
}

test('Two weeks of looking at an account: the rota, one press a day, what was done, a gap with its reason, the figures', async ({
  worldWithOneAccount: world,
}) => {
  const { page, home, masthead, signIn, accountForm, history } = world;
  const daily = page.getByRole('heading', { level: 1, name: 'Daily look at the accounts' });
  const openDaily = async () => {
    await masthead.goTo('Home');
    await page.getByRole('button', { name: 'Daily look at the accounts' }).click();
    await daily.waitFor();
  };
  const comeBackOn = async (day: number) => {
    await masthead.lock();
    await page.clock.setFixedTime(inNextQuarter(day));
    await page.reload();
    await signIn.open(world.passphrase);
    await home.heading.waitFor();
    await openDaily();
  };
  const today = page.getByRole('table', { name: 'Today' }).getByRole('row').filter({ hasText: '@stannesdropin' });
  const dialog = page.getByRole('dialog');
  const writeItDown = dialog.getByRole('button', { name: 'Write it down' });

  // Nobody is down for it yet, and the screen says so.
  await comeBackOn(10);
  await expect(today).toContainText('Nobody: it has no moderator');
  await expect(page.getByText('Not enough is written down to say anything of this quarter.')).toBeVisible();
  await page.getByRole('button', { name: /^Write the rota/ }).click();
  await page.getByLabel(/^Moderator \(/).selectOption({ label: founder });
  await page.getByRole('button', { name: 'Add a line' }).click();
  await accountForm.field('Days').selectOption('Every day');
  await accountForm.field('Person').last().selectOption({ label: founder });
  await page.getByLabel('A message is answered within').selectOption('One day');
  await accountForm.saveChanges('Agreed by the team');

  // One press, taken back, and pressed again.
  await openDaily();
  await expect(today).toContainText(founder);
  await today.getByRole('button', { name: /^Looked at today/ }).click();
  await expect(today).toContainText('You looked.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(today).toContainText('Not yet');
  await today.getByRole('button', { name: /^Looked at today/ }).click();
  await expect(page.getByText('The account is looked at today.')).toBeVisible();

  // More to say: what is missing is asked for in words, and what was typed outlasts a lock.
  await today.getByRole('button', { name: /^Say what was done/ }).click();
  await writeItDown.click();
  await expect(dialog).toContainText('Write what was done');
  await dialog.getByLabel(/^What was done/).fill('Hid a comment');
  await dialog.getByRole('checkbox', { name: 'Kept a copy' }).check();
  await dialog.getByLabel(/^How long the oldest message/).fill('a while');
  await writeItDown.click();
  await expect(dialog).toContainText('Write a time like 3 hours');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await today.getByRole('button', { name: /^Say what was done/ }).click();
  await expect(dialog.getByLabel(/^What was done/)).toHaveValue('Hid a comment');
  await expect(dialog.getByRole('checkbox', { name: 'Kept a copy' })).toBeChecked();
  await dialog.getByLabel(/^How long the oldest message/).fill('3 hours');
  await writeItDown.click();
  await expect(today).toContainText('You looked. Kept a copy. Hid a comment. Answered within 3 hours.');

  // Four days later: one of them is written down late, the others have a reason.
  await comeBackOn(14);
  await expect(page.getByRole('region', { name: 'Gaps without a reason' })).toContainText('3 days');
  await masthead.goTo('Home');
  await expect(home.signal('on three days in a row')).toBeVisible();
  await home.signal('on three days in a row').getByRole('button', { name: 'See the days' }).click();
  await today.getByRole('button', { name: /^Another day/ }).click();
  await dialog.getByLabel('The day you looked').fill(inWords(inNextQuarter(15)));
  await writeItDown.click();
  await expect(dialog.getByRole('alert')).toContainText('is still to come');
  // What was written of a day is not written over from the day that happened to be open.
  await dialog.getByLabel('The day you looked').fill(inWords(inNextQuarter(10)));
  await writeItDown.click();
  await expect(dialog).toContainText('You have written of');
  await dialog.getByLabel('The day you looked').fill(inWords(inNextQuarter(11)));
  await writeItDown.click();
  await expect(dialog).toBeHidden();
  const gaps = page.getByRole('region', { name: 'Gaps without a reason' });
  await expect(gaps).toContainText('2 days');
  await gaps.getByRole('button', { name: /^Say why/ }).click();
  await dialog.getByLabel('Why', { exact: false }).last().fill('The moderator was ill');
  await writeItDown.click();
  await expect(gaps).toBeHidden();
  await today.getByRole('button', { name: /^Looked at today/ }).click();

  const figures = page
    .getByRole('table', { name: /^Figures of/ })
    .getByRole('row')
    .filter({ hasText: '@stannesdropin' });
  await expect(figures).toContainText('3 of 5 days');
  await expect(figures).toContainText('The moderator was ill');
  await expect(figures).toContainText('3 hours (1 answer)');
  await expect(figures).toContainText('1 of 1');
  await expectFitForAll(page);

  await masthead.goTo('Home');
  await expect(home.signal('days in a row')).toHaveCount(0);
  await history.open();
  await expect(history.line('looked at Instagram @stannesdropin').first()).toBeVisible();
});

test('The dates of the workbook go out as a calendar file, which says on screen that it does not renew itself', async ({
  worldWithOneAccount: world,
}) => {
  const { page, masthead, home } = world;
  await masthead.goTo('Home');
  await home.heading.waitFor();
  const path = await world.savedBy(() =>
    page.getByRole('button', { name: 'Put these dates in your calendar' }).click(),
  );
  await expect(page.getByText('It does not renew itself', { exact: false })).toBeVisible();
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text).toContain('is to be signed');
  expect(text).not.toContain(founder);
  await expectFitForAll(page);
});
