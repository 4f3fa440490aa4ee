// Making a report: for whom it is, text by text what may be printed, and the pages beside it.
import { expect, type Page } from '@playwright/test';

export class MakeReport {
  readonly pages;
  readonly waiting;
  readonly made;
  readonly find;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.pages = page.getByRole('region', { name: 'As it will be signed' }).getByText(/^Page \d+ of \d+$/);
    this.waiting = page.getByText(/to be looked at\. Until then/);
    this.made = page.getByText(/\.pdf was (saved|handed to the browser)/);
    this.find = page.getByLabel('Find in the report');
  }

  /** From the list of reports. */
  async begin(title: string) {
    await this.#page.getByRole('button', { name: new RegExp(`^Make it ?: ${title}$`) }).click();
    await this.#page.getByRole('heading', { level: 1, name: title.split(',')[0] ?? title }).waitFor();
  }

  async chooseReader(label: 'Ourselves' | 'Our trustees' | 'Funders' | 'Everybody') {
    await this.#page.getByRole('radio', { name: new RegExp(`^${label}`) }).check();
  }

  passage(label: string | RegExp) {
    return this.#page.getByRole('group', { name: label });
  }

  async approve(label: string | RegExp) {
    const choice = this.passage(label).getByRole('radio', { name: 'Print it' });
    await choice.click();
    await this.passage(label)
      .getByText(/^Approved by/)
      .waitFor();
  }

  /** Each text that is shown, one after another. */
  async approveAllInSight() {
    await this.waiting.waitFor({ timeout: 60_000 });
    const choices = this.#page.getByRole('radio', { name: 'Print it' });
    const count = await choices.count();
    for (let at = 0; at < count; at += 1) {
      await choices.nth(at).click();
      await expect(choices.nth(at)).toBeChecked();
    }
  }

  async leaveOut(label: string | RegExp) {
    await this.passage(label).getByRole('radio', { name: 'Leave it out' }).click();
    await this.passage(label)
      .getByText(/^Left out by/)
      .waitFor();
  }

  /** Whether the reader who is chosen may have it. */
  carries(label: string | RegExp) {
    return this.#page.getByRole('group', { name: 'What it carries' }).getByRole('checkbox', { name: label });
  }

  async signAndSave() {
    await this.pages.waitFor({ timeout: 120_000 });
    await this.#page.getByRole('button', { name: /^Sign as .* and save$/ }).click();
  }
}
