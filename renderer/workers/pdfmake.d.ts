// The parts of pdfmake 0.3.11 that the report renderer is built on, and what of pdfkit it reaches through them, typed by what
// they were seen to do. The published types know none of these modules.

declare module 'pdfmake/js/PDFDocument.js' {
  export interface Reference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    offset: number;
    end: (bytes?: Uint8Array) => void;
  }

  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly advanceWidth: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  /** An embedded cut. Figures are thousandths of the size. */
  export interface Cut {
    readonly id: string;
    readonly ascender: number;
    readonly font: { hasGlyphForCodePoint: (code: number) => boolean; _glyphs: object };
    /** Shapes a text that is not yet known. */
    layoutRun: (text: string, features?: unknown) => unknown;
    layout: (
      text: string,
      features?: unknown,
    ) => { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };
    /** The shapes that go into the file; each number below is an index among them. */
    readonly subset: { readonly glyphs: number[]; includeGlyph: (id: number) => number };
    readonly unicode: (readonly number[])[];
    readonly widths: number[];
    readonly scale: number;
    widthOfString: (text: string, size: number, features?: unknown) => number;
    ref: () => Reference;
  }

  interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly annotations: Reference[];
    write: (chunk: string) => void;
  }

  interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    readonly children: readonly OutlineItem[];
    addItem: (title: string, options: { expanded: boolean }) => OutlineItem;
  }

  interface FontCuts {
    readonly normal: string;
    readonly bold?: string;
    readonly italics?: string;
  }

  export default class PDFDocument {
    constructor(
      fonts: Readonly<Record<string, FontCuts>>,
      images: object,
      patterns: object,
      attachments: object,
      options: Readonly<Record<string, unknown>>,
    );
    readonly _root: Reference;
    readonly _info: Reference;
    readonly _id: Uint8Array;
    readonly _offsets: (number | null)[];
    _offset: number;
    info: Record<string, string | Date>;
    readonly page: Page;
    readonly outline: OutlineItem;
    ref: (data?: Record<string, unknown>) => Reference;
    addPage(options: { size: [number, number] }): this;
    addContent(chunk: string): this;
    save(): this;
    restore(): this;
    readonly _registeredFonts: Readonly<Record<string, unknown>>;
    registerFont(name: string, bytes: Uint8Array): this;
    provideFont(family: string, isBold: boolean, isItalic: boolean): Cut;
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    file(src: ArrayBuffer, options: object): void;
    _write(chunk: string | Uint8Array): void;
    _addInfo(): void;
    _refEnd(reference: Reference): void;
    _finalize(): void;
    /** Null ends the stream that the document is. */
    push(chunk: null): boolean;
    endOutline(): void;
    endMarkings(): void;
    end(): void;
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type PDFDocument from 'pdfmake/js/PDFDocument.js';
  import type { Cut } from 'pdfmake/js/PDFDocument.js';

  /** A piece of a line in one look, with what of its node's look it carries. */
  export interface LaidInline {
    text: string;
    x: number;
    width: number;
    readonly height: number;
    readonly font: Cut;
    readonly fontSize: number;
    readonly color: string;
    readonly characterSpacing: number;
    readonly fontFeatures: unknown;
    readonly alignment: string;
    readonly link: string | null;
    readonly linkToDestination: string | null;
    readonly _pageNodeRef?: PageNode;
    readonly _pageRef?: { readonly _nodeRef: PageNode };
    /** Ours, from the run it is a piece of. */
    readonly level?: number;
    readonly isShaped?: boolean;
  }

  interface PageNode {
    readonly positions?: readonly { readonly pageNumber: number }[];
  }

  export interface LaidLine {
    x: number;
    y: number;
    readonly inlines: LaidInline[];
    readonly id?: string;
    readonly _outline?: { id?: string; parentId?: string; text: string; expanded: boolean };
    readonly _pageNodeRef?: PageNode;
    getHeight: () => number;
    getAscenderHeight: () => number;
  }

  export interface LaidVector {
    readonly type: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly lineWidth?: number;
    readonly lineColor?: string;
    readonly dash?: { readonly length: number; readonly space?: number };
  }

  export interface LaidPicture {
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    /** Ours: the layout copies a picture with all its properties. */
    readonly _structureElement?: unknown;
  }

  export type LaidItem =
    | { readonly type: 'line'; readonly item: LaidLine }
    | { readonly type: 'vector'; readonly item: LaidVector }
    | { readonly type: 'svg' | 'image'; readonly item: LaidPicture }
    | {
        readonly type: 'beginClip' | 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment';
        readonly item: unknown;
      };

  export interface LaidPage {
    readonly items: LaidItem[];
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly watermark?: unknown;
  }

  /** A node of a definition, as pdfmake keeps it while it lays it out. */
  export interface LaidNode {
    readonly text?: unknown;
    readonly style?: string | readonly string[];
    readonly headlineLevel?: number;
    readonly svg?: string;
    readonly image?: string;
    readonly alt?: string;
    readonly table?: {
      readonly body: readonly LaidNode[][];
      readonly headerRows?: number;
      readonly headerColumns?: number;
      readonly isContents?: boolean;
    };
    readonly colSpan?: number;
    readonly rowSpan?: number;
    readonly listMarker?: unknown;
    readonly _margin?: readonly [number, number, number, number] | null;
    readonly _span?: boolean;
    pageBreak?: string;
    _structureElement?: unknown;
  }

  export interface Row {
    readonly cells: readonly LaidNode[];
    readonly tableNode?: LaidNode;
    readonly rowIndex?: number;
  }

  interface Writer {
    readonly transactionLevel: number;
    context: () => { readonly availableHeight: number; readonly pages: readonly LaidPage[] };
    on: (event: 'lineAdded', heard: (line: LaidLine) => void) => void;
  }

  export interface MeasuredInline {
    readonly text: string;
    lineEnd?: boolean;
    noNewLine?: boolean;
    width: number;
    leadingCut: number;
    trailingCut: number;
  }

  export interface TextInlines {
    measure: (words: MeasuredInline[], styles: unknown) => MeasuredInline[];
    widthOfText: (text: string, look: MeasuredInline) => number;
  }

  interface DocMeasure {
    readonly textInlines: TextInlines;
    measureDocument: (content: unknown) => unknown;
  }

  export default class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object);
    writer: Writer;
    readonly docMeasure: DocMeasure;
    tryLayoutDocument(...parts: unknown[]): unknown;
    layoutDocument(
      content: unknown,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      background: unknown,
      header: unknown,
      footer: unknown,
    ): LaidPage[];
    addBackground(background: unknown): void;
    addDynamicRepeatable(nodeGetter: unknown, sizeFunction: unknown, name: 'header' | 'footer'): void;
    processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void;
    processRow(row: Row): unknown;
    processTable(node: LaidNode): void;
    processList(isOrdered: boolean, node: LaidNode): void;
    processSVG(node: LaidNode): void;
    processImage(node: LaidNode): void;
    buildNextLine(node: LaidNode): LaidLine | null;
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidLine, LaidPage, LaidPicture, LaidVector } from 'pdfmake/js/LayoutBuilder.js';
  import type PDFDocument from 'pdfmake/js/PDFDocument.js';

  export default class Renderer {
    constructor(document: PDFDocument, onProgress?: (share: number) => void);
    renderPages(pages: readonly LaidPage[]): void;
    renderLine(line: LaidLine, x: number, y: number): void;
    renderVector(vector: LaidVector): void;
    renderImage(picture: LaidPicture): void;
    renderSVG(picture: LaidPicture): void;
    beginClip(rectangle: unknown): void;
    endClip(): void;
    beginVerticalAlignment(item: unknown): void;
    endVerticalAlignment(item: unknown): void;
    renderWatermark(page: LaidPage): void;
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export default class SVGMeasure {}
}
