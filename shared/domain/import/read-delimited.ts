// Reads text into lines of cells as RFC 4180 has it, whatever the delimiter, and as spreadsheets really write it: any kind of
// line end, quote marks in the middle of a cell, a first line that names the delimiter. What goes beyond the limits is refused.

/** One line of a table, by the number under which an editor shows where it begins. */
export interface SheetLine {
  readonly number: number;
  readonly cells: readonly string[];
}

export type Delimited =
  | { readonly state: 'read'; readonly lines: readonly SheetLine[] }
  /** With the lines before the one that cannot be read. */
  | { readonly state: 'refused'; readonly words: string; readonly lines: readonly SheetLine[] };

export const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

export const sheetLimits = { characters: 4_000_000, lines: 20_000, cells: 200, cellCharacters: 20_000 } as const;

/** Lines without anything in them are left out. `firstLines`: read no more of them than this. */
export function readDelimited(text: string, delimiter: Delimiter, firstLines = Number.POSITIVE_INFINITY): Delimited {
  const lines: SheetLine[] = [];
  const reader = new Reader(text, delimiter);
  while (!reader.isAtEnd && lines.length < firstLines) {
    const number = reader.lineNumber;
    const cells = reader.readLine();
    if (typeof cells === 'string') return { state: 'refused', words: cells, lines };
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ number, cells });
    if (lines.length > sheetLimits.lines) {
      const words = `There are more than ${inFigures(sheetLimits.lines)} lines. Split it in parts.`;
      return { state: 'refused', words, lines };
    }
  }
  return { state: 'read', lines };
}

/** `20,000`, without what would have to know a language. */
function inFigures(count: number): string {
  return String(count).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
}

class Reader {
  lineNumber = 1;
  #at = 0;
  readonly #text: string;
  readonly #delimiter: string;
  readonly #endOfCell: RegExp;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#endOfCell = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The cells of the line that begins here; words where it cannot be read. */
  readLine(): readonly string[] | string {
    const cells: string[] = [];
    for (;;) {
      const cell = this.#readCell();
      if (cell === undefined) {
        return `The quote mark that opens in line ${this.lineNumber} is never closed. Close it, or take it out.`;
      }
      cells.push(cell);
      if (cell.length > sheetLimits.cellCharacters || cells.length > sheetLimits.cells) {
        return `Line ${this.lineNumber} is too long. Is a quote mark missing before it?`;
      }
      if (this.#text[this.#at] === this.#delimiter) {
        this.#at += 1;
        continue;
      }
      this.#endLine();
      return cells;
    }
  }

  #endLine(): void {
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.lineNumber += 1;
  }

  /** Undefined where a quote mark opens and none closes it. */
  #readCell(): string | undefined {
    const from = this.#at;
    while (this.#text[this.#at] === ' ') this.#at += 1;
    if (this.#text[this.#at] !== '"') {
      this.#at = this.#endFrom(from);
      return this.#text.slice(from, this.#at);
    }
    const quoted = this.#readQuoted();
    if (quoted === undefined) return undefined;
    const end = this.#endFrom(this.#at);
    const after = this.#text.slice(this.#at, end);
    this.#at = end;
    // Quote marks round the first words of a cell are its own.
    return after.trim() === '' ? quoted : this.#text.slice(from, end);
  }

  #readQuoted(): string | undefined {
    const opened = this.#at;
    let from = opened + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', from);
      if (quote < 0) return undefined;
      if (this.#text[quote + 1] === '"') {
        from = quote + 2;
        continue;
      }
      const inside = this.#text
        .slice(opened + 1, quote)
        .replaceAll('""', '"')
        .replaceAll(/\r\n?/g, '\n');
      this.lineNumber += inside.split('\n').length - 1;
      this.#at = quote + 1;
      return inside;
    }
  }

  #endFrom(from: number): number {
    this.#endOfCell.lastIndex = from;
    return this.#endOfCell.exec(this.#text)?.index ?? this.#text.length;
  }
}
