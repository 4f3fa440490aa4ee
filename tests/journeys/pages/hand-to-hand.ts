// A review that goes from hand to hand: handed over, checked or sent back, and signed, each at a sign-in of their own.
import type { Page } from '@playwright/test';
import { Home } from './home';
import { Masthead } from './masthead';
import { SignIn } from './sign-in';

export class HandToHand {
  readonly handOver;
  readonly agreeToHandOver;
  readonly readReport;
  readonly preview;
  readonly draft;
  readonly agreeToCheck;
  readonly note;
  readonly checked;
  readonly sendBack;
  readonly reason;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.handOver = page.getByRole('button', { name: 'Hand over to be checked' });
    this.agreeToHandOver = page.getByLabel(/^I have prepared this review/);
    this.readReport = page.getByRole('button', { name: 'Read the report' });
    this.preview = page.getByRole('region', { name: 'As it was handed over' }).getByText(/^Page 1 of \d+$/);
    this.draft = page.getByRole('region', { name: 'Draft, as it will be handed over' }).getByText(/^Page 1 of \d+$/);
    this.agreeToCheck = page.getByLabel(/^I did not prepare this review/);
    this.note = page.getByLabel('Note');
    this.checked = page.getByRole('button', { name: 'I have checked this' });
    this.sendBack = page.getByRole('button', { name: 'Send it back', exact: true });
    this.reason = page.getByLabel('What has to be put right?');
  }

  /** One of the copies that are signed with it: `For a funder`. */
  copyFor(reader: string) {
    return this.#page.getByRole('checkbox', { name: new RegExp(`^${reader}`) });
  }

  /** Which of several copies is looked at. */
  lookAt(reader: string) {
    return this.#page.getByRole('radio', { name: reader, exact: true });
  }

  /** Locks the workbook, and opens it for somebody else. */
  async changeTo(name: string, passphrase: string) {
    await new Masthead(this.#page).lock();
    await this.#page.getByRole('button', { name, exact: true }).click();
    await new SignIn(this.#page).open(passphrase);
    await new Home(this.#page).heading.waitFor({ timeout: 60_000 });
  }

  async lookOver() {
    await this.#page.getByRole('button', { name: /^(Look over and hand over|Put it right and hand it over)$/ }).click();
  }

  /** Reads, agrees, signs by handing over, and ends on Home. */
  async handOverNow() {
    await this.draft.waitFor({ timeout: 60_000 });
    await this.agreeToHandOver.check();
    await this.handOver.click();
    await new Home(this.#page).heading.waitFor({ timeout: 60_000 });
  }

  async goToCheck() {
    await this.#page.getByRole('button', { name: 'Check the review' }).click();
    await this.preview.waitFor({ timeout: 60_000 });
  }

  /** Reads, agrees and ends on Home. */
  async checkNow(note = '') {
    await this.agreeToCheck.check();
    if (note !== '') await this.note.fill(note);
    await this.checked.click();
    await new Home(this.#page).heading.waitFor({ timeout: 60_000 });
  }

  async sendBackNow(because: string) {
    await this.sendBack.click();
    await this.reason.fill(because);
    await this.#page.getByRole('button', { name: 'Send it back with this reason' }).click();
    await new Home(this.#page).heading.waitFor();
  }

  async goToSign() {
    await this.#page.getByRole('button', { name: 'Look over and sign' }).click();
  }
}
