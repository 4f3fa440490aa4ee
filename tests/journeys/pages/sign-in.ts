// Signing in with the passphrase, or with the recovery code when it is lost.
import type { Page } from '@playwright/test';

export class SignIn {
  readonly passphrase;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.passphrase = page.getByLabel(/^Passphrase for/);
  }

  heading(organisation: string) {
    return this.#page.getByRole('heading', { level: 1, name: organisation });
  }

  async choose(name: string) {
    await this.#page.getByRole('listitem').getByRole('button', { name }).click();
  }

  async open(passphrase: string) {
    await this.passphrase.fill(passphrase);
    await this.#page.getByRole('button', { name: 'Open the workbook' }).click();
  }

  async openWithRecoveryCode(code: string, newPassphrase: string) {
    await this.#page.getByRole('button', { name: 'I have lost my passphrase' }).click();
    await this.#page.getByLabel('Recovery code').fill(code);
    await this.#page.getByLabel('Your new passphrase').fill(newPassphrase);
    await this.#page.getByLabel('The same again').fill(newPassphrase);
    await this.#page.getByRole('button', { name: 'Set it and open the workbook' }).click();
  }
}
