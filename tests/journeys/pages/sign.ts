// "Sign and share": the report itself, and one button to sign it.
import type { Page } from '@playwright/test';

export class Sign {
  readonly preview;
  readonly agree;
  readonly sign;
  readonly #reports;

  constructor(page: Page) {
    this.preview = page
      .getByRole('region', { name: /^(Draft, as it will be signed|The file that you sign)$/ })
      .getByText(/^Page 1 of \d+$/);
    this.agree = page.getByLabel(/^I have read this review/);
    this.#reports = page.getByRole('heading', { level: 1, name: 'Reports' });
    this.sign = page.getByRole('button', { name: /^Sign as / });
  }

  /** Reads, agrees and signs. Ends when the report stands among the others. */
  async signNow() {
    await this.preview.waitFor({ timeout: 60_000 });
    await this.agree.check();
    await this.sign.click();
    await this.#reports.waitFor({ timeout: 60_000 });
  }
}
