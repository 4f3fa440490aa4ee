// A code that is shown once, and two of its groups typed back.
import { expect, type Page } from '@playwright/test';

type Sheet = 'Recovery sheet' | 'Recovery key sheet';

/** What stands on the sheet. */
export async function readSheet(page: Page, sheet: Sheet = 'Recovery sheet'): Promise<string> {
  const groups = page.getByRole('region', { name: sheet }).getByRole('listitem').locator('b');
  await expect(groups).toHaveCount(7, { timeout: 60_000 });
  return (await groups.allTextContents()).join('-');
}

/** Types back the two groups that are asked for, and goes on. */
export async function typeBack(page: Page, code: string, button: string): Promise<void> {
  const groups = code.split('-');
  await page.getByLabel('Group 2 of the code').fill(groups[1] ?? '');
  await page.getByLabel('Group 5 of the code').fill(groups[4] ?? '');
  await page.getByRole('button', { name: button, exact: true }).click();
}
