// Posts: checking one on its one page, reading it, saying that it is up.
import type { Page } from '@playwright/test';
import { Masthead } from './masthead';

export class Posts {
  readonly missing;
  readonly hints;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.missing = page.getByRole('region', { name: 'Missing before it is ready' });
    this.hints = page.getByRole('complementary', { name: 'Hints' });
  }

  async goTo() {
    await new Masthead(this.#page).register('Posts');
  }

  field(label: string) {
    return this.#page.getByLabel(label, { exact: false });
  }

  group(name: string) {
    return this.#page.getByRole('group', { name, exact: false });
  }

  async tick(group: string, ...labels: readonly string[]) {
    for (const label of labels) await this.group(group).getByRole('checkbox', { name: label }).check();
  }

  async tickAll(group: string) {
    for (const box of await this.group(group).getByRole('checkbox').all()) await box.check();
  }

  async save(button: 'Add a post' | 'Save the changes') {
    await this.#page.getByRole('button', { name: button }).click();
  }

  async change() {
    await this.#page.getByRole('button', { name: 'Change it' }).click();
  }

  async readIt() {
    await this.#page.getByRole('button', { name: 'I have read it, and it can go up' }).click();
  }

  async sayUp(on: string) {
    await this.#page.getByRole('button', { name: 'It is up now' }).click();
    await this.#page.getByRole('dialog').getByLabel('Posted on').fill(on);
    await this.#page.getByRole('button', { name: 'Write it down' }).click();
  }
}
