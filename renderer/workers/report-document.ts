// The PDF that a report becomes: pdfkit's document, which keeps its bytes itself, hands out marks and writes the structure tree
// at its end. pdfkit's own structure calls are not used: pdfmake never makes them, and a tree of thousands of cells is written
// in a fraction of the time as text.

import type { Cut, Reference } from 'pdfmake/js/PDFDocument.js';
import { PDFDocument } from './pdfmake-parts';
import { type FamilyName, families, type ReportFont } from './report-families';
import { isPlain } from './script-runs';
import type { StructureElement } from './structure-element';
import { writeStructureTree } from './structure-tree';

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface MarkedPage {
  readonly reference: Reference;
  /** By mark: what it is a part of. */
  readonly elements: StructureElement[];
}

export interface ReportDocumentOptions {
  readonly version: string;
  readonly language?: string | undefined;
  readonly isTagged: boolean;
  /** Colours as the file's own profile defines them: what PDF/A-1b asks for beside what every report has (ISO 19005-1, 6.2.2). */
  readonly colourProfile?: Uint8Array | undefined;
  readonly info: Readonly<Record<string, string | Date>>;
}

/** Bytes of an entry in the index: its kind, its place, and what else it takes to find it. */
const entryWidths = [1, 4, 2];

/** As many objects as one stream of them holds: a reader that wants one unpacks them all. */
const objectsInPack = 200;

export class ReportDocument extends PDFDocument {
  /** Made by the first that is written, which pdfkit does before a class built on it has any field of its own. */
  declare chunks?: Uint8Array[];
  readonly #pages: MarkedPage[] = [];
  readonly #annotations: Reference[] = [];
  #markInfo: Reference | undefined;
  readonly #watched = new WeakSet<Cut>();
  #root: StructureElement | undefined;
  /** Written as text, and packed at the end: object streams and the index that they need (ISO 32000-1, 7.5.7 and 7.5.8). */
  readonly #packed: { readonly number: number; readonly body: string }[] = [];
  /** By the number of a packed object: the stream that holds it, and its place there. */
  readonly #places = new Map<number, { readonly pack: number; readonly index: number }>();
  /** PDF/A-1 knows no object streams (ISO 19005-1, 6.1.4). */
  readonly #packs: boolean;
  #isIndexed = false;

