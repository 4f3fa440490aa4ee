// The annual self-assessment: its aspects one by one, and the steps from hand to hand.
import type { Page } from '@playwright/test';
import { Home } from './home';

export class Annual {
  readonly aspects;
  readonly recordsSay;
  readonly level;
  readonly commentary;
  readonly takesUsUp;
  readonly next;
  /** The first page of what is to be signed. */
  readonly file;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.aspects = page.getByRole('table', { name: 'The aspects' });
    this.recordsSay = page.getByRole('region', { name: 'What your records say' });
    this.level = page.getByRole('group', { name: 'Where do you stand?' });
    this.commentary = page.getByLabel('Commentary');
    this.takesUsUp = page.getByLabel('What takes us up one');
    this.file = page
      .getByRole('region', { name: /^(Draft, as it will be signed|The file that you sign)$/ })
      .getByText(/^Page 1 of \d+$/);
    this.next = page.getByRole('button', { name: /^(Next aspect|Before you sign)$/ });
  }

  aspect(title: string) {
    return this.aspects
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: title, exact: true }) });
  }

  heading(title: string) {
    return this.#page.getByRole('heading', { level: 1, name: title });
  }

  async open(year: string) {
    await this.#page.getByRole('button', { name: `Open the self-assessment of ${year}` }).click();
    await this.aspects.waitFor();
  }

  async choose(level: RegExp) {
    await this.level.getByRole('radio', { name: level }).check();
  }

  /** Reads the draft, agrees, signs by handing over, and ends on Home. */
  async handOverNow() {
    const draft = this.#page.getByRole('region', { name: 'Draft, as it will be handed over' });
    await draft.getByText(/^Page 1 of \d+$/).waitFor({ timeout: 60_000 });
    await this.#page.getByLabel(/^I have prepared this self-assessment/).check();
    await this.#page.getByRole('button', { name: /^Hand over to be (checked|signed)$/ }).click();
    await new Home(this.#page).heading.waitFor({ timeout: 60_000 });
  }

  /** Reads, agrees and ends on Home. */
  async checkNow() {
    const file = this.#page.getByRole('region', { name: 'As it was handed over' });
    await file.getByText(/^Page 1 of \d+$/).waitFor({ timeout: 60_000 });
    await this.#page.getByLabel(/^I did not prepare this self-assessment/).check();
    await this.#page.getByRole('button', { name: 'I have checked this' }).click();
    await new Home(this.#page).heading.waitFor({ timeout: 60_000 });
  }

  /** Reads, agrees and signs. Ends when the report stands among the others. */
  async signNow() {
    await this.file.waitFor({ timeout: 60_000 });
    await this.#page.getByLabel(/^I have read this self-assessment/).check();
    await this.#page.getByRole('button', { name: /^Sign as / }).click();
    await this.#page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor({ timeout: 60_000 });
  }
}
