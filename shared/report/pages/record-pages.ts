// Records in full: under its name, each field that says something, with its label.

import { unstopped } from '../in-our-words';
import type { Fact } from '../parts/record-facts';
import type { Cell, Content } from './page-content';
import { cell, lettersTaken, paragraph, sectionHeading } from './pieces';
import { columnWidths, ink2, ruledTable } from './style-sheet';

/** Said in place of words that this copy may not print. */
export const notInCopy = 'Not in this copy';

/** Said where a record has nothing more for this reader. */
const nothingMore = 'Nothing more is in this copy.';

/** Our own copy holds everything: what is empty in it is empty in the record, and is not said to be held back. */
const inOwnCopy: Readonly<Record<string, string>> = {
  [notInCopy]: 'Not written down',
  [nothingMore]: 'Nothing more is written down.',
};

/** Content as our own copy says it. */
export function saidInOwnCopy<Part>(content: Part): Part {
  const said = (part: unknown): unknown => {
    if (typeof part === 'string') return inOwnCopy[part] ?? part;
    if (Array.isArray(part)) return part.map(said);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, said(value)]));
  };
  // Of the same shape: nothing but these words is another.
  return said(content) as Part;
}

/** The words, or that they are not in this copy. */
export function wordsCell(words: string, look: Parameters<typeof cell>[1] = {}): Cell {
  return words === '' ? cell(notInCopy, { color: ink2 }) : cell(words, look);
}

/** One record under a heading of its own within a part. */
export function recordSection(title: string, part: string, facts: readonly Fact[]): Content[] {
  const letters = facts.reduce((sum, { words }) => sum + lettersTaken(words.join('\n')) + lettersOfRow, 0);
  const isKept = letters <= longestKept;
  // What is kept together asks for no room: headings that do may have all the pages set again.
  const [above, heading] = sectionHeading(title, part, isKept ? 0 : 90);
  // Its name is the heading already.
  const others = facts.filter(({ words }) => words.length !== 1 || unstopped(words[0] ?? '') !== unstopped(title));
  const below = others.length === 0 ? paragraph(nothingMore, 'hint') : factsTable(others);
  return [above, ...(isKept ? [{ stack: [heading, below], unbreakable: true }] : [heading, below])];
}

/** Points that a heading takes together with the first of its records, by a cautious estimate. */
export function roomWith(facts: readonly Fact[]): number {
  const lines = facts.map(({ label, words }) =>
    Math.max(
      Math.ceil(label.length / lettersInLabel),
      words.reduce((sum, line) => sum + Math.ceil(line.length / lettersInLine), 0),
    ),
  );
  const rows = lines.reduce((sum, count) => sum + count * lineHeight + rowGap, 0);
  return Math.min(roomAbove + rows, roomMost);
}

const lettersInLabel = 26;
const lettersInLine = 74;
const lineHeight = 14;
const rowGap = 7;
const roomAbove = 90;
const roomMost = 560;

/** A longer record begins where there is room for some of it: kept together it would leave half a page empty. */
const longestKept = 1_000;
/** Longer words run from page to page. */
const longestUnbroken = 1_600;
const lettersOfRow = 40;

export function factsTable(facts: readonly Fact[]): Content {
  const isLong = facts.some(({ words }) => lettersTaken(words.join('\n')) > longestUnbroken);
  return {
    table: {
      widths: columnWidths(130, 338),
      headerColumns: 1,
      body: facts.map(({ label, words }) => [{ text: label, style: 'cellHead' }, factCell(words)]),
      ...(isLong ? {} : { dontBreakRows: true }),
    },
    layout: ruledTable(0, 3),
    margin: [0, 3, 0, 6],
  };
}

function factCell(words: readonly string[]): Cell {
  const [only = '', ...more] = words;
  return more.length === 0 ? cell(only) : { stack: words.map((line) => cell(line)) };
}
