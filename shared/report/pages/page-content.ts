// The part of pdfmake's document definition that reports are written in, as types of our own: shared code names no library
// of the renderer, and what is not listed here has not been tried.

export interface TextLook {
  style?: StyleName | StyleName[];
  font?: FontName;
  fontSize?: number;
  lineHeight?: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  alignment?: 'left' | 'right' | 'center';
  characterSpacing?: number;
  noWrap?: boolean;
  fontFeatures?: string[];
}

export type FontName = 'Newsreader' | 'SourceSans';

export type StyleName =
  | 'title'
  | 'period'
  | 'heading'
  | 'opening'
  | 'subheading'
  | 'caption'
  | 'text'
  | 'hint'
  | 'cell'
  | 'cellHead'
  | 'running'
  | 'code'
  | 'digest';

/** Left, top, right, bottom, in points. */
type Margin = [number, number, number, number];

interface Placed {
  margin?: Margin;
  pageBreak?: 'before';
  id?: string;
}

export interface Text extends TextLook, Placed {
  text: string | Inline[];
  /** Points of the page that must be free from the top of a heading down, or it starts the next page: what it heads comes with it. */
  headlineLevel?: number;
  /** An entry in the reader's list of contents. */
  outline?: boolean;
  outlineText?: string;
  outlineId?: string;
  outlineParentId?: string;
  colSpan?: number;
  /** Of a cell: whether it has lines left, above, right and below, where not all have them. */
  border?: [boolean, boolean, boolean, boolean];
}

/** A run of text, or the number of the page on which the content of that id begins. */
export type Inline = string | ({ text: string } & TextLook) | ({ pageReference: string } & TextLook) | PrintedRun;

/** A run of text as it is cut before it is printed: in a typeface that has its letters, and in its own direction. */
export interface PrintedRun extends Omit<TextLook, 'font' | 'fontFeatures'> {
  text: string;
  font: string;
  fontFeatures?: string[] | Readonly<Record<string, boolean>>;
  level?: number;
  isShaped?: boolean;
}

export interface Stack extends TextLook, Placed {
  stack: Content[];
  unbreakable?: boolean;
  width?: number | '*' | 'auto';
}

export interface Columns extends TextLook, Placed {
  columns: (Content & { width?: number | '*' | 'auto' })[];
  columnGap?: number;
}

export interface Picture extends Placed {
  svg: string;
  /** The picture in words, for who cannot see it. Empty where it only decorates, or says what the words beside it say. */
  alt: string;
  width?: number;
  height?: number;
}

/** A picture of pixels, as a data address. `alt`: what those are told who cannot see it; empty where it says nothing. */
export interface Photograph extends Placed {
  image: string;
  alt: string;
  width?: number;
  fit?: [width: number, height: number];
  alignment?: 'left' | 'right';
}

export interface Table extends TextLook, Placed {
  table: {
    widths: (number | '*' | 'auto')[];
    body: Cell[][];
    /** A table with heads is told as one, each cell under its heads. Without any, it only arranges what stands in it. */
    headerRows?: number;
    headerColumns?: number;
    /** Its rows are the entries of a list of contents. */
    isContents?: boolean;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
  layout: TableLayout;
  width?: number | '*' | 'auto';
}

/** Steps in an order, or points in none. */
export type List = TextLook & Placed & ({ ol: Content[] } | { ul: Content[] });

export type Content = Text | Stack | Columns | Picture | Photograph | Table | List;
export type Cell = Content;

interface TableNode {
  table: { body: unknown[][]; headerRows?: number };
}

export interface TableLayout {
  hLineWidth: (line: number, node: TableNode) => number;
  vLineWidth: (line: number, node: TableNode) => number;
  hLineColor: (line: number, node: TableNode) => string;
  paddingLeft: (column: number, node: TableNode) => number;
  paddingRight: (column: number, node: TableNode) => number;
  paddingTop: (row: number, node: TableNode) => number;
  paddingBottom: (row: number, node: TableNode) => number;
  hLineStyle?: (line: number, node: TableNode) => { dash: { length: number; space: number } } | undefined;
}

export interface DocumentDefinition {
  version: '1.7';
  language: 'en-GB';
  displayTitle: true;
  info: { title: string; author: string; subject: string; creator: string; producer: string; creationDate: Date };
  pageSize: 'A4';
  pageMargins: Margin;
  content: Content[];
  styles: Record<StyleName, TextLook & { margin?: Margin }>;
  defaultStyle: TextLook;
  header: (page: number, pages: number) => Content;
  footer: (page: number, pages: number) => Content;
}
