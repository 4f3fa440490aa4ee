// Making a report: for whom it is, text by text what may be printed, and the pages beside it.
import { expect, type Page } from '@playwright/test';

export class MakeReport {
  readonly pages;
  readonly waiting;
  readonly made;
  readonly signers;
  readonly waits;
  readonly kept;
  readonly find;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.pages = page.getByRole('region', { name: 'As it will be signed' }).getByText(/^Page \d+ of \d+$/);
    this.waiting = page.getByText(/to be looked at\. Until then/);
    this.made = page.getByText(/\.pdf was (saved|handed to the browser)/);
    this.signers = page.getByRole('group', { name: 'Who signs it' });
    this.waits = page.getByText(/^Signed by you\. It waits under Reports for /);
    this.kept = page.getByRole('region', { name: 'The file that you sign' }).getByText(/^Page \d+ of \d+$/);
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

  /** Whether the maker alone signs it, or a signatory after them. */
  async chooseSigners(label: 'I alone' | 'I, and then a signatory') {
    await this.signers.getByRole('radio', { name: new RegExp(`^${label}`) }).check();
  }

  async signAndSave() {
    await this.pages.waitFor({ timeout: 120_000 });
    await this.#page.getByRole('button', { name: /^Sign as .* and save$/ }).click();
  }

  /** Signs it for a signatory to sign after. It is kept, and not saved yet. */
  async signForSignatory() {
    await this.pages.waitFor({ timeout: 120_000 });
    await this.#page.getByRole('button', { name: /^Sign as (?!.* and save$)/ }).click();
    await this.waits.waitFor({ timeout: 120_000 });
  }

  /** From Home, by whoever it waits for: reads the file, agrees and signs, and ends under Reports. */
  async signAfterMaker() {
    await this.#page.getByRole('button', { name: 'Look at it and sign' }).click();
    await this.kept.waitFor({ timeout: 60_000 });
    await this.#page.getByLabel(/^I have read this report/).check();
    await this.#page.getByRole('button', { name: /^Sign as / }).click();
    await this.#page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor({ timeout: 60_000 });
  }

  /** Under Reports, of those made before: the newest whose title begins so. */
  saveAgain(title: string) {
    return this.#page.getByRole('button', { name: new RegExp(`^Save it (again|as it is) ?: ${title}`) }).first();
  }
}
