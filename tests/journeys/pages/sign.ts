// "Sign and share": the report itself, and one button to sign it.
import type { Page } from '@playwright/test';

export class Sign {
  readonly preview;
  readonly agree;
  readonly sign;

  constructor(page: Page) {
    this.preview = page.getByRole('region', { name: 'Draft, as it will be signed' }).getByText(/^Page 1 of \d+$/);
    this.agree = page.getByLabel(/^I have read this review/);
    this.sign = page.getByRole('button', { name: /^Sign as / });
  }

  async signNow() {
    await this.agree.check();
    await this.sign.click();
  }
}
