// A PDF as it stood when only its first `end` bytes existed. Each saving of a PDF may append a revision;
// the verifier reads the file as every signer saw it and compares. Everything read is strict and within limits.

import type { Bytes } from './bytes';
import { findLastBytes, latin1Bytes } from './bytes';
import { inflate } from './inflate';
import type { IndirectObject } from './pdf-parser';
import { PdfParser } from './pdf-parser';
import { PdfReadError } from './pdf-read-error';
import type { PdfDict, PdfValue } from './pdf-value';
import { dictOf, nameOf, nullValue, wholeNumber } from './pdf-value';
import type { XrefEntry, XrefSection } from './read-xref';
import { readXref } from './read-xref';
import type { ReadingAllowance } from './reading-limits';
import { objectsMax } from './reading-limits';

const startxrefWord = latin1Bytes('startxref');
const pdfHeader = latin1Bytes('%PDF-');
const sectionsMax = 200;

interface Container {
  readonly text: Bytes;
  /** Object number and place in the text, in the order of the index. */
  readonly contents: readonly { readonly number: number; readonly at: number }[];
}

/** What was already read of one file, shared by all its revisions. */
export class PdfFile {
  readonly sections = new Map<number, XrefSection>();
  readonly objects = new Map<string, IndirectObject>();
  readonly containers = new Map<number, Container>();
  /** Where objects were found in the file. */
  readonly spans: { readonly start: number; readonly end: number }[] = [];

  constructor(
    readonly bytes: Bytes,
    readonly allowance: ReadingAllowance,
  ) {
    if (!pdfHeader.every((byte, index) => bytes[index] === byte)) {
      throw new PdfReadError('not-a-pdf', 'it does not start like a PDF');
    }
  }
}

export async function openRevision(file: PdfFile, end: number): Promise<PdfRevision> {
  const found = findLastBytes(file.bytes, startxrefWord, end);
  if (found < 0) throw new PdfReadError('not-a-pdf', 'it has no index');
  const parser = new PdfParser(
    { bytes: file.bytes, end, allowance: file.allowance, isFile: true },
    found + startxrefWord.length,
  );
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  for (let offset: number | undefined = parser.readWholeNumber(); offset !== undefined; ) {
    if (seen.has(offset) || offset >= end) throw new PdfReadError('broken-index', `index at byte ${offset}`);
    if (seen.size >= sectionsMax) throw new PdfReadError('too-much-work', `more than ${sectionsMax} revisions`);
    seen.add(offset);
    const section: XrefSection = file.sections.get(offset) ?? (await readXref(file.bytes, offset, file.allowance));
    file.sections.set(offset, section);
    if (section.end > end) throw new PdfReadError('broken-index', 'an index beyond the revision');
    sections.push(section);
    offset = section.previous;
  }
  const revision = new PdfRevision(file, end, sections);
  await revision.unpackContainers();
  return revision;
}

export class PdfRevision {
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
  readonly #own = new Map<number, IndirectObject>();
  readonly #reading = new Set<number>();

