// A charity brings the spreadsheet it has always kept: what is understood is shown before anything is taken, what cannot be
// taken is named with the reason and comes back as a file, and all of it can be taken back in one step.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ImportSheet } from './pages/import-sheet';
import { test } from './worlds';

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const pictures = process.env.QUARTERDAY_PICTURES;

/** Nothing that WCAG 2.2 AA forbids, and nothing wider than the window, at any size, light or dark. */
async function look(page: Page, name: string) {
  for (const [width, height] of [
    [1280, 800],
    [800, 600],
    [640, 400],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (pictures)
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: width === 1280 });
      const { violations } = await new AxeBuilder({ page }).withTags(wcag22aa).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
}

test('A spreadsheet as it was kept becomes records, and what cannot be read comes back with the reasons', async ({
  setUpWorld: world,
}) => {
  test.setTimeout(240_000);
  const { page, masthead, accounts } = world;
  const sheet = new ImportSheet(page);
  await masthead.goTo('Registers');

  // What is no table at all is refused in words, and nothing is lost.
  await sheet.open('Accounts');
  await look(page, 'import-choose');
  await sheet.chooseFile('unclosed-quote.csv');
  await expect(page.getByText('The quote mark that opens in line 3 is never closed')).toBeVisible();

  await sheet.chooseFile('accounts-as-kept.csv');
  await expect(page.getByText('The headings are in line 4')).toBeVisible();
  await expect(page.getByText('Left out, unread: passwords are never taken in.')).toBeVisible();
  await expect(page.getByText('hunter22')).toHaveCount(0);
  await expect(page.getByText('3 names are not in People yet')).toBeVisible();
  await sheet.addPeopleToo();
  await look(page, 'import-preview');
  const added = sheet.part('To be added');
  await expect(added.getByRole('row').filter({ hasText: 'riverside.youth.derby' })).toContainText('5 April 2026');
  await expect(added.getByRole('row').filter({ hasText: 'riverside.youth.derby' })).toContainText(
    'Riverside "Youth" Derby',
  );
  const refused = sheet.part('Cannot be taken in');
  await expect(refused.getByRole('row').filter({ hasText: 'MySpace' })).toContainText('“MySpace” is none of these');
  await expect(refused.getByRole('row').filter({ hasText: '@riversidetok' })).toContainText(
    'Choose someone other than the owner',
  );

  const path = await world.savedBy(() =>
    page.getByRole('button', { name: 'Save these lines with the reasons, to put them right (CSV)' }).click(),
  );
  const returned = await readFile(path, 'utf8');
  expect(returned).toContain('MySpace');
  expect(returned).toContain('Why it was not taken in');
  expect(returned).not.toContain('hunter22');

  await sheet.takeIn('4 lines');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 accounts added and 3 people added to People');
  await look(page, 'import-taken');
  await page.getByRole('button', { name: 'Back to accounts' }).click();
  await expect(accounts.row('@riversideyouth')).toContainText('Ada Okonkwo');

  // The same file once more changes nothing; one cell that differs is shown from what to what.
  await page.getByRole('button', { name: 'Bring in from a spreadsheet' }).click();
  await sheet.paste(
    'Status\tHandle\tPlatform\tHow it went\nDormant\t@riversideyouth\tInstagram\tquiet\nActive\triverside.youth.derby\tFacebook\t\n',
  );
  await expect(sheet.part('To be changed')).toContainText('Live');
  await expect(page.getByText('1 here already, just so')).toBeVisible();
  await look(page, 'import-changes');
  await sheet.goesInto('How it went', 'Who it is for');
  await expect(sheet.part('To be changed')).toContainText('quiet');
  await sheet.takeIn('1 line');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 account changed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It was taken back: everything is as it was');
});

test('A thousand people come in as one step, and go as one', async ({ setUpWorld: world }) => {
  test.setTimeout(120_000);
  const { page, masthead, people } = world;
  const sheet = new ImportSheet(page);
  await masthead.goTo('Registers');
  await sheet.open('People');
  // In the letters of an old Windows program.
  await sheet.chooseFile('people-old-windows.csv');
  await expect(page.getByText('This file does not say how its letters are written')).toBeVisible();
  await expect(sheet.part('To be added')).toContainText('Renée O’Brien');
  await sheet.another();
  await sheet.chooseFile('people-thousand.csv');
  await sheet.takeIn('1,000 lines');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1,000 people added');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It was taken back: everything is as it was');
  await page.getByRole('button', { name: 'Back to people' }).click();
  await expect(people.table.getByRole('row')).toHaveCount(2);
});
