// A person who uses the keyboard alone: Tab to what they want, then Enter, Space, arrows and typing.
import { expect, type Page } from '@playwright/test';

/** Finds controls as a keyboard user does, and fails where Tab does not lead to them. */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async reach(control: ReturnType<Page['getByRole']>) {
    await control.waitFor();
    for (let presses = 0; presses < 200; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${control}`);
  }

  async press(button: string | RegExp) {
    await this.reach(
      this.#page.getByRole('button', typeof button === 'string' ? { name: button, exact: true } : { name: button }),
    );
    await this.#page.keyboard.press('Enter');
  }

  async type(label: string, text: string) {
    await this.reach(this.#page.getByLabel(label));
    await this.#page.keyboard.type(text);
  }

  /** A closed list takes the choice whose first letters are typed. */
  async choose(label: string, words: string) {
    const optional = [`${label} (if known)`, `${label} (if it was agreed on paper)`];
    const labelled = [label, ...optional].map((each) => this.#page.getByLabel(each, { exact: true }));
    const list = labelled.reduce((one, other) => one.or(other));
    await this.reach(list);
    await this.#page.keyboard.type(words);
    await expect(list.locator('option:checked')).toHaveText(words);
  }
}
