// pdfmake's renderer, with every piece of every page marked: as a part of its element, or as an artifact that is not read out
// (ISO 32000-1, 14.7.4 and 14.8.2.2). Lines and rules are written by our own writer, the rest by pdfkit.

import type { LaidInline, LaidItem, LaidLine, LaidPage, LaidPicture, LaidVector } from 'pdfmake/js/LayoutBuilder.js';
import { ContentWriter, colourParts } from './content-writer';
import { Renderer } from './pdfmake-parts';
import type { ReportDocument } from './report-document';
import type { StructureElement } from './structure-element';
import { textString } from './structure-tree';
import type { Furniture, TaggingLayout } from './tagging-layout';

export interface RenderingOptions {
  /** Without tags the pages are drawn bare. */
  readonly isTagged: boolean;
  /** Hears the share of the pages that is drawn. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Asked before each page; it throws to stop. */
  readonly goOn: () => void;
}

export class TaggingRenderer extends Renderer {
  readonly #document: ReportDocument;
  readonly #layout: TaggingLayout;
  readonly #onProgress: ((share: number) => void) | undefined;
  readonly #writer: ContentWriter;
  readonly #drawn = new WeakSet<object>();
  readonly #outlines = new Map<string, { addItem: ReportDocument['outline']['addItem'] }>();
  #open: StructureElement | Furniture | 'Repeated' | undefined;
  #page = 0;
  readonly #isTagged: boolean;
  readonly #goOn: () => void;

  constructor(document: ReportDocument, layout: TaggingLayout, { isTagged, onProgress, goOn }: RenderingOptions) {
    super(document);
    this.#isTagged = isTagged;
    this.#document = document;
    this.#layout = layout;
    this.#onProgress = onProgress;
    this.#goOn = goOn;
    this.#writer = new ContentWriter(document);
  }

  override renderPages(pages: readonly LaidPage[]): void {
    pages.forEach((page, index) => {
      this.#goOn();
      this.#page = index;
      this.#document.addPage({ size: [page.pageSize.width, page.pageSize.height] });
      this.#writer.forgetState();
      for (const item of this.#inReadingOrder(page.items)) this.#renderItem(item);
      this.#drawRules();
      if (page.watermark !== undefined) this.#byPdfkit('Layout', () => this.renderWatermark(page));
      this.#close();
      this.#writer.flush();
      this.#onProgress?.((index + 1) / pages.length);
    });
  }

  /** The layout puts the number of a list's item after the line that it stands before. */
  #inReadingOrder(items: readonly LaidItem[]): readonly LaidItem[] {
    const ordered: LaidItem[] = [];
    for (const item of items) {
      const before = ordered.at(-1);
      const isLabel = before?.type === 'line' && this.#layout.elementOf(item)?.role === 'Lbl';
      ordered.splice(isLabel ? -1 : ordered.length, 0, item);
    }
    return ordered;
  }

