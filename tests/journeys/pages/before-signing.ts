// "Before you sign": what stands in the way, and what to look at once more.
import type { Page } from '@playwright/test';

export class BeforeSigning {
  readonly heading;
  readonly goOn;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Before you sign' });
    this.goOn = page.getByRole('button', { name: 'Go on to sign' });
  }

  toPutRight(sentence: string | RegExp) {
    return this.#page
      .getByRole('region', { name: 'To put right first' })
      .getByRole('listitem')
      .filter({ hasText: sentence });
  }
}
