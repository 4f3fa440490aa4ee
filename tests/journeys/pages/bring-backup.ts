// Bringing a backup: choosing it, opening it as oneself, and what came of it.
import type { Page } from '@playwright/test';

export class BringBackup {
  readonly passphrase;
  readonly name;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.passphrase = page.getByLabel(/^Passphrase for/);
    this.name = page.getByLabel(/^To put it in place, type/);
  }

  async choose(path: string) {
    await this.#page.locator('input[type=file]').setInputFiles(path);
  }

  /** Where the organisation is not on this computer yet. */
  async putOnThisComputer(passphrase: string) {
    await this.passphrase.fill(passphrase);
    await this.#page.getByRole('button', { name: 'Put it on this computer' }).click();
  }

  /** Over the copy that is here. */
  async putInPlace(passphrase: string, organisation: string) {
    await this.passphrase.fill(passphrase);
    await this.name.fill(organisation);
    await this.#page.getByRole('button', { name: 'Put it in place' }).click();
  }

  async goOn() {
    await this.#page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}
