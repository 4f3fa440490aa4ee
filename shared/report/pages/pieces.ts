// The small pieces every page is set from: headings that keep what follows, paragraphs, cells of tables.

import type { AccountName } from '../quarterly-review';
import type { Cell, Content, Inline, StyleName, Text } from './page-content';
import { headingFont, printableText } from './printable-text';
import { ink2 } from './style-sheet';

/** A part of the report. It stands in the reader's list of contents. */
export function partHeading(text: string, place: Pick<Text, 'pageBreak' | 'id' | 'margin'> = {}): Text {
  return { text, style: 'heading', headlineLevel: 1, outline: true, outlineText: text, outlineId: text, ...place };
}

/** A section within a part. */
export function sectionHeading(text: string, part: string): Text {
  const font = headingFont(text);
  const printed = printableText(text, font);
  return {
    text: printed,
    style: 'subheading',
    font,
    headlineLevel: 2,
    outline: true,
    outlineText: printed,
    outlineParentId: part,
  };
}

export function paragraph(text: string | Inline[], style: StyleName = 'text'): Text {
  return { text: typeof text === 'string' ? printableText(text) : text, style };
}

/** Text written by people, with its own lines kept. */
export function written(text: string): Text {
  return { text: printableText(text), style: 'text' };
}

export function cell(text: string, look: Omit<Text, 'text'> = {}): Text {
  return { text: printableText(text), style: 'cell', ...look };
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

/** A row that spans the table: pdfmake wants the cells it covers to be there. */
export function spanning(content: Text, columns: number): Cell[] {
  return [{ ...content, colSpan: columns }, ...Array.from({ length: columns - 1 }, (): Text => ({ text: '' }))];
}

/** A key, digest or fingerprint in groups of four, so that two people can compare it aloud. */
export function groupsOfFour(hex: string): string[] {
  return hex.toUpperCase().match(/.{1,4}/g) ?? [];
}
