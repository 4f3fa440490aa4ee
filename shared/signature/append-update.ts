// Appends one revision to a PDF: changed and new objects, then an index that points back to the one before.
// The bytes that were there stay untouched, which is what keeps earlier signatures valid.

import type { Bytes } from './bytes';
import { joinBytes, latin1Bytes } from './bytes';
import type { PdfRevision } from './pdf-revision';
import type { PdfDict, PdfValue } from './pdf-value';
import { arrayValue, numberValue, wholeNumber, withEntries } from './pdf-value';
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
  const lines = sorted.map((object) => {
    const place = String(places.get(object.number)).padStart(10, '0');
    return `${object.number} 1\n${place} ${String(object.generation).padStart(5, '0')} n \n`;
  });
  const trailer = writeValue(await updatedTrailer(revision, sorted.at(-1)?.number ?? 0));
  add(`xref\n${lines.join('')}trailer\n${trailer}\nstartxref\n${indexPlace}\n%%EOF\n`);
  return { bytes: joinBytes(before, ...pieces), bodyStarts };
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
