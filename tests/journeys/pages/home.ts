// Home: what is due, what is wrong, what changed.
import type { Page } from '@playwright/test';

export class Home {
  readonly heading;
  readonly tasks;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: /^\w+( \d{4})? to \w+ \d{4}( \(Q\d \d{4}-\d{2}\))?$/ });
    this.tasks = page.getByRole('table', { name: 'Due this quarter' });
  }

  task(name: string) {
    return this.tasks.getByRole('row').filter({ has: this.#page.getByRole('rowheader', { name, exact: true }) });
  }

  signal(sentence: string | RegExp) {
    return this.#page
      .getByRole('region', { name: 'Needs attention' })
      .getByRole('listitem')
      .filter({ hasText: sentence });
  }

  async addFirstAccount() {
    await this.#page.getByRole('button', { name: 'Add the first account' }).click();
  }

  async openReview() {
    await this.#page.getByRole('button', { name: 'Open this quarter’s review' }).click();
  }

  async carryOn() {
    await this.#page.getByRole('button', { name: /^(Begin|Carry on): / }).click();
  }

  async lookOverAndSign() {
    await this.#page.getByRole('button', { name: 'Look over and sign' }).click();
  }
}
