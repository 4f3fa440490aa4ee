// The consents and the posts: adding one of each, drawing a signature.
import type { Page } from '@playwright/test';
import { Masthead } from './masthead';

export class Consents {
  readonly table;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.table = page.getByRole('table', { name: 'Consents' });
  }

  async goTo(register: 'Consents' | 'Posts') {
    await new Masthead(this.#page).register(register);
  }

  row(name: string) {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  field(label: string) {
    return this.#page.getByLabel(label, { exact: false });
  }

  /** A line across the sheet, as a hand would draw it. */
  async draw(signature: string) {
    const sheet = this.#page.getByRole('img', { name: signature });
    await sheet.scrollIntoViewIfNeeded();
    const box = await sheet.boundingBox();
    if (!box) throw new Error('there is no sheet to sign on');
    const { mouse } = this.#page;
    await mouse.move(box.x + 40, box.y + box.height / 2);
    await mouse.down();
    for (let step = 1; step <= 12; step += 1) {
      await mouse.move(box.x + 40 + step * 24, box.y + box.height / 2 + (step % 2 === 0 ? 30 : -30));
    }
    await mouse.up();
    await this.#page.getByRole('button', { name: 'Keep this signature', exact: true }).click();
    await this.#page.getByRole('button', { name: 'Draw it again' }).waitFor();
  }

  async choose(name: string) {
    await this.table.getByRole('button', { name }).click();
  }

  async open(name: string) {
    await this.choose(name);
    await this.#page.getByRole('button', { name: 'Open the record' }).click();
  }
}
