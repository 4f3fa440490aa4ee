// The signed reports.
import type { Page } from '@playwright/test';

export class Reports {
  readonly heading;
  readonly save;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Reports' });
    this.save = page.getByRole('button', { name: 'Save the PDF' });
  }

  row(title: string | RegExp) {
    return this.#page.getByRole('listitem').filter({ has: this.#page.getByRole('heading', { level: 2, name: title }) });
  }
}
