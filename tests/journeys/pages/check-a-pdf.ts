// "Check a PDF": a file goes in, a verdict in words comes out.
import type { Page } from '@playwright/test';

export class CheckAPdf {
  readonly again;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.again = page.getByRole('heading', { level: 1, name: 'Check a PDF' });
  }

  async choose(name: string, buffer: Buffer) {
    await this.#page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    // The file's name stands above the verdict.
    await this.#page.getByText(name).first().waitFor();
  }

  verdict(words: string) {
    return this.#page.getByRole('heading', { level: 1, name: words });
  }
}
