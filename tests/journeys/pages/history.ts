// Who did what and when, with the fields that choose from it.
import type { Page } from '@playwright/test';

export class History {
  readonly heading;
  readonly ledger;
  readonly save;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: /^History/ });
    this.ledger = page.getByRole('table', { name: 'What was done, by day' });
    this.save = page.getByRole('button', { name: 'Save as a table (CSV)' });
  }

  line(words: string | RegExp) {
    return this.ledger.getByRole('row').filter({ hasText: words });
  }

  field(label: 'Words' | 'Person' | 'Kind of thing' | 'From' | 'To' | 'Order') {
    return this.#page.getByRole('search').getByLabel(label, { exact: true });
  }

  async open() {
    await this.#page.getByRole('button', { name: 'The whole history' }).click();
    await this.ledger.waitFor();
  }
}
