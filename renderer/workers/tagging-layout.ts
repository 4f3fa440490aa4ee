// pdfmake's layout, which beside setting the pages notes of each line and picture what it is a part of. What a node is follows
// from what it already says: its style, its head rows, its alternative text. Nothing is described a second time.

import type { LaidItem, LaidLine, LaidNode, LaidPage, Row } from 'pdfmake/js/LayoutBuilder.js';
import { measureOnce } from './measure-once';
import { LayoutBuilder } from './pdfmake-parts';
import { type Role, StructureElement } from './structure-element';
import { placeInVisualOrder } from './visual-order';

/** What a line or picture belongs to: an element, or what is printed on every page and read on none. */
export type Furniture = 'Header' | 'Footer' | 'Layout';

interface OpenRow {
  readonly cells: readonly LaidNode[];
  readonly isHead: boolean;
  readonly headColumns: number;
}

const headingOfStyle: Readonly<Record<string, Role>> = { title: 'H1', heading: 'H2', subheading: 'H3' };

export class TaggingLayout extends LayoutBuilder {
  readonly root = new StructureElement('Document');
  /** By what the layout hands on unchanged: a line's pieces (its copies share them) and a picture's drawing. */
  readonly #elements = new WeakMap<object, StructureElement>();
  readonly #furniture = new WeakMap<LaidItem, Furniture>();
  #current = this.root;
  #isFurniture = false;
  #row: OpenRow | undefined;
  #listening: unknown;
  readonly #goOn: () => void;

  /** `goOn` is asked again and again while the pages are set, and throws to stop. */
  constructor(pageSize: object, pageMargins: object, svgMeasure: object, goOn: () => void = () => {}) {
    super(pageSize, pageMargins, svgMeasure);
    this.#goOn = goOn;
  }

  /** The element that a drawn thing is part of. Undefined: furniture. */
  elementOf(item: LaidItem): StructureElement | undefined {
    if (item.type === 'line') return this.#elements.get(item.item.inlines);
    if (item.type === 'svg' || item.type === 'image') {
      const element = item.item._structureElement;
      return element instanceof StructureElement ? element : undefined;
    }
    return undefined;
  }

  furnitureOf(item: LaidItem): Furniture {
    return this.#furniture.get(item) ?? 'Layout';
  }

  override tryLayoutDocument(...parts: unknown[]): unknown {
    measureOnce(this.docMeasure.textInlines, this.#goOn);
    return super.tryLayoutDocument(...parts);
  }

  /** A heading that has not the room it asks for starts the next page. Asked here, once, the pages need no second setting. */
  override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
    this.#goOn();
    this.#listenForMarkers();
    const before = node.pageBreak;
    if (this.#mustStartPage(node)) node.pageBreak = 'before';
    if (node.pageBreak === 'before' && this.#isOnEmptyPage()) delete node.pageBreak;
    const element = this.#elementFor(node);
    const outer = this.#current;
    const row = this.#row;
    this.#current = element;
    this.#row = undefined;
    try {
      super.processNode(node, isVerticalAlignmentAllowed);
    } finally {
      this.#current = outer;
      this.#row = row;
      if (before === undefined) delete node.pageBreak;
      else node.pageBreak = before;
    }
  }

  #mustStartPage({ headlineLevel, _margin, pageBreak }: LaidNode): boolean {
    if (headlineLevel === undefined || pageBreak !== undefined || this.writer.transactionLevel > 0) return false;
    return this.writer.context().availableHeight - (_margin?.[1] ?? 0) < headlineLevel;
  }

  /** Space below the last line of a page that is full begins the next one: what starts a page then starts this. */
  #isOnEmptyPage(): boolean {
    const { pages } = this.writer.context();
    return pages.length > 1 && pages.at(-1)?.items.length === 0;
  }

  #elementFor(node: LaidNode): StructureElement {
    const current = this.#current;
    if (this.#isFurniture || node._span) return current;
    const own = this.#row
      ? this.#cellElement(node, this.#row)
      : current.role === 'L'
        ? current.add('LI').add('LBody')
        : undefined;
    const at = own ?? current;
    if (node.table?.isContents) return at.add('TOC');
    if (node.table && isOfHeads(node.table)) return at.add('Table');
    // A cell or item that is nothing but words holds them without a paragraph of their own.
    if (node.text === undefined || own) return at;
    return at.add(headingOf(node.style) ?? 'P');
  }

