// From an aim to an account that may go live: asked for by one person, decided by another.
import { expect, type Page } from '@playwright/test';
import { AccountForm } from './account-form';
import { Masthead } from './masthead';

export interface Aim {
  readonly aim: string;
  readonly audience: string;
  readonly measure: string;
  readonly by: string;
  readonly owner: string;
}

export interface AskedFor {
  readonly platform: string;
  readonly handle: string;
  readonly aim: string;
  readonly owner: string;
  readonly deputy: string;
}

export class Approvals {
  readonly #page: Page;
  readonly #form: AccountForm;
  readonly #masthead: Masthead;

  constructor(page: Page) {
    this.#page = page;
    this.#form = new AccountForm(page);
    this.#masthead = new Masthead(page);
  }

  async writeAim(aim: string, owner: string) {
    await this.#masthead.register('Aims');
    await this.#press('Add an aim');
    await this.fillAim({ aim, audience: 'Young people', measure: 'They say so', by: '1 September 2030', owner });
  }

  /** From the first page of an aim to the register. */
  async fillAim({ aim, audience, measure, by, owner }: Aim) {
    await this.#page.getByLabel('What you want to do').fill(aim);
    await this.#page.getByLabel('For whom').fill(audience);
    await this.#page.getByLabel('How you will know that it worked').fill(measure);
    await this.#page.getByLabel('By when').fill(by);
    await this.#form.field('Owner').selectOption({ label: owner });
    await this.#form.carryOn();
    await this.#form.field('State').selectOption('open');
    await this.#form.carryOn();
    await this.#press('Add an aim');
  }

  async ask({ platform, handle, aim, owner, deputy }: AskedFor) {
    await this.#masthead.register('Approvals');
    await this.#press('Add a request for an account');
    await this.#form.field('Platform').selectOption(platform);
    await this.#page.getByLabel('Handle or name you would take').fill(handle);
    await this.#page.getByLabel('What it costs').fill('Nothing');
    await this.#form.carryOn();
    await this.#page.getByLabel('Who it is for').fill('Young people 13 to 19');
    await this.#page.getByLabel('Why it is needed').fill('They look there first');
    await this.#page.getByLabel('Which aim it serves').selectOption({ label: aim });
    await this.#form.carryOn();
    await this.#form.field('Owner').selectOption({ label: owner });
    await this.#form.field('Deputy').selectOption({ label: deputy });
    await this.#form.field('Moderator').selectOption({ label: owner });
    await this.#page.getByLabel('When they would look').fill('Weekdays, 9 to 5');
    await this.#form.carryOn();
    await this.#page.getByLabel('Privacy settings you plan').fill('Private messages are off');
    await this.#form.carryOn();
    await this.#press('Add a request for an account');
  }

  /** From Home, as a signatory. Ends at what was decided. */
  async agree(title: string) {
    await this.#page
      .getByRole('region', { name: 'Needs attention' })
      .getByRole('listitem')
      .filter({ hasText: `${title} waits for your decision.` })
      .getByRole('button', { name: 'Decide' })
      .click();
    await this.#page.getByRole('radio', { name: /^Agreed(?! with)/ }).check();
    await this.#press('Decide');
    await this.#press('Yes, write it down');
    await this.#page.getByRole('region', { name: 'What was decided' }).waitFor();
  }

  /** What was agreed, taken over into the account, which is then live. */
  async goLive() {
    await this.#press('Add the account');
    await this.#form.field('State').selectOption('live');
    for (let step = 0; step < 4; step += 1) await this.#form.carryOn();
    await this.#press('Add an account');
    await expect(this.#page.getByRole('table', { name: 'Accounts' })).toContainText('Live');
  }

  async #press(name: string) {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }
}
