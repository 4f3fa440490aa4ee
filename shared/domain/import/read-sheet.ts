// Finds the table in what came out of a spreadsheet: which delimiter it has, which line holds the headings, what each column
// means, and which lines under it are no records. Nothing is thrown away in silence: what is left out is named.

import type { Register } from '../registers/register';
import { isSecretHeading, knownHeadings, plainHeading } from './match-columns';
import { type Delimiter, delimiters, readDelimited, type SheetLine, sheetLimits } from './read-delimited';

export interface SheetColumn {
  readonly index: number;
  /** As it is written; `Column 4` where nothing is. */
  readonly heading: string;
  /** The field that it means; empty where that is not known. */
  readonly field: string;
  /** It holds passwords or codes, so it may mean nothing. */
  readonly isSecret: boolean;
  /** The first thing written in it. */
  readonly example: string;
}

/** A line that is no record, and why. */
export interface LeftOutLine {
  readonly number: number;
  readonly words: string;
  readonly because: 'above the headings' | 'the headings again' | 'a total';
}

export interface Sheet {
  readonly headings: SheetLine;
  readonly columns: readonly SheetColumn[];
  /** One for each record. */
  readonly lines: readonly SheetLine[];
  readonly leftOut: readonly LeftOutLine[];
}

export type ReadSheet =
  | { readonly state: 'read'; readonly sheet: Sheet }
  | { readonly state: 'refused'; readonly words: string };

/** Headings are looked for in so many lines. */
const headingLines = 20;

export function readSheet(register: Register, text: string): ReadSheet {
  if (text.length > sheetLimits.characters) return refused('This is too much at once. Split it in parts.');
  if (text.includes('\0')) return refused('This is no text. Save the sheet as CSV, or copy its cells.');
  const { delimiter, rest } = delimiterOf(register, text.replace(/^\uFEFF/, ''));
  const read = readDelimited(rest, delimiter);
  if (read.state === 'refused') return refused(read.words);
  const [head] = headingsOf(register, read.lines);
  if (!head) return refused('There is nothing in it.');
  return sheetUnder(register, head, read.lines);
}

function refused(words: string): ReadSheet {
  return { state: 'refused', words };
}

function sheetUnder(register: Register, head: SheetLine, lines: readonly SheetLine[]): ReadSheet {
  const leftOut: LeftOutLine[] = [];
  const kept: SheetLine[] = [];
  for (const line of lines) {
    if (line === head) continue;
    const because = line.number < head.number ? 'above the headings' : whyNoRecord(line, head);
    if (because) leftOut.push({ number: line.number, words: wordsOf(line), because });
    else kept.push(line);
  }
  if (kept.length === 0) return refused(`There are headings in line ${head.number}, and nothing under them.`);
  return { state: 'read', sheet: { headings: head, columns: columnsOf(register, head, kept), lines: kept, leftOut } };
}

function wordsOf({ cells }: SheetLine): string {
  const short = (cell: string) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);
  const filled = cells.flatMap((cell) => (cell.trim() === '' ? [] : [short(cell.trim())]));
  return filled.length > 3 ? `${filled.slice(0, 3).join(', ')} …` : filled.join(', ');
}

const total = /^(?:grand |sub ?)?totals?(?: \d+)?$/;

function whyNoRecord({ cells }: SheetLine, head: SheetLine): LeftOutLine['because'] | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (total.test(plainHeading(filled[0] ?? ''))) return 'a total';
  const isRepeated = head.cells.every((cell, index) => plainHeading(cell) === plainHeading(cells[index] ?? ''));
  return isRepeated ? 'the headings again' : undefined;
}

/** Two columns that mean the same field: the first has it, and somebody may choose otherwise. */
function columnsOf(register: Register, head: SheetLine, lines: readonly SheetLine[]): readonly SheetColumn[] {
  const known = knownHeadings(register);
  const taken = new Set<string>();
  return head.cells.flatMap((cell, index): SheetColumn[] => {
    const heading = cell.trim();
    const example = lines.find(({ cells }) => cells[index]?.trim())?.cells[index]?.trim() ?? '';
    if (heading === '' && example === '') return [];
    const meant = known.get(plainHeading(heading)) ?? '';
    const field = taken.has(meant) ? '' : meant;
    if (field !== '') taken.add(field);
    const isSecret = meant === '' && isSecretHeading(heading);
    return [{ index, heading: heading || `Column ${index + 1}`, field, isSecret, example: isSecret ? '' : example }];
  });
}

/** The line with the most headings that are known and how many those are; where none is, the first of the fullest. */
function headingsOf(register: Register, lines: readonly SheetLine[]): readonly [SheetLine | undefined, number] {
  const known = knownHeadings(register);
  const first = lines.slice(0, headingLines);
  const knownIn = ({ cells }: SheetLine) => new Set(cells.flatMap((cell) => known.get(plainHeading(cell)) ?? [])).size;
  const most = greatest(first, knownIn);
  const count = most ? knownIn(most) : 0;
  if (count > 0) return [most, count];
  return [greatest(first, ({ cells }) => cells.filter((cell) => cell.trim() !== '').length), 0];
}

/** The first of them. */
function greatest<Value>(values: readonly Value[], sizeOf: (value: Value) => number): Value | undefined {
  let best: { value: Value; size: number } | undefined;
  for (const value of values) {
    const size = sizeOf(value);
    if (!best || size > best.size) best = { value, size };
  }
  return best?.value;
}

/** The one under which most headings are known; then the one under which fewest lines are longer than the headings. */
function delimiterOf(register: Register, text: string): { readonly delimiter: Delimiter; readonly rest: string } {
  // Excel writes this first line, and reads it.
  const said = /^sep=([\t;,])\r?\n/i.exec(text);
  const named = delimiters.find((delimiter) => delimiter === said?.[1]);
  // A space in place of that line, so that lines keep the numbers they have in the file.
  if (said && named) return { delimiter: named, rest: `\n${text.slice(said[0].length)}` };
  const tried = delimiters.map((delimiter) => {
    const read = readDelimited(text, delimiter, headingLines);
    const [head, known] = headingsOf(register, read.lines);
    const width = head?.cells.length ?? 0;
    const longer = read.lines.filter(({ cells }) => cells.length > width).length;
    return { delimiter, score: known * 100 - longer + (known === 0 ? Math.min(width, 20) : 0) };
  });
  return { delimiter: greatest(tried, ({ score }) => score)?.delimiter ?? ',', rest: text };
}
