// "Where is my data": the places, the backups and their plan, and the ways that lead out through locking.
import type { Page } from '@playwright/test';

export class Kept {
  readonly heading;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Where is my data' });
  }

  section(name: string) {
    return this.#page.locator('section').filter({ has: this.#page.getByRole('heading', { level: 2, name }) });
  }

  /** From "Where is my data": every week, to a folder that is typed. */
  async planBackups(folder: string) {
    await this.#page.getByRole('button', { name: 'Say where backups go' }).click();
    await this.#page.getByRole('radio', { name: 'Another folder' }).check();
    await this.#page.getByLabel('Path of the folder').fill(folder);
    await this.#page.getByRole('radio', { name: 'By hand only' }).check();
    await this.#page.getByRole('button', { name: 'Keep this plan' }).click();
    await this.heading.waitFor();
  }

  async backUp() {
    await this.#page.getByRole('button', { name: 'Back up now' }).click();
    await this.#page.getByText('The backup is made.').waitFor();
  }

  async putBack() {
    await this.#page.getByRole('button', { name: 'Put one back' }).click();
  }

  async removeFromHere() {
    await this.#page.getByRole('button', { name: 'Take it off this computer' }).click();
  }
}
