// Writes the text and rules of pages as operators of a content stream (ISO 32000-1, 8 and 9), each kind of state only where it
// changes, and between the marks that say what they are part of. Everything else pdfkit draws; before it does, what was
// written here goes to the page.

import type PDFDocument from 'pdfmake/js/PDFDocument.js';
import type { Cut, Glyph, GlyphPosition } from 'pdfmake/js/PDFDocument.js';

export interface Words {
  /** Drawn from right to left, so that the shapes stand in the file in the reverse of the order in which they are read. */
  readonly isReversed: boolean;
  readonly cut: Cut;
  readonly size: number;
  readonly colour: string;
  readonly spacing: number;
  readonly features: unknown;
  readonly pieces: readonly string[];
}

export interface Rule {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly colour: string;
  readonly dash: string;
}

interface TextState {
  readonly font: string;
  readonly fill: string;
  /** Undefined where it cannot be known: it outlasts the text that set it (ISO 32000-1, 9.3.1), so that none is written as well. */
  readonly spacing: number | undefined;
}

const unknownState: TextState = { font: '', fill: '', spacing: undefined };

export class ContentWriter {
  readonly #document: PDFDocument;
  readonly #encoded = new Map<Cut, Map<string, string>>();
  readonly #taken = new Map<Cut, Map<string, string>>();
  #operators: string[] = [];
  #isInText = false;
  #hasMark = false;
  #state: TextState = unknownState;
  #rules: Rule[] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** What follows, up to `endMark`, is one piece: `begin` is its whole opening operator. */
  beginMark(begin: string): void {
    this.#operators.push(begin);
    this.#hasMark = true;
  }

  endMark(): void {
    if (!this.#hasMark) return;
    this.#endText();
    this.#operators.push('EMC');
    this.#hasMark = false;
  }

  /** Words of one look side by side, from the left end of their base line. */
  words({ cut, size, colour, spacing, features, pieces, isReversed }: Words, x: number, baseline: number): void {
    const { page } = this.#document;
    page.fonts[cut.id] ??= cut.ref();
    if (!this.#isInText) this.#operators.push('BT');
    this.#isInText = true;
    const font = `/${cut.id} ${number(size)} Tf`;
    if (font !== this.#state.font) this.#operators.push(font);
    const fill = `${colourParts(colour)} rg`;
    if (fill !== this.#state.fill) this.#operators.push(fill);
    if (spacing !== this.#state.spacing) this.#operators.push(`${number(spacing)} Tc`);
    this.#state = { font, fill, spacing };
    // ISO 32000-1, 14.8.2.3.3.
    if (isReversed) this.#operators.push('/ReversedChars BMC');
    // The page's own coordinates run downwards, so letters are turned back up.
    this.#operators.push(`1 0 0 -1 ${number(x)} ${number(baseline)} Tm`);
    // Each word was measured without the space after its last letter.
    const between = spacing === 0 ? '' : ` ${number((spacing * 1000) / size)} `;
    this.#operators.push(`[${pieces.map((piece) => this.#encode(cut, piece, features, size)).join(between)}] TJ`);
    if (isReversed) this.#operators.push('EMC');
  }

  /** Rules wait for the end of the page: one piece holds them all. */
  rule(rule: Rule): void {
    this.#rules.push(rule);
  }

  get waitingRules(): boolean {
    return this.#rules.length > 0;
  }

  drawRules(): void {
    this.#endText();
    const paths = new Map<string, string[]>();
    for (const { from, to, width, colour, dash } of this.#rules) {
      const look = `${number(width)} w ${colour} RG ${dash} d`;
      const path = paths.get(look) ?? [];
      path.push(`${from.map(number).join(' ')} m ${to.map(number).join(' ')} l`);
      paths.set(look, path);
    }
    for (const [look, path] of paths) this.#operators.push(look, ...path, 'S');
    this.#rules = [];
  }

  /** Hands over to pdfkit, after which no state can be relied on. */
  flush(): void {
    this.#endText();
    if (this.#operators.length > 0) this.#document.addContent(this.#operators.join('\n'));
    this.#operators = [];
    this.forgetState();
  }

  forgetState(): void {
    this.#state = unknownState;
  }

  #endText(): void {
    if (this.#isInText) this.#operators.push('ET');
    this.#isInText = false;
  }

  /**
   * The number of a shape in the file. One shape can stand for several letters, as the body of Arabic letters that differ by their
   * dots: it is then taken once for each, so that whoever reads the file is told the right one.
   */
  #take(cut: Cut, { id, codePoints, advanceWidth }: Glyph): string {
    const known = this.#taken.get(cut) ?? new Map<string, string>();
    this.#taken.set(cut, known);
    const key = `${id} ${codePoints.join(' ')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let number = cut.subset.includeGlyph(id);
    const told = cut.unicode[number];
    if (told !== undefined && told.join(' ') !== codePoints.join(' ')) number = cut.subset.glyphs.push(id) - 1;
    cut.unicode[number] = codePoints;
    cut.widths[number] = advanceWidth * cut.scale;
    const hexadecimal = number.toString(16).padStart(4, '0');
    known.set(key, hexadecimal);
    return hexadecimal;
  }

  /** The strings and moves of a piece, kept by its text: the same few words come again and again. */
  #encode(cut: Cut, text: string, features: unknown, size: number): string {
    const known = this.#encoded.get(cut) ?? new Map<string, string>();
    this.#encoded.set(cut, known);
    const key = features ? undefined : text;
    const before = key === undefined ? undefined : known.get(key);
    if (before !== undefined) return before;
    const { glyphs: shapes, positions } = cut.layout(text, features);
    const glyphs = shapes.map((glyph) => this.#take(cut, glyph));
    const isRaised = positions.some(({ yOffset }) => yOffset !== 0);
    const operand = isRaised ? raisedOperand(glyphs, positions, size) : plainOperand(glyphs, positions);
    if (key !== undefined && !isRaised) known.set(key, operand);
    return operand;
  }
}

/** `<0001>-20<0002>`: a move is in thousandths of the size, to the left. */
function plainOperand(glyphs: readonly string[], positions: readonly GlyphPosition[]): string {
  let operand = '';
  let string = '';
  const move = (by: number): void => {
    if (Math.abs(by) < 0.05) return;
    operand += `${string === '' ? ' ' : `<${string}>`}${number(by)}`;
    string = '';
  };
  positions.forEach(({ xOffset, xAdvance, advanceWidth }, index) => {
    move(-xOffset);
    string += glyphs[index];
    move(xOffset + advanceWidth - xAdvance);
  });
  return string === '' ? operand : `${operand}<${string}>`;
}

/** Marks above and below letters: the text rise is set for them and taken back, outside the array that shows the others. */
function raisedOperand(glyphs: readonly string[], positions: readonly GlyphPosition[], size: number): string {
  return positions
    .map((position, index) => {
      const operand = plainOperand(glyphs.slice(index, index + 1), [position]);
      const { yOffset } = position;
      return yOffset === 0 ? operand : `] TJ ${number((yOffset * size) / 1000)} Ts [${operand}] TJ 0 Ts [`;
    })
    .join('');
}

/** Red, green and blue from 0 to 1, of `#RRGGBB` or `black`. */
export function colourParts(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return '0 0 0';
  return [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

/** A number without an exponent, to a thousandth of a point. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
