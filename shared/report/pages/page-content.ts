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
}

/** A run of text, or the number of the page on which the content of that id begins. */
export type Inline = string | ({ text: string } & TextLook) | ({ pageReference: string } & TextLook);

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
  width?: number;
  height?: number;
}

/** A PNG or JPEG by its data address, fitted into a box. */
export interface Image extends Placed {
  image: string;
  fit: [width: number, height: number];
  alignment?: 'left' | 'right';
}

export interface Table extends TextLook, Placed {
  table: {
    widths: (number | '*' | 'auto')[];
    body: Cell[][];
    headerRows?: number;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
  layout: TableLayout;
  width?: number | '*' | 'auto';
}

export type Content = Text | Stack | Columns | Picture | Image | Table;
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
  pageBreakBefore: (node: { headlineLevel?: number; startPosition: { verticalRatio: number } }) => boolean;
  /** By name: `src` names a file of the renderer's virtual folder. */
  files?: Record<string, AttachedFile>;
}

export interface AttachedFile {
  src: string;
  name: string;
  description: string;
  type: string;
  creationDate: Date;
  modifiedDate: Date;
  hidden: false;
  relationship: 'Data';
}
