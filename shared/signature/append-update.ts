// Appends one revision to a PDF: changed and new objects, then an index of the kind that was there, which points back to the one before.
// The bytes that were there stay untouched, which is what keeps earlier signatures valid.

import type { Bytes } from './bytes';
import { joinBytes, latin1Bytes } from './bytes';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfValue } from './pdf-value';
import { arrayValue, nameValue, numberValue, wholeNumber, withEntries } from './pdf-value';
import { writeValue } from './write-value';

export interface UpdatedObject {
  readonly number: number;
  readonly generation: number;
  /** PDF syntax, every character below 256. */
  readonly body: string;
}

export interface Update {
  readonly bytes: Bytes;
  /** Where each object's body starts in `bytes`. */
  readonly bodyStarts: ReadonlyMap<number, number>;
}

export async function appendUpdate(revision: PdfRevision, objects: readonly UpdatedObject[]): Promise<Update> {
  const before = revision.file.bytes;
  const pieces: Bytes[] = [];
  const places = new Map<number, number>();
  const bodyStarts = new Map<number, number>();
  let length = before.length;
  const add = (text: string): void => {
    const piece = latin1Bytes(text);
    pieces.push(piece);
    length += piece.length;
  };
  add(endsLine(before) ? '' : '\n');
  const sorted = [...objects].sort((one, other) => one.number - other.number);
  for (const object of sorted) {
    places.set(object.number, length);
    add(`${object.number} ${object.generation} obj\n`);
    bodyStarts.set(object.number, length);
    add(`${object.body}\nendobj\n`);
  }
  const indexPlace = length;
  const entries = sorted.map(({ number, generation }) => ({ number, generation, place: places.get(number) ?? 0 }));
  const trailer = await updatedTrailer(revision, sorted.at(-1)?.number ?? 0);
  const index =
    revision.sections[0]?.kind === 'stream' ? indexStream(entries, trailer, indexPlace) : indexTable(entries, trailer);
  add(`${index}startxref\n${indexPlace}\n%%EOF\n`);
  return { bytes: joinBytes(before, ...pieces), bodyStarts };
}

interface IndexEntry {
  readonly number: number;
  readonly generation: number;
  readonly place: number;
}

/** ISO 32000-1, 7.5.4. */
function indexTable(entries: readonly IndexEntry[], trailer: PdfDict): string {
  const lines = entries.map(
    ({ number, generation, place }) =>
      `${number} 1\n${String(place).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
  );
  return `xref\n${lines.join('')}trailer\n${writeValue(trailer)}\n`;
}

/** What of a trailer belongs to the stream that it was read from. */
const keysOfStream = new Set(['Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms']);

/** ISO 32000-1, 7.5.8: an index that is an object itself, under the next number, and lists itself too. */
function indexStream(entries: readonly IndexEntry[], trailer: PdfDict, place: number): string {
  const number = wholeNumber(trailer.entries.get('Size')) ?? 0;
  const all = [...entries, { number, generation: 0, place }];
  const data = all.map((entry) => `\u0001${bigEndian(entry.place, 4)}${bigEndian(entry.generation, 2)}`).join('');
  const lasting = {
    kind: 'dict',
    entries: new Map([...trailer.entries].filter(([key]) => !keysOfStream.has(key))),
  } as const;
  const dict = withEntries(lasting, {
    Type: nameValue('XRef'),
    Size: numberValue(number + 1),
    W: arrayValue([1, 4, 2].map(numberValue)),
    Index: arrayValue(all.flatMap((entry) => [numberValue(entry.number), numberValue(1)])),
    Length: numberValue(data.length),
  });
  return `${number} 0 obj\n${writeValue(dict)}\nstream\n${data}\nendstream\nendobj\n`;
}

/** The bytes of a number as characters below 256. */
function bigEndian(value: number, width: number): string {
  return Array.from({ length: width }, (_, at) =>
    String.fromCharCode(Math.floor(value / 256 ** (width - 1 - at)) % 256),
  ).join('');
}

async function updatedTrailer(revision: PdfRevision, lastNumber: number): Promise<PdfDict> {
  const { trailer, sections, file } = revision;
  const size = Math.max(lastNumber + 1, wholeNumber(trailer.entries.get('Size')) ?? 0);
  const changes: Record<string, PdfValue> = { Size: numberValue(size), Prev: numberValue(sections[0]?.offset ?? 0) };
  const id = trailer.entries.get('ID');
  const lasting = id?.kind === 'array' ? id.items[0] : undefined;
  if (lasting !== undefined) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file.bytes));
    changes.ID = arrayValue([lasting, { kind: 'string', bytes: digest.slice(0, 16) }]);
  }
  return withEntries(trailer, changes);
}

function endsLine(bytes: Bytes): boolean {
  const last = bytes.at(-1);
  return last === 10 || last === 13;
}
