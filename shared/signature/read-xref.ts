// Reads one section of a PDF's index: the classic table, or the stream that newer files use.
// A hybrid section, which tells old and new readers different things, is refused.

import type { Bytes } from './bytes';
import { inflate } from './inflate';
import { PdfParser } from './pdf-parser';
import { PdfReadError } from './pdf-read-error';
import type { PdfDict } from './pdf-value';
import { nameOf, wholeNumber } from './pdf-value';
import type { ReadingAllowance } from './reading-limits';
import { objectsMax } from './reading-limits';

export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

export interface XrefSection {
  readonly kind: 'table' | 'stream';
  readonly offset: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  readonly previous: number | undefined;
  /** Just after the section. */
  readonly end: number;
}

export async function readXref(bytes: Bytes, offset: number, allowance: ReadingAllowance): Promise<XrefSection> {
  const parser = new PdfParser({ bytes, end: bytes.length, allowance, isFile: true }, offset);
  const section =
    parser.peekWord() === 'xref' ? readTable(parser, offset) : await readStream(parser, offset, allowance);
  if (section.trailer.entries.has('Encrypt')) throw new PdfReadError('encrypted', 'the file is locked with a password');
  if (section.trailer.entries.has('XRefStm')) throw new PdfReadError('unsupported-index', 'a hybrid index');
  return section;
}

function readTable(parser: PdfParser, offset: number): XrefSection {
  parser.expect('xref');
  const entries = new Map<number, XrefEntry>();
  while (parser.peekWord() !== 'trailer') {
    const first = parser.readWholeNumber();
    const count = parser.readWholeNumber();
    for (let number = first; number < first + count; number += 1) {
      const place = parser.readWholeNumber();
      const generation = parser.readWholeNumber();
      const state = parser.takeWord();
      if (state !== 'n' && state !== 'f') throw new PdfReadError('broken-index', `entry ${number} is neither n nor f`);
      addEntry(entries, number, state === 'f' ? { kind: 'free' } : { kind: 'at', offset: place, generation });
    }
  }
  parser.expect('trailer');
  const trailer = parser.readValue();
  if (trailer.kind !== 'dict') throw new PdfReadError('broken-index', 'a trailer that is no dictionary');
  return { kind: 'table', offset, entries, trailer, previous: previousOf(trailer), end: parser.position };
}

async function readStream(parser: PdfParser, offset: number, allowance: ReadingAllowance): Promise<XrefSection> {
  const { value, end } = parser.readIndirectObject(wholeNumber);
  if (value.kind !== 'stream' || nameOf(value.dict.entries.get('Type')) !== 'XRef') {
    throw new PdfReadError('broken-index', `no index at byte ${offset}`);
  }
  const { dict } = value;
  const widths = wholeNumbers(dict, 'W');
  const [kindWidth = 0, placeWidth = 0, extraWidth = 0] = widths ?? [];
  if (widths?.length !== 3 || widths.some((width) => width > 8)) throw new PdfReadError('broken-index', 'wrong widths');
  const data = await inflate(value, allowance);
  const runs = wholeNumbers(dict, 'Index') ?? [0, wholeNumber(dict.entries.get('Size')) ?? 0];
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const take = (width: number, absent: number): number => {
    if (width === 0) return absent;
    let number = 0;
    for (const byte of data.subarray(at, at + width)) number = number * 256 + byte;
    at += width;
    return number;
  };
  for (let run = 0; run < runs.length; run += 2) {
    const first = runs[run] ?? 0;
    const count = runs[run + 1] ?? 0;
    for (let number = first; number < first + count; number += 1) {
      if (at + kindWidth + placeWidth + extraWidth > data.length) throw new PdfReadError('broken-index', 'cut short');
      allowance.takeSteps(1);
      const kind = take(kindWidth, 1);
      const place = take(placeWidth, 0);
      const extra = take(extraWidth, 0);
      if (kind > 2) throw new PdfReadError('broken-index', `entry ${number} is of kind ${kind}`);
      if (kind === 0) addEntry(entries, number, { kind: 'free' });
      else if (kind === 1) addEntry(entries, number, { kind: 'at', offset: place, generation: extra });
      else addEntry(entries, number, { kind: 'packed', container: place, index: extra });
    }
  }
  return { kind: 'stream', offset, entries, trailer: dict, previous: previousOf(dict), end };
}

function addEntry(entries: Map<number, XrefEntry>, number: number, entry: XrefEntry): void {
  if (entries.has(number)) throw new PdfReadError('broken-index', `object ${number} is listed twice`);
  if (entries.size >= objectsMax) throw new PdfReadError('too-much-work', `more than ${objectsMax} objects`);
  entries.set(number, entry);
}

function previousOf(trailer: PdfDict): number | undefined {
  const previous = trailer.entries.get('Prev');
  if (previous === undefined) return undefined;
  const offset = wholeNumber(previous);
  if (offset === undefined) throw new PdfReadError('broken-index', 'a previous index that is no place');
  return offset;
}

function wholeNumbers(dict: PdfDict, key: string): number[] | undefined {
  const value = dict.entries.get(key);
  if (value === undefined) return undefined;
  const numbers = value.kind === 'array' ? value.items.map(wholeNumber) : [];
  const known = numbers.filter((number) => number !== undefined);
  if (known.length !== numbers.length || numbers.length === 0) throw new PdfReadError('broken-index', `wrong /${key}`);
  return known;
}