  #cellElement(node: LaidNode, { cells, isHead, headColumns }: OpenRow): StructureElement {
    const isRowHead = cells.indexOf(node) < headColumns;
    const span = {
      ...(node.colSpan !== undefined && node.colSpan > 1 ? { columns: node.colSpan } : {}),
      ...(node.rowSpan !== undefined && node.rowSpan > 1 ? { rows: node.rowSpan } : {}),
    };
    if (!isHead && !isRowHead) return this.#current.add('TD', span);
    return this.#current.add('TH', { scope: isHead ? 'Column' : 'Row', ...span });
  }

  override processRow(row: Row): unknown {
    const table = row.tableNode?.table;
    if (this.#isFurniture || !table) return super.processRow(row);
    const outer = this.#current;
    if (outer.role === 'TOC') this.#current = outer.add('TOCI');
    else if (outer.role === 'Table') {
      this.#current = outer.add('TR');
      const isHead = (row.rowIndex ?? 0) < (table.headerRows ?? 0);
      this.#row = { cells: row.cells, isHead, headColumns: table.headerColumns ?? 0 };
    }
    try {
      return super.processRow(row);
    } finally {
      this.#current = outer;
      this.#row = undefined;
    }
  }

  override processList(isOrdered: boolean, node: LaidNode): void {
    const outer = this.#current;
    if (!this.#isFurniture) this.#current = outer.add('L', { isNumbered: isOrdered });
    super.processList(isOrdered, node);
    this.#current = outer;
  }

  override processSVG(node: LaidNode): void {
    this.#notePicture(node);
    super.processSVG(node);
  }

  override processImage(node: LaidNode): void {
    this.#notePicture(node);
    super.processImage(node);
  }

  /** A picture without words is decoration. It goes on to its page as it is or as a copy with the same properties. */
  #notePicture(node: LaidNode): void {
    const { alt } = node;
    const isTold = !this.#isFurniture && alt !== '';
    const element = isTold ? this.#current.add('Figure', alt === undefined ? {} : { alt }) : undefined;
    node._structureElement = element;
  }

  override buildNextLine(node: LaidNode): LaidLine | null {
    const line = super.buildNextLine(node);
    if (line) placeInVisualOrder(line);
    if (line && !this.#isFurniture) this.#elements.set(line.inlines, this.#current);
    return line;
  }

  /** The number of a list's item is put on the page by itself, when the first line beside it is. */
  #listenForMarkers(): void {
    if (this.#listening === this.writer) return;
    this.#listening = this.writer;
    this.writer.on('lineAdded', ({ inlines }) => {
      if (this.#isFurniture || this.#elements.has(inlines)) return;
      const item = this.#openItem();
      if (!item) return;
      const label = new StructureElement('Lbl');
      item.kids.unshift(label);
      this.#elements.set(inlines, label);
    });
  }

  /** The innermost list item that is being set. */
  #openItem(element = this.root): StructureElement | undefined {
    const last = element.kids.at(-1);
    if (!(last instanceof StructureElement)) return undefined;
    return this.#openItem(last) ?? (element.role === 'LI' ? element : undefined);
  }

  override addBackground(background: unknown): void {
    this.#asFurniture(() => super.addBackground(background));
  }

  override addDynamicRepeatable(nodeGetter: unknown, sizeFunction: unknown, name: 'header' | 'footer'): void {
    const pages: readonly LaidPage[] = this.writer.context().pages;
    const before = pages.map(({ items }) => new Set(items));
    this.#asFurniture(() => super.addDynamicRepeatable(nodeGetter, sizeFunction, name));
    pages.forEach(({ items }, index) => {
      for (const item of items) {
        if (!before[index]?.has(item)) this.#furniture.set(item, name === 'header' ? 'Header' : 'Footer');
      }
    });
  }

  #asFurniture(lay: () => void): void {
    const outer = this.#isFurniture;
    this.#isFurniture = true;
    lay();
    this.#isFurniture = outer;
  }
}

/** A table that has heads is one; without any, it only arranges what stands in it. */
function isOfHeads({ headerRows = 0, headerColumns = 0 }: NonNullable<LaidNode['table']>): boolean {
  return headerRows > 0 || headerColumns > 0;
}

function headingOf(style: LaidNode['style']): Role | undefined {
  const styles = typeof style === 'string' ? [style] : (style ?? []);
  return styles.map((name) => headingOfStyle[name]).find((role) => role !== undefined);
}
