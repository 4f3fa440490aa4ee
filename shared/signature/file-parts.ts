// Tells what each object of a PDF belongs to, so that a change can be named as a reader would name it: the text of page 3, a
// comment on page 2, the value of a field. An object that several parts use belongs to the first of them in the order below.

import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfValue } from './pdf-value';
import { nameOf, walkValue } from './pdf-value';
import { readText } from './read-text';
import { nestingMax } from './reading-limits';

export type PartKind =
  | 'description'
  | 'page-list'
  | 'page'
  | 'page-text'
  | 'page-look'
  | 'signature'
  | 'signature-place'
  | 'form'
  | 'form-value'
  | 'comment'
  | 'attachment'
  | 'script'
  | 'bookmarks'
  | 'structure'
  | 'validation-data'
  | 'catalogue'
  | 'unknown';

export interface FilePart {
  readonly what: PartKind;
  /** From 1. */
  readonly page?: number;
  /** Of a field or an attached file. */
  readonly name?: string;
}

export class FileParts {
  readonly #parts = new Map<number, FilePart>();
  readonly #revision: PdfRevision;

  constructor(revision: PdfRevision) {
    this.#revision = revision;
    const catalog = revision.catalog();
    const at = (key: string): PdfValue | undefined => catalog.entries.get(key);
    this.#mark(revision.trailer.entries.get('Root'), { what: 'catalogue' });
    const pages: PdfDict[] = [];
    this.#markPages(at('Pages'), pages, 0);
    this.#claim(revision.trailer.entries.get('Info'), { what: 'description' });
    this.#claim(at('Metadata'), { what: 'description' });
    this.#markForm(at('AcroForm'));
    for (const [index, page] of pages.entries()) this.#markPage(page, index + 1);
    const names = revision.resolveDict(at('Names'));
    this.#mark(at('Names'), { what: 'attachment' });
    this.#claim(names?.entries.get('EmbeddedFiles'), { what: 'attachment' });
    this.#claim(at('AF'), { what: 'attachment' });
    for (const script of [names?.entries.get('JavaScript'), at('OpenAction'), at('AA')]) {
      this.#claim(script, { what: 'script' });
    }
    this.#claim(at('Outlines'), { what: 'bookmarks' });
    this.#claim(at('StructTreeRoot'), { what: 'structure' });
    // Last, so that nothing else is taken for data that no page shows.
    const others = new Map([...catalog.entries].filter(([key]) => key !== 'DSS'));
    this.#claim({ kind: 'dict', entries: others }, { what: 'catalogue' });
    this.#claim(at('DSS'), { what: 'validation-data' });
  }

  of(number: number): FilePart {
    return this.#parts.get(number) ?? { what: 'unknown' };
  }

  /** Answers whether the object was free to be marked, or is none. */
  #mark(value: PdfValue | undefined, part: FilePart): boolean {
    if (value?.kind !== 'ref') return true;
    if (this.#parts.has(value.number)) return false;
    this.#revision.file.allowance.takeSteps(1);
    this.#parts.set(value.number, part);
    return true;
  }

  /** Marks everything that `value` leads to and that belongs to nothing yet. */
  #claim(value: PdfValue | undefined, part: FilePart): void {
    const waiting = value === undefined ? [] : [value];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      walkValue(next, (found) => {
        if (found.kind !== 'ref' || !this.#mark(found, part)) return;
        const target = this.#revision.get(found.number);
        if (target !== undefined) waiting.push(target);
      });
    }
  }

  #markPages(value: PdfValue | undefined, pages: PdfDict[], depth: number): void {
    const dict = this.#revision.resolveDict(value);
    if (dict === undefined || depth > nestingMax) return;
    const isPage = nameOf(dict.entries.get('Type')) === 'Page';
    if (!this.#mark(value, isPage ? { what: 'page', page: pages.length + 1 } : { what: 'page-list' })) return;
    if (isPage) pages.push(dict);
    const kids = dict.entries.get('Kids');
    this.#mark(kids, { what: 'page-list' });
    for (const kid of this.#items(kids)) this.#markPages(kid, pages, depth + 1);
  }

  #markForm(value: PdfValue | undefined): void {
    const form = this.#revision.resolveDict(value);
    this.#mark(value, { what: 'form' });
    const fields = form?.entries.get('Fields');
    this.#mark(fields, { what: 'form' });
    for (const field of this.#items(fields)) this.#markField(field, '', undefined, 0);
    if (form !== undefined) this.#claim({ kind: 'dict', entries: form.entries }, { what: 'form' });
  }

  #markField(value: PdfValue, parentName: string, parentType: string | undefined, depth: number): void {
    const field = this.#revision.resolveDict(value);
    if (field === undefined || depth > nestingMax) return;
    const ownName = readText(this.#revision.resolve(field.entries.get('T')));
    const name = [parentName, ownName].filter(Boolean).join('.');
    const type = nameOf(this.#revision.resolve(field.entries.get('FT'))) ?? parentType;
    const isPlace = type === 'Sig';
    if (!this.#mark(value, { what: isPlace ? 'signature-place' : 'form-value', name })) return;
    for (const kid of this.#items(field.entries.get('Kids'))) this.#markField(kid, name, type, depth + 1);
    if (isPlace) this.#claim(field.entries.get('V'), { what: 'signature', name });
    for (const key of ['V', 'AP', 'DV', 'Opt', 'Kids', 'A', 'AA', 'MK']) {
      this.#claim(field.entries.get(key), { what: isPlace ? 'signature-place' : 'form-value', name });
    }
  }

  #markPage(page: PdfDict, number: number): void {
    this.#claim(page.entries.get('Contents'), { what: 'page-text', page: number });
    const annotations = page.entries.get('Annots');
    this.#mark(annotations, { what: 'comment', page: number });
    for (const annotation of this.#items(annotations)) this.#claim(annotation, { what: 'comment', page: number });
    this.#claim(page.entries.get('Resources'), { what: 'page-look', page: number });
    this.#claim(page, { what: 'page-look', page: number });
  }

  #items(value: PdfValue | undefined): readonly PdfValue[] {
    const list = this.#revision.resolve(value);
    return list.kind === 'array' ? list.items : [];
  }
}
