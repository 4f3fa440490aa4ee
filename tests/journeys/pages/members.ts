// "People and sign-ins": asking somebody in, letting them in again, and leavers.
import { expect, type Page } from '@playwright/test';

export class Members {
  readonly heading;
  readonly table;
  readonly left;
  readonly panel;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'People and sign-ins' });
    this.table = page.getByRole('table', { name: 'People and sign-ins' });
    this.left = page.getByRole('table', { name: 'Left' });
    this.panel = page.getByRole('complementary', { name: 'Sign-in' });
  }

  row(name: string) {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /** Writes somebody new down and asks them in; answers their one-time code. */
  async askIn(name: string, position: string, roles: readonly string[] = []): Promise<string> {
    await this.#page.getByRole('button', { name: 'Ask somebody in' }).click();
    await this.describe(name, position, roles);
    await this.makeCode();
    return this.readCode(name);
  }

  async describe(name: string, position: string, roles: readonly string[] = []) {
    await this.#page.getByLabel('Who', { exact: true }).selectOption({ label: 'Somebody new' });
    await this.#page.getByLabel('Name', { exact: true }).fill(name);
    await this.#page.getByLabel('What they do here').fill(position);
    for (const role of roles) await this.#page.getByRole('checkbox', { name: role }).check();
  }

  async makeCode() {
    await this.#page.getByRole('button', { name: 'Make the one-time code' }).click();
  }

  async readCode(name: string): Promise<string> {
    await this.#page.getByText(`One-time code for ${name}`).waitFor({ timeout: 60_000 });
    const groups = this.#page.getByRole('region', { name: 'One-time code' }).getByRole('listitem').locator('b');
    await expect(groups).toHaveCount(4);
    return (await groups.allTextContents()).join('-');
  }

  async codeIsGiven() {
    await this.#page.getByRole('button', { name: 'I have given it to them' }).click();
    await this.heading.waitFor();
  }

  async choose(name: string) {
    await this.table.getByRole('button', { name }).click();
    await this.panel.waitFor();
  }

  /** Answers the new one-time code. */
  async letInAgain(name: string): Promise<string> {
    await this.choose(name);
    await this.panel.getByRole('button', { name: 'Has lost every way in' }).click();
    await this.makeCode();
    return this.readCode(name);
  }

  async leaves(name: string, because: string) {
    await this.choose(name);
    await this.panel.getByRole('button', { name: 'Is leaving' }).click();
    await this.#page.getByLabel('Why they leave').fill(because);
    await this.#page.getByLabel(`To confirm, type ${name}`).fill(name);
    await this.#page.getByRole('button', { name: 'End their sign-in' }).click();
    await this.heading.waitFor({ timeout: 60_000 });
  }
}