  #renderItem(item: LaidItem): void {
    switch (item.type) {
      case 'line':
        this.#line(item.item, this.#layout.elementOf(item), this.#layout.furnitureOf(item));
        break;
      case 'vector':
        this.#vector(item.item);
        break;
      case 'svg':
      case 'image':
        this.#picture(item);
        break;
      default:
        // What moves or cuts what follows must not catch the rules that wait.
        this.#drawRules();
        this.#close();
        this.#writer.flush();
        this.#place(item.type, item.item);
    }
  }

  #place(type: 'beginClip' | 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment', item: unknown): void {
    if (type === 'beginClip') this.beginClip(item);
    else if (type === 'endClip') this.endClip();
    else if (type === 'beginVerticalAlignment') this.beginVerticalAlignment(item);
    else this.endVerticalAlignment(item);
  }

  #line(line: LaidLine, element: StructureElement | undefined, furniture: Furniture): void {
    this.#noteOutline(line);
    if (line._pageNodeRef && line.inlines[0]) setPageNumber(line.inlines[0], line._pageNodeRef);
    const baseline = line.y + line.getAscenderHeight();
    // A head row comes again on every page of its table, and is read once.
    const isRepeated = element !== undefined && this.#drawn.has(line.inlines);
    this.#drawn.add(line.inlines);
    if (line.id !== undefined && !isRepeated)
      this.#document.addNamedDestination(line.id, 'XYZ', line.x + (line.inlines[0]?.x ?? 0), line.y, null);
    for (const run of runsOf(line.inlines)) {
      const [first] = run;
      if (!first || run.every(({ text }) => text === '')) continue;
      const within = isRepeated ? 'Repeated' : (element ?? furniture);
      this.#mark(typeof within === 'string' ? within : this.#linkFor(first, run, within, line), {
        letters: first.isShaped ? run.map(({ text }) => text).join('') : undefined,
        isAlone: first.isShaped === true || isReversed(first),
      });
      this.#writer.words(
        {
          cut: first.font,
          size: first.fontSize,
          colour: first.color,
          spacing: first.characterSpacing,
          features: first.fontFeatures,
          pieces: run.map(({ text }) => text),
          isReversed: isReversed(first),
        },
        line.x + first.x,
        baseline,
      );
    }
  }

  #noteOutline({ _outline }: LaidLine): void {
    if (!_outline) return;
    const parent = (_outline.parentId && this.#outlines.get(_outline.parentId)) || this.#document.outline;
    const item = parent.addItem(_outline.text, { expanded: _outline.expanded });
    if (_outline.id) this.#outlines.set(_outline.id, item);
  }

  /** The element of a run: where it leads somewhere, a link within that element, with its place on the page. */
  #linkFor(first: LaidInline, run: readonly LaidInline[], element: StructureElement, line: LaidLine): StructureElement {
    const { link, linkToDestination } = first;
    if (link === null && linkToDestination === null) return element;
    const last = run.at(-1) ?? first;
    const left = line.x + first.x;
    const width = last.x + last.width - first.x;
    const annotation = this.#document.addLink(
      { left, top: line.y, width, height: line.getHeight() },
      link === null ? { destination: linkToDestination ?? '' } : { address: link },
      run
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    const made = element.add('Link');
    made.kids.push({ page: this.#page, annotation });
    return made;
  }

  #vector(vector: LaidVector): void {
    if (vector.type === 'line' && vector.lineWidth !== 0) {
      const dash = vector.dash ? `[${vector.dash.length} ${vector.dash.space ?? vector.dash.length}] 0` : '[] 0';
      this.#writer.rule({
        from: [vector.x1, vector.y1],
        to: [vector.x2, vector.y2],
        width: vector.lineWidth ?? 1,
        colour: colourParts(vector.lineColor ?? 'black'),
        dash,
      });
    } else if (vector.type !== 'line') this.#byPdfkit('Layout', () => this.renderVector(vector));
  }

  #drawRules(): void {
    if (!this.#writer.waitingRules) return;
    this.#mark('Layout');
    this.#writer.drawRules();
  }

  #picture(item: LaidItem & { readonly item: LaidPicture }): void {
    const element = this.#layout.elementOf(item);
    const isRepeated = element !== undefined && element.kids.length > 0;
    const { x, y, _width, _height } = item.item;
    const { height } = this.#document.page;
    if (element && !isRepeated) element.attributes.box = [x, height - y - _height, x + _width, height - y];
    this.#byPdfkit(isRepeated ? 'Repeated' : (element ?? this.#layout.furnitureOf(item)), () => {
      if (item.type === 'svg') this.renderSVG(item.item);
      else this.renderImage(item.item);
    });
  }

  #byPdfkit(within: StructureElement | Furniture | 'Repeated', draw: () => void): void {
    this.#mark(within);
    this.#writer.flush();
    this.#document.save();
    draw();
    this.#document.restore();
  }

  /**
   * Closes the open piece and opens one of this element, unless it is the one that is open. `letters` are told in place of what is
   * drawn (ISO 32000-1, 14.9.4). What is alone gets a piece of its own: within one, poppler takes the end of a mark without a
   * number for the end of the piece.
   */
  #mark(
    within: StructureElement | Furniture | 'Repeated',
    { letters, isAlone }: { letters?: string | undefined; isAlone: boolean } = { isAlone: false },
  ): void {
    if (!this.#isTagged || (this.#open === within && !isAlone)) return;
    this.#close();
    this.#open = isAlone ? undefined : within;
    this.#writer.beginMark(typeof within === 'string' ? artifact[within] : this.#markOf(within, letters));
  }

  #markOf(element: StructureElement, letters: string | undefined): string {
    const mark = this.#document.nextMark(element);
    element.kids.push({ page: this.#page, mark });
    if (letters === undefined) return `/${element.role} <</MCID ${mark}>> BDC`;
    return `/Span <</MCID ${mark}/ActualText ${textString(letters)}>> BDC`;
  }

  #close(): void {
    this.#writer.endMark();
    this.#open = undefined;
  }
}

// ISO 32000-1, table 330.
const artifact: Readonly<Record<Furniture | 'Repeated', string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  Repeated: '/Artifact <</Type /Pagination>> BDC',
};

function isReversed({ level }: LaidInline): boolean {
  return level !== undefined && level % 2 === 1;
}

/** Neighbours of one look are written in one go. */
function runsOf(inlines: readonly LaidInline[]): LaidInline[][] {
  const runs: LaidInline[][] = [];
  for (const inline of inlines) {
    const referred = inline._pageNodeRef ?? inline._pageRef?._nodeRef;
    if (referred) setPageNumber(inline, referred);
    const run = runs.at(-1);
    const before = run?.[0];
    if (run && before && looksLike(inline, before)) run.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

function looksLike(one: LaidInline, other: LaidInline): boolean {
  return (
    // What has a place of its own on the line is written by itself.
    one.level === undefined &&
    !one.isShaped &&
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    one.characterSpacing === other.characterSpacing &&
    one.fontFeatures === other.fontFeatures &&
    one.link === other.link &&
    one.linkToDestination === other.linkToDestination
  );
}

/** The number of a page is known once all are set; the room that was kept for it closes on its left where it stands right. */
function setPageNumber(inline: LaidInline, { positions }: NonNullable<LaidInline['_pageNodeRef']>): void {
  const [place] = positions ?? [];
  if (!place) throw new Error('A page is referred to that is not there.');
  inline.text = String(place.pageNumber);
  const width = inline.font.widthOfString(inline.text, inline.fontSize, inline.fontFeatures);
  const free = inline.width - width;
  inline.width = width;
  if (inline.alignment === 'right') inline.x += free;
  else if (inline.alignment === 'center') inline.x += free / 2;
}
