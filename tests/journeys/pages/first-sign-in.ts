// The first sign-in of somebody who was asked in: code, passphrase, recovery code.
import type { Page } from '@playwright/test';
import { readSheet, typeBack } from './keep-code';
import type { Ways } from './set-up';

export class FirstSignIn {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  code(name: string) {
    return this.#page.getByLabel(`One-time code for ${name}`);
  }

  async typeCode(name: string, code: string) {
    await this.code(name).fill(code);
    await this.#page.getByRole('button', { name: 'Carry on' }).click();
  }

  /** Takes the drawn words; answers them and the recovery code. */
  async choosePassphrase(): Promise<Ways> {
    await this.#page.getByRole('button', { name: 'Use these words' }).click();
    const passphrase = await this.#page.getByLabel('Your passphrase').inputValue();
    await this.#page.getByLabel('The same again').fill(passphrase);
    await this.#page.getByRole('button', { name: 'Make my sign-in' }).click();
    return { passphrase, recoveryCode: await readSheet(this.#page) };
  }

  async complete(name: string, code: string): Promise<Ways> {
    await this.typeCode(name, code);
    return this.chooseAndOpen();
  }

  async chooseAndOpen(): Promise<Ways> {
    const ways = await this.choosePassphrase();
    await typeBack(this.#page, ways.recoveryCode, 'Open the workbook');
    return ways;
  }
}
