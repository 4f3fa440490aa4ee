// The first screen on a computer without a workbook.
import type { Page } from '@playwright/test';

export class FirstStart {
  readonly heading;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'Quarterday', level: 1 });
  }

  async setUp() {
    await this.#page.getByRole('button', { name: 'Set up' }).click();
  }

  async bringBackup() {
    await this.#page.getByRole('button', { name: 'Open a backup' }).click();
  }

  async lookRound() {
    await this.#page.getByRole('button', { name: 'Look round' }).click();
  }
}
