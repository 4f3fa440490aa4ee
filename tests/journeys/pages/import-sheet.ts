// Bringing records in from a spreadsheet.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export class ImportSheet {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(register: string) {
    await this.#page.getByRole('button', { name: register, exact: true }).click();
    await this.#page.getByRole('button', { name: 'Bring in from a spreadsheet' }).click();
    await this.#page.getByRole('heading', { level: 1, name: /^Bring .* in from a spreadsheet$/ }).waitFor();
  }

  /** A file of tests/sheets. */
  async chooseFile(name: string) {
    await this.#page
      .locator('input[type=file]')
      .setInputFiles(fileURLToPath(new URL(`../../sheets/${name}`, import.meta.url)));
  }

  async paste(text: string) {
    await this.#page.getByLabel('Or cells from a spreadsheet').fill(text);
    await this.#page.getByRole('button', { name: 'Read what I pasted' }).click();
  }

  part(title: 'To be added' | 'To be changed' | 'Cannot be taken in') {
    return this.#page.getByRole('table', { name: new RegExp(`^${title}: `) });
  }

  async addPeopleToo() {
    await this.#page.getByLabel('Add them to People in the same step').check();
  }

  async goesInto(column: string, field: string) {
    await this.#page.getByLabel(`Where the column ${column} goes`).selectOption({ label: field });
  }

  async takeIn(lines: string) {
    await this.#page.getByRole('button', { name: `Take in ${lines}`, exact: true }).click();
  }

  async another() {
    await this.#page.getByRole('button', { name: 'Choose another file, or paste' }).click();
  }
}