  constructor(
    readonly file: PdfFile,
    readonly end: number,
    /** Newest first. */
    readonly sections: readonly XrefSection[],
  ) {
    const newest = sections[0];
    if (newest === undefined) throw new PdfReadError('broken-index', 'no index');
    this.trailer = newest.trailer;
    const entries = new Map<number, XrefEntry>();
    for (const section of sections) {
      for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry);
      if (entries.size > objectsMax) throw new PdfReadError('too-much-work', `more than ${objectsMax} objects`);
    }
    this.entries = entries;
  }

  /** Where the object's bytes are; equal places in two revisions hold the same object. */
  placeOf(number: number): string | undefined {
    const entry = this.entries.get(number);
    if (entry?.kind === 'at') return `${entry.offset}/${entry.generation}`;
    return entry?.kind === 'packed' ? `${this.#containerOffset(entry.container)}#${entry.index}` : undefined;
  }

  objectNumbers(): number[] {
    return [...this.entries].filter(([, entry]) => entry.kind !== 'free').map(([number]) => number);
  }

  get(number: number): PdfValue | undefined {
    return this.#readObject(number)?.value;
  }

  /** The value itself, or the object it refers to; null when that object does not exist. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value;
    for (let hops = 0; found?.kind === 'ref'; hops += 1) {
      if (hops > 8) throw new PdfReadError('broken-syntax', 'references that only lead to references');
      const entry = this.entries.get(found.number);
      const generation = entry?.kind === 'at' ? entry.generation : 0;
      found = generation === found.generation ? this.get(found.number) : undefined;
    }
    return found ?? nullValue;
  }

  resolveDict(value: PdfValue | undefined): PdfDict | undefined {
    return dictOf(this.resolve(value));
  }

  catalog(): PdfDict {
    const catalog = this.resolve(this.trailer.entries.get('Root'));
    if (catalog.kind !== 'dict') throw new PdfReadError('broken-index', 'no catalogue');
    return catalog;
  }

  /** Reads every object there is, so that nothing unreadable stays unnoticed. */
  readAll(): void {
    for (const number of this.objectNumbers()) this.#readObject(number);
  }

  /** Every object that was ever saved as an object of its own, also those that a later saving replaced. */
  *everSaved(): Generator<IndirectObject & { readonly offset: number }> {
    for (const section of this.sections) {
      for (const [number, entry] of section.entries) {
        if (entry.kind === 'at') yield { ...this.#readAt(number, entry), offset: entry.offset };
      }
    }
  }

  async unpackContainers(): Promise<void> {
    const { file } = this;
    for (const entry of this.entries.values()) {
      if (entry.kind !== 'packed') continue;
      const offset = this.#containerOffset(entry.container);
      if (file.containers.has(offset)) continue;
      const stream = this.get(entry.container);
      if (stream?.kind !== 'stream' || nameOf(stream.dict.entries.get('Type')) !== 'ObjStm') {
        throw new PdfReadError('broken-index', `object ${entry.container} holds no objects`);
      }
      const text = await inflate(stream, file.allowance);
      file.containers.set(offset, { text, contents: this.#readContents(text, stream.dict) });
    }
  }

  #readContents(text: Bytes, dict: PdfDict): Container['contents'] {
    const count = wholeNumber(dict.entries.get('N')) ?? 0;
    const first = wholeNumber(dict.entries.get('First')) ?? 0;
    const parser = new PdfParser(this.#unpackedSource(text), 0);
    const contents: { number: number; at: number }[] = [];
    while (contents.length < count) {
      contents.push({ number: parser.readWholeNumber(), at: first + parser.readWholeNumber() });
    }
    return contents;
  }

  #readObject(number: number): IndirectObject | undefined {
    this.file.allowance.takeSteps(1);
    const known = this.#own.get(number);
    if (known !== undefined) return known;
    const entry = this.entries.get(number);
    if (entry === undefined || entry.kind === 'free') return undefined;
    if (this.#reading.has(number)) throw new PdfReadError('broken-syntax', `object ${number} needs itself to be read`);
    this.#reading.add(number);
    const object = entry.kind === 'at' ? this.#readAt(number, entry) : this.#readPacked(number, entry);
    this.#reading.delete(number);
    this.#own.set(number, object);
    return object;
  }

  #readAt(number: number, entry: { readonly offset: number; readonly generation: number }): IndirectObject {
    const { file } = this;
    const object = file.objects.get(String(entry.offset)) ?? this.#parseAt(entry.offset);
    if (object.number !== number || object.generation !== entry.generation || object.end > this.end) {
      throw new PdfReadError('broken-index', `object ${number} is not where the index says`);
    }
    return object;
  }

  #parseAt(offset: number): IndirectObject {
    const { file } = this;
    const source = { bytes: file.bytes, end: this.end, allowance: file.allowance, isFile: true };
    let lengthIsElsewhere = false;
    const object = new PdfParser(source, offset).readIndirectObject((length) => {
      lengthIsElsewhere = length.kind === 'ref';
      return wholeNumber(this.resolve(length));
    });
    // A length kept in another object may differ between revisions, so such an object is read anew for each.
    file.spans.push({ start: offset, end: object.end });
    if (!lengthIsElsewhere) file.objects.set(String(offset), object);
    return object;
  }

  #readPacked(number: number, entry: { readonly container: number; readonly index: number }): IndirectObject {
    const { file } = this;
    const offset = this.#containerOffset(entry.container);
    const place = `${offset}#${entry.index}`;
    const cached = file.objects.get(place);
    if (cached !== undefined) return cached;
    const container = file.containers.get(offset);
    const listed = container?.contents[entry.index];
    if (container === undefined || listed?.number !== number) {
      throw new PdfReadError('broken-index', `object ${number} is not in the stream the index names`);
    }
    const value = new PdfParser(this.#unpackedSource(container.text), listed.at).readValue();
    const object: IndirectObject = { number, generation: 0, value, end: offset };
    file.objects.set(place, object);
    return object;
  }

  #containerOffset(container: number): number {
    const entry = this.entries.get(container);
    if (entry?.kind !== 'at') throw new PdfReadError('broken-index', `object ${container} holds no objects`);
    return entry.offset;
  }

  #unpackedSource(text: Bytes) {
    return { bytes: text, end: text.length, allowance: this.file.allowance, isFile: false };
  }
}
