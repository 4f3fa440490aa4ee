// The checklists and contacts, and a newer version from a file. The files are made from the newest pack that comes with the app.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../../resources/packs/social-media-with-young-people');

interface PackItem {
  readonly id: string;
  [part: string]: unknown;
}

export interface PackFile {
  version: string;
  retired: string[];
  checklists: { readonly id: string; items: PackItem[] }[];
  texts: { en: { title: string; items: Record<string, Record<string, unknown>> } };
  [part: string]: unknown;
}

/** The newest pack of the app, as a file that somebody made out of it. */
export function packFile(version: string, change: (pack: PackFile) => void = () => {}): Buffer {
  const newest = readdirSync(folder)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  const pack: PackFile = JSON.parse(readFileSync(join(folder, newest ?? '', 'pack.json'), 'utf8'));
  pack.version = version;
  change(pack);
  return Buffer.from(JSON.stringify(pack));
}

export class Packs {
  readonly heading;
  readonly table;
  readonly refusal;
  readonly use;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Checklists and contacts' });
    this.table = page.getByRole('table', { name: 'Checklists and contacts' });
    this.refusal = page.getByRole('alert');
    this.use = page.getByRole('button', { name: 'Use it from now on' });
  }

  /** By way of the organisation. */
  async open(organisation: string) {
    await this.#page.getByRole('button', { name: organisation, exact: true }).click();
    await this.#page.getByRole('button', { name: 'Checklists and contacts' }).click();
    await this.heading.waitFor();
  }

  async choose(buffer: Buffer, name = 'pack.json') {
    await this.#page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  }

  row(version: string) {
    return this.table.getByRole('row').filter({ hasText: version });
  }

  part(title: RegExp) {
    return this.#page.locator('section').filter({ has: this.#page.getByRole('heading', { level: 2, name: title }) });
  }
}
