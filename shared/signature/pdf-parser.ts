// Reads PDF syntax strictly: what another reader might guess differently is refused, not repaired,
// because a signature is only worth what everybody reads the same way.

import type { Bytes } from './bytes';
import { latin1Bytes, latin1Text } from './bytes';
import { PdfReadError } from './pdf-read-error';
import type { PdfDict, PdfStream, PdfString, PdfValue } from './pdf-value';
import { arrayValue, nameValue, nullValue, refValue, wholeNumber } from './pdf-value';
import type { ReadingAllowance } from './reading-limits';
import { nestingMax } from './reading-limits';

export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** Just after `endobj`. */
  readonly end: number;
}

export interface ParserSource {
  readonly bytes: Bytes;
  /** Nothing at or after this place is read. */
  readonly end: number;
  readonly allowance: ReadingAllowance;
  /** False for the unpacked text of an object stream, whose places are not places in the file. */
  readonly isFile: boolean;
}

const spaceBytes = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)));
/** 1 for every byte that is neither space nor delimiter: looked up for every byte of a file. */
const regularBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  spaceBytes.has(byte) || delimiters.has(byte) ? 0 : 1,
);
const wordLengthMax = 64;
const endstreamWord = latin1Bytes('endstream');
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };

export class PdfParser {
  readonly #bytes: Bytes;
  readonly #end: number;
  readonly #allowance: ReadingAllowance;
  readonly #isFile: boolean;

  constructor(
    source: ParserSource,
    public position: number,
  ) {
    this.#bytes = source.bytes;
    this.#end = Math.min(source.end, source.bytes.length);
    this.#allowance = source.allowance;
    this.#isFile = source.isFile;
  }

  /** Reads `N G obj … endobj`; `lengthOf` finds a stream length that is kept in an object of its own. */
  readIndirectObject(lengthOf: (length: PdfValue) => number | undefined): IndirectObject {
    const number = this.readWholeNumber();
    const generation = this.readWholeNumber();
    this.expect('obj');
    let value = this.readValue();
    if (this.peekWord() === 'stream') {
      if (value.kind !== 'dict') throw this.#broken('a stream without a dictionary');
      value = this.#readStream(value, lengthOf);
    }
    this.expect('endobj');
    return { number, generation, value, end: this.position };
  }

  readValue(depth = 0): PdfValue {
    if (depth > nestingMax) throw new PdfReadError('too-deep', `at byte ${this.position}`);
    this.#allowance.takeSteps(1);
    this.skipSpace();
    const byte = this.#bytes[this.position];
    if (byte === undefined || this.position >= this.#end) throw this.#broken('the file stops in the middle');
    switch (String.fromCharCode(byte)) {
      case '/':
        return nameValue(this.#readName());
      case '(':
        return this.#readLiteralString();
      case '[':
        return this.#readArray(depth);
      case '<':
        return this.#bytes[this.position + 1] === 0x3c ? this.#readDict(depth) : this.#readHexString();
    }
    return this.#readPlainWord();
  }

  readWholeNumber(): number {
    const word = this.takeWord();
    if (!/^\d{1,10}$/.test(word)) throw this.#broken(`a whole number was expected, not "${word.slice(0, 20)}"`);
    return Number(word);
  }

  expect(word: string): void {
    const found = this.takeWord();
    if (found !== word) throw this.#broken(`"${word}" was expected, not "${found.slice(0, 20)}"`);
  }

  takeWord(): string {
    const word = this.peekWord();
    this.position += word.length;
    this.#allowance.takeSteps(1);
    return word;
  }

  peekWord(): string {
    this.skipSpace();
    const limit = Math.min(this.#end, this.position + wordLengthMax);
    let word = '';
    for (let at = this.position; at < limit; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (!isRegular(byte)) break;
      word += String.fromCharCode(byte);
    }
    return word;
  }

  skipSpace(): void {
    for (; this.position < this.#end; this.position += 1) {
      const byte = this.#bytes[this.position];
      if (byte === 0x25) this.#skipComment();
      else if (byte === undefined || !spaceBytes.has(byte)) return;
    }
  }

  #skipComment(): void {
    while (this.position + 1 < this.#end) {
      const next = this.#bytes[this.position + 1];
      if (next === 10 || next === 13) return;
      this.position += 1;
    }
  }

  #readPlainWord(): PdfValue {
    const word = this.takeWord();
    if (word === 'null') return nullValue;
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw this.#broken(`"${word.slice(0, 20)}" is not a value`);
    const number: PdfValue = { kind: 'number', value: Number(word), text: word };
    return this.#readReference(number) ?? number;
  }

  /** The reference that starts with this number, if one does. */
  #readReference(number: PdfValue): PdfValue | undefined {
    const target = wholeNumber(number);
    if (target === undefined) return undefined;
    const afterNumber = this.position;
    const generation = this.peekWord();
    if (/^\d{1,5}$/.test(generation)) {
      this.position += generation.length;
      if (this.peekWord() === 'R') {
        this.position += 1;
        return refValue(target, Number(generation));
      }
    }
    this.position = afterNumber;
    return undefined;
  }

