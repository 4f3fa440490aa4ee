// "My sign-in": what a member does about their own ways in.
import type { Page } from '@playwright/test';
import { readSheet, typeBack } from './keep-code';

export class MySignIn {
  readonly heading;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'My sign-in' });
  }

  async begin(button: 'Change it' | 'Make a new code' | 'Make new keys' | 'Open my notes') {
    await this.#page.getByRole('button', { name: button, exact: true }).click();
  }

  async changePassphrase(now: string, next: string) {
    await this.begin('Change it');
    await this.choose(now, next);
    await this.#page.getByRole('button', { name: 'Change my passphrase' }).click();
  }

  /** Answers the new recovery code. Ends where one signs in again. */
  async makeNewKeys(now: string, next: string): Promise<string> {
    await this.begin('Make new keys');
    await this.choose(now, next);
    await this.#page.getByRole('button', { name: 'Make new keys' }).click();
    const code = await readSheet(this.#page);
    await typeBack(this.#page, code, 'Sign in with my new passphrase');
    await this.#page.getByText('Who are you?').waitFor();
    return code;
  }

  async choose(now: string, next: string) {
    await this.#page.getByLabel('The passphrase you have now').fill(now);
    await this.#page.getByLabel('Your new passphrase').fill(next);
    await this.#page.getByLabel('The same again').fill(next);
  }
}
