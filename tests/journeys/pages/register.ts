// A register as a table, with the history of the chosen record beside it.
import type { Page } from '@playwright/test';

export class Register {
  readonly history;
  readonly #page: Page;

  constructor(page: Page, title: 'Accounts' | 'People' = 'Accounts') {
    this.#page = page;
    this.history = page.getByRole('complementary', { name: 'History' });
    this.heading = page.getByRole('heading', { level: 1, name: title });
    this.table = page.getByRole('table', { name: title });
  }

  readonly heading;
  readonly table;

  row(name: string) {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  async add() {
    await this.#page.getByRole('button', { name: /^Add (an account|a person)$/ }).click();
  }

  async search(words: string) {
    await this.#page.getByRole('searchbox').fill(words);
  }

  async choose(name: string) {
    await this.table.getByRole('button', { name }).click();
    await this.history.waitFor();
  }

  async chooseFirst() {
    await this.table.locator('tbody').getByRole('button').first().click();
    await this.history.getByRole('list').waitFor();
  }

  async openChosen() {
    await this.history.getByRole('button', { name: 'Open the record' }).click();
  }
}
