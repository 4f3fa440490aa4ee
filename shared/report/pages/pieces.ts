// The small pieces every page is set from: headings that keep what follows, paragraphs, cells of tables.

import { uncapital } from '#shared/domain/number-words';
import { oneOfUs } from '../audience';
import type { AccountName } from '../quarterly-review';
import type { Cell, Content, Inline, StyleName, Table, Text } from './page-content';
import { headingFont, printableText } from './printable-text';
import { ink, ink2, ruledTable } from './style-sheet';

interface PartPlace {
  readonly id?: string;
  /** On a page of its own; otherwise below what comes before it, where there is room. */
  readonly startsPage?: boolean;
  /** Points that the heading and the beginning of what it heads take together. */
  readonly room?: number;
}

/** A part of the report. It stands in the reader's list of contents. */
export function partHeading(text: string, { id, startsPage = false, room = 150 }: PartPlace = {}): Content[] {
  const heading: Text = {
    text,
    style: 'heading',
    outline: true,
    outlineText: text,
    outlineId: text,
    id: id ?? text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    ...(startsPage ? { pageBreak: 'before' } : { headlineLevel: room }),
  };
  return startsPage ? [heading] : [space(30), heading];
}

/** Space above a heading stands apart from it, so that it stays behind when the heading starts a page. */
function space(points: number): Content {
  return { stack: [], margin: [0, points, 0, 0] };
}

/** A section within a part. */
export function sectionHeading(text: string, part: string, room = 100): [Content, Text] {
  const font = headingFont(text);
  const printed = printableText(text);
  const heading: Text = {
    text: printed,
    style: 'subheading',
    font,
    headlineLevel: room,
    outline: true,
    outlineText: printed,
    outlineParentId: part,
  };
  return [space(16), heading];
}

export function paragraph(text: string | Inline[], style: StyleName = 'text'): Text {
  return { text: typeof text === 'string' ? printableText(text) : text, style };
}

export function cell(text: string, look: Omit<Text, 'text'> = {}): Text {
  return { text: printableText(text), style: 'cell', ...look };
}

/** Somebody in the middle of a sentence: a name as it is written, and “one of us” where the copy names nobody. */
export function inSentence(who: string): string {
  return who === oneOfUs ? uncapital(who) : who;
}

/** Two lines in a cell: the thing, and under it in the second ink what it belongs to. */
export function twoLineCell(first: string, second: string, look: Omit<Text, 'text'> = {}): Cell {
  if (second === '') return cell(first, look);
  return { stack: [cell(first, look), cell(second, { color: ink2 })] };
}

export function accountCell({ name, platform }: AccountName): Cell {
  return twoLineCell(name, platform);
}

export function headRow(...words: string[]): Cell[] {
  return words.map((text): Content => ({ text, style: 'cellHead' }));
}

/** A cell with more letters than this may be taller than a page: then the rows of its table may break. */
const mostLettersInWholeRow = 400;

/** A table under its head rows, which are repeated on every page. Rows stay whole where each of them fits a page. */
export function ruledRows(widths: number[], heads: Cell[][], rows: Cell[][], rowPadding?: number): Table {
  const isWhole = rows.every((row) => row.every((part) => lettersOf(part) <= mostLettersInWholeRow));
  return {
    table: {
      widths,
      headerRows: heads.length,
      body: [...heads, ...rows],
      ...(isWhole ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
    },
    layout: ruledTable(heads.length, rowPadding),
  };
}

function lettersOf(part: Cell): number {
  if ('stack' in part) return part.stack.reduce((sum, one) => sum + lettersOf(one), 0);
  if ('columns' in part) return part.columns.reduce((sum, one) => sum + lettersOf(one), 0);
  return 'text' in part && typeof part.text === 'string' ? lettersTaken(part.text) : 0;
}

const lettersInLine = 60;

/** The letters of a text, each new line counted as a full one. */
export function lettersTaken(text: string): number {
  return text.length + lettersInLine * (text.split('\n').length - 1);
}

/** A row that spans the table: pdfmake wants the cells it covers to be there. */
export function spanning(content: Text, columns: number): Cell[] {
  return [{ ...content, colSpan: columns }, ...Array.from({ length: columns - 1 }, (): Text => ({ text: '' }))];
}

/** A digest in full, small enough that all 64 figures stand in one line of a wide cell. */
export function digestCell(hex: string): Text {
  return { text: groupsOfFour(hex).join(' '), style: 'digest' };
}

/** A key, digest or fingerprint in groups of four, so that two people can compare it aloud. */
export function groupsOfFour(hex: string): string[] {
  return (
    hex
      .replaceAll(' ', '')
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  );
}

/** A short word in a frame, at the head of a first page: what the file is not. */
export function markBox(text: string): Table & { width: 'auto' } {
  return {
    width: 'auto',
    table: { widths: ['auto'], body: [[{ text, bold: true, fontSize: 8.6, characterSpacing: 0.75, noWrap: true }]] },
    layout: {
      hLineWidth: () => 0.9,
      vLineWidth: () => 0.9,
      hLineColor: () => ink,
      paddingLeft: () => 4.5,
      paddingRight: () => 4.5,
      paddingTop: () => 0,
      paddingBottom: () => 0.5,
    },
  };
}
