// Setting up an organisation, one question a page, up to the recovery code.
import type { Page } from '@playwright/test';
import { readSheet, typeBack } from './keep-code';

export interface Ways {
  readonly passphrase: string;
  readonly recoveryCode: string;
}

export const organisation = 'St Anne’s Drop-in';
export const founder = 'Zofia Łuczak';

export class SetUp {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  question(words: string) {
    return this.#page.getByRole('heading', { level: 1, name: words });
  }

  async carryOn() {
    await this.#page.getByRole('button', { name: 'Carry on' }).click();
  }

  async describeOrganisation() {
    await this.#page.getByLabel('Name of the organisation').fill(organisation);
    await this.carryOn();
    await this.#page.getByLabel('What you do with young people').fill('A drop-in on Fridays, and a summer trip.');
    await this.#page.getByLabel('Their ages').fill('11 to 18');
    await this.carryOn();
  }

  async chooseLocality() {
    await this.question('Where do you work?').waitFor();
    await this.carryOn();
  }

  async sayWhoYouAre() {
    await this.#page.getByLabel('Your name').fill(founder);
    await this.#page.getByLabel('What you do here').fill('Coordinator');
    await this.carryOn();
    await this.#page.getByLabel('Safeguarding lead').fill(founder);
    await this.carryOn();
  }

  /** Leaves the backups for later, unless there is a folder for them. */
  async sayWhereBackupsGo(folder = '') {
    await this.question('Where shall backups go?').waitFor();
    await this.#page.getByRole('radio', { name: folder === '' ? 'Later' : 'Another folder' }).check();
    if (folder !== '') await this.#page.getByLabel('Path of the folder').fill(folder);
    await this.carryOn();
  }

  /** Takes the drawn words, and answers them. */
  async choosePassphrase(): Promise<string> {
    await this.#page.getByRole('button', { name: 'Use these words' }).click();
    const words = await this.#page.getByLabel('Your passphrase').inputValue();
    await this.#page.getByLabel('The same again').fill(words);
    await this.#page.getByRole('button', { name: 'Make the workbook' }).click();
    // Making keys from a passphrase is slow by intent, and slower still on a busy computer.
    await this.question('Print your recovery code').waitFor({ timeout: 60_000 });
    return words;
  }

  async readRecoveryCode(): Promise<string> {
    return readSheet(this.#page);
  }

  /** Types back the two groups that are asked for. */
  async keepRecoveryCode(code: string) {
    await typeBack(this.#page, code, 'Start');
  }

  async complete(backupFolder = ''): Promise<Ways> {
    await this.describeOrganisation();
    await this.chooseLocality();
    await this.sayWhoYouAre();
    await this.sayWhereBackupsGo(backupFolder);
    const passphrase = await this.choosePassphrase();
    const recoveryCode = await this.readRecoveryCode();
    await this.keepRecoveryCode(recoveryCode);
    return { passphrase, recoveryCode };
  }
}