  #readName(): string {
    this.position += 1;
    const start = this.position;
    while (this.position < this.#end && isRegular(this.#bytes[this.position] ?? 0)) this.position += 1;
    return latin1Text(this.#bytes.subarray(start, this.position)).replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  #readArray(depth: number): PdfValue {
    this.position += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#bytes[this.position] === 0x5d) break;
      items.push(this.readValue(depth + 1));
    }
    this.position += 1;
    return arrayValue(items);
  }

  #readDict(depth: number): PdfDict {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      const byte = this.#bytes[this.position];
      if (byte === 0x3e && this.#bytes[this.position + 1] === 0x3e) break;
      if (byte !== 0x2f || this.position >= this.#end) throw this.#broken('a dictionary key was expected');
      const key = this.#readName();
      if (entries.has(key)) throw new PdfReadError('duplicate-key', `/${key} before byte ${this.position}`);
      entries.set(key, this.readValue(depth + 1));
    }
    this.position += 2;
    return { kind: 'dict', entries };
  }

  #readHexString(): PdfString {
    const start = this.position;
    const close = this.#bytes.indexOf(0x3e, start);
    if (close < 0 || close >= this.#end) throw this.#broken('a string without an end');
    const digits = latin1Text(this.#bytes.subarray(start + 1, close)).replace(/[\0\t\n\f\r ]/g, '');
    if (/[^0-9a-fA-F]/.test(digits)) throw this.#broken('a string with a character that is no digit');
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    for (let index = 0; index < bytes.length; index += 1) {
      bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2).padEnd(2, '0'), 16);
    }
    this.position = close + 1;
    return this.#stringValue(bytes, start, true);
  }

  #readLiteralString(): PdfString {
    const start = this.position;
    const found: number[] = [];
    let open = 1;
    this.position += 1;
    while (open > 0) {
      const byte = this.#bytes[this.position];
      if (byte === undefined || this.position >= this.#end) throw this.#broken('a string without an end');
      this.position += 1;
      if (byte === 0x5c) {
        const escaped = this.#readEscape();
        if (escaped !== undefined) found.push(escaped);
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open === 0) break;
      if (byte === 13) {
        if (this.#bytes[this.position] === 10) this.position += 1;
        found.push(10);
      } else found.push(byte);
    }
    return this.#stringValue(Uint8Array.from(found), start, false);
  }

  /** The byte that a backslash sequence stands for, or nothing for a line that goes on. */
  #readEscape(): number | undefined {
    const byte = this.#bytes[this.position] ?? 0;
    const octal = /^[0-7]{1,3}/.exec(latin1Text(this.#bytes.subarray(this.position, this.position + 3)))?.[0];
    if (octal !== undefined) {
      this.position += octal.length;
      return Number.parseInt(octal, 8) & 255;
    }
    this.position += 1;
    if (byte === 13 && this.#bytes[this.position] === 10) this.position += 1;
    if (byte === 13 || byte === 10) return undefined;
    return escapes[String.fromCharCode(byte)] ?? byte;
  }

  #readStream(dict: PdfDict, lengthOf: (length: PdfValue) => number | undefined): PdfStream {
    this.expect('stream');
    if (this.#bytes[this.position] === 13) this.position += 1;
    if (this.#bytes[this.position] !== 10) throw this.#broken('a stream must start on a line of its own');
    const start = this.position + 1;
    const length = lengthOf(dict.entries.get('Length') ?? nullValue);
    if (length === undefined || start + length > this.#end) throw this.#broken('a stream without a true length');
    this.position = start + length;
    while (spaceBytes.has(this.#bytes[this.position] ?? -1)) this.position += 1;
    if (!endstreamWord.every((byte, index) => this.#bytes[this.position + index] === byte)) {
      throw this.#broken('a stream that does not end where it says');
    }
    this.expect('endstream');
    return { kind: 'stream', dict, raw: this.#bytes.subarray(start, start + length), start };
  }

  #stringValue(bytes: Bytes, start: number, hex: boolean): PdfString {
    if (!this.#isFile) return { kind: 'string', bytes };
    return { kind: 'string', bytes, place: { start, end: this.position, hex } };
  }

  #broken(what: string): PdfReadError {
    return new PdfReadError('broken-syntax', `${what} (at byte ${this.position})`);
  }
}

function isRegular(byte: number): boolean {
  return regularBytes[byte] === 1;
}
