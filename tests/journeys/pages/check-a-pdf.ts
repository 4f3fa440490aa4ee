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

  /** Right in form, and nobody's. */
  readonly anotherFingerprint = '0123456789abcdef'.repeat(4);

  async compare(fingerprint: string, name?: string) {
    await this.#page.getByLabel('The fingerprint they gave you').fill(fingerprint);
    if (name !== undefined) await this.#page.getByLabel('What you call them').fill(name);
    await this.#page.getByRole('button', { name: 'Compare' }).click();
  }

  /** As the screen shows it to be compared by eye. */
  async fingerprintInFile() {
    await this.#page.getByRole('button', { name: 'Show the fingerprint in the file' }).click();
    return (await this.#page.locator('.fingerprint').textContent()) ?? '';
  }

  verdict(words: string) {
    return this.#page.getByRole('heading', { level: 1, name: words });
  }
}