  constructor({ version, language, info, isTagged, colourProfile }: ReportDocumentOptions) {
    super(
      families,
      {},
      {},
      {},
      {
        ...(colourProfile ? { pdfVersion: '1.4', subset: 'PDF/A-1b' } : { pdfVersion: version }),
        ...(language === undefined ? {} : { lang: language }),
        displayTitle: true,
        autoFirstPage: false,
        font: null,
        info,
      },
    );
    this.#packs = isTagged && !colourProfile;
    // Pages that know of it say that the tabulator follows the structure (ISO 32000-1, table 30, Tabs).
    // pdfkit would look for its profile beside its own code, which is not there in a page.
    if (colourProfile) Object.assign(this, { _addColorOutputIntent: () => this.#addColourProfile(colourProfile) });
    if (!isTagged) return;
    this.#markInfo = this.ref({ Marked: true });
    this._root.data.MarkInfo = this.#markInfo;
  }

  /**
   * fontkit 2.0.4 keeps a shape with the letters it first stood for, and gives those for every later word as well. Around words
   * whose letters share shapes it is made to forget.
   */
  override provideFont(family: string, isBold: boolean, isItalic: boolean): Cut {
    const cut = super.provideFont(family, isBold, isItalic);
    if (this.#watched.has(cut)) return cut;
    this.#watched.add(cut);
    const layoutRun = cut.layoutRun.bind(cut);
    cut.layoutRun = (text, features) => {
      if (isPlain(text)) return layoutRun(text, features);
      cut.font._glyphs = {};
      const run = layoutRun(text, features);
      cut.font._glyphs = {};
      return run;
    };
    return cut;
  }

  isRegistered(font: ReportFont): boolean {
    return font in this._registeredFonts;
  }

  hasLetter(family: FamilyName, isBold: boolean, letter: string): boolean {
    return this.provideFont(family, isBold, false).font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  }

  /** Ends the document with this structure and gives its bytes. */
  finish(root: StructureElement): Uint8Array<ArrayBuffer> {
    this.#root = root;
    this.end();
    const whole = new Uint8Array(this._offset);
    let at = 0;
    for (const chunk of this.chunks ?? []) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #addColourProfile(bytes: Uint8Array): void {
    const profile = this.ref({ N: 3 });
    profile.end(bytes);
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    intent.end();
    this._root.data.OutputIntents = [intent];
  }

  override addPage(options: { size: [number, number] }): this {
    super.addPage(options);
    if (this.#markInfo) this.page.dictionary.data.StructParents = this.#pages.length;
    this.#pages.push({ reference: this.page.dictionary, elements: [] });
    return this;
  }

  /** A number for the next piece of this page that is part of the element. */
  nextMark(element: StructureElement): number {
    const page = this.#pages.at(-1);
    if (!page) throw new Error('There is no page yet.');
    return page.elements.push(element) - 1;
  }

  /** A place on the page that leads elsewhere, and its number among them. `words` says where to, for who cannot see it. */
  addLink(
    { left, top, width, height }: Area,
    target: { readonly address: string } | { readonly destination: string },
    words: string,
  ): number {
    const bottom = this.page.height - top - height;
    const reference = this.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, bottom, left + width, bottom + height],
      Border: [0, 0, 0],
      // Printed with the page: ISO 32000-1, table 165.
      F: 4,
      Contents: new String(words),
      ...('address' in target
        ? { A: { S: 'URI', URI: new String(target.address) } }
        : { Dest: new String(target.destination) }),
    });
    this.page.annotations.push(reference);
    return this.#annotations.push(reference) - 1;
  }

  /** pdfkit leaves out how many bookmarks there are below one (ISO 32000-1, tables 152 and 153): negative, as they are closed. */
  override endOutline(): void {
    this.outline.outlineData.Count = this.outline.children.length;
    for (const { outlineData, children } of this.outline.children) {
      if (children.length > 0) outlineData.Count = -children.length;
    }
    super.endOutline();
  }

  override endMarkings(): void {
    const root = this.#root;
    if (root && this.#markInfo) {
      this.#annotations.forEach((annotation, index) => {
        annotation.data.StructParent = this.#pages.length + index;
        annotation.end();
      });
      const top = this.ref();
      this._root.data.StructTreeRoot = top;
      const body = writeStructureTree(this, top.id, root, {
        pages: this.#pages.map(({ reference }) => reference.id),
        annotations: this.#annotations.map(({ id }) => id),
        elements: this.#pages.map(({ elements }) => elements),
      });
      top.offset = this._offset;
      this._write(`${top.id} 0 obj\n${body}\nendobj`);
      this._refEnd(top);
      this.#writePacks();
    }
    this.#markInfo?.end();
  }

  /** Writes an object that is made as text, under the next number or one that was kept for it. */
  writeObject(body: string, number = this.keepNumber()): number {
    if (this.#packs) {
      this.#packed.push({ number, body });
      return number;
    }
    this._offsets[number - 1] = this._offset;
    this._write(`${number} 0 obj\n${body}\nendobj`);
    return number;
  }

  #writePacks(): void {
    for (let from = 0; from < this.#packed.length; from += objectsInPack) {
      const some = this.#packed.slice(from, from + objectsInPack);
      let at = 0;
      const index = some.map(({ number, body }) => {
        const entry = `${number} ${at}`;
        at += body.length + 1;
        return entry;
      });
      const head = `${index.join(' ')}\n`;
      const pack = this.ref({ Type: 'ObjStm', N: some.length, First: head.length });
      for (const [place, { number }] of some.entries()) this.#places.set(number, { pack: pack.id, index: place });
      pack.end(latin1(`${head}${some.map(({ body }) => body).join('\n')}\n`));
    }
  }

  /** pdfkit ends with a table, which cannot say where a packed object is. */
  override _finalize(): void {
    if (this.#places.size === 0) {
      super._finalize();
      return;
    }
    // The index is an object itself: ending it would end the file once more.
    if (this.#isIndexed) return;
    this.#isIndexed = true;
    const place = this._offset;
    const size = this._offsets.length + 2;
    const index = this.ref({
      Type: 'XRef',
      Size: size,
      W: entryWidths,
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
    });
    this._offsets[index.id - 1] = place;
    index.end(this.#indexBytes(size));
    this._write(`startxref\n${place}\n%%EOF`);
    this.push(null);
  }

  /** An entry for each number: free, at a place of the file, or in a pack (ISO 32000-1, table 18). */
  #indexBytes(size: number): Uint8Array {
    const length = entryWidths.reduce((sum, width) => sum + width, 0);
    const bytes = new Uint8Array(size * length);
    const view = new DataView(bytes.buffer);
    view.setUint16(5, 0xffff);
    for (let number = 1; number < size; number++) {
      const packed = this.#places.get(number);
      view.setUint8(number * length, packed ? 2 : 1);
      view.setUint32(number * length + 1, packed ? packed.pack : (this._offsets[number - 1] ?? 0));
      view.setUint16(number * length + 5, packed ? packed.index : 0);
    }
    return bytes;
  }

  keepNumber(): number {
    return this._offsets.push(null);
  }

  override _write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? latin1(`${chunk}\n`) : chunk;
    this.chunks ??= [];
    this.chunks.push(bytes);
    this._offset += bytes.length;
  }

  /** pdfkit puts names into its XML as they are. */
  override _addInfo(): void {
    const { info } = this;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    super._addInfo();
    this.info = info;
  }
}

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // What XML 1.0 cannot hold at all.
      .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
  );
}
