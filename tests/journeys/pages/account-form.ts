// Adding an account or changing one, a page for each step.
import type { Page } from '@playwright/test';

export interface Account {
  readonly platform: 'facebook-page' | 'instagram';
  readonly name: string;
  readonly handle: string;
  readonly owner: string;
}

export class AccountForm {
  readonly summary;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.summary = page.getByRole('alert');
  }

  field(label: string) {
    return this.#page.getByLabel(label, { exact: true });
  }

  step(name: string) {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  async goToStep(name: string) {
    await this.#page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).click();
  }

  async carryOn() {
    await this.#page.getByRole('button', { name: 'Carry on' }).click();
  }

  async describe({ platform, name, handle, owner }: Account) {
    await this.field('Platform').selectOption(platform);
    await this.field('Account name').fill(name);
    await this.#page.getByLabel('Handle or address').fill(handle);
    await this.field('State').selectOption('live');
    await this.field('Owner').selectOption({ label: owner });
    await this.#page.getByLabel('Approved by').selectOption({ label: owner });
    await this.#page.getByLabel('Approved on').fill('1 September 2026');
  }

  async addHolder(name: string) {
    await this.#page.getByRole('button', { name: 'Add a person' }).click();
    await this.field('Person').selectOption({ label: name });
  }

  async add(account: Account) {
    await this.describe(account);
    await this.carryOn();
    await this.step('Who else can get in').waitFor();
    await this.addHolder(account.owner);
    for (let step = 0; step < 3; step += 1) await this.carryOn();
    await this.step('Check and save').waitFor();
    await this.#page.getByRole('button', { name: 'Add an account' }).click();
  }

  async saveChanges(because: string) {
    await this.goToStep('Check and save');
    await this.#page.getByLabel('Why it changed').fill(because);
    await this.#page.getByRole('button', { name: 'Save the changes' }).click();
  }
}
