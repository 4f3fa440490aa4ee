// "Worried about a young person now?": who to call.
import type { Page } from '@playwright/test';

export class Worried {
  readonly heading;
  readonly first;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Worried about a young person now?' });
    this.first = page.getByText('If someone is in danger now, call 999.');
  }

  contact(name: string) {
    return this.#page.getByRole('listitem').filter({ has: this.#page.getByRole('heading', { level: 3, name }) });
  }

  async back() {
    await this.#page.getByRole('button', { name: 'Back', exact: true }).click();
  }
}
