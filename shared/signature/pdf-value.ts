// The values a PDF is made of, as plain data. Numbers keep their text, so that what is written back reads the same.

import type { Bytes } from './bytes';

export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | PdfString
  | PdfArray
  | PdfDict
  | PdfStream
  | PdfRef;

/** `start` and `end` are the token's place in the file, delimiters included; undefined inside an object stream. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Bytes;
  readonly place?: { readonly start: number; readonly end: number; readonly hex: boolean };
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  readonly raw: Bytes;
  readonly start: number;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}

export const nullValue: PdfValue = { kind: 'null' };

export function nameValue(name: string): PdfValue {
  return { kind: 'name', name };
}

export function numberValue(value: number): PdfValue {
  return { kind: 'number', value, text: String(value) };
}

export function arrayValue(items: readonly PdfValue[]): PdfArray {
  return { kind: 'array', items };
}

export function dictValue(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: 'dict', entries: new Map(Object.entries(entries)) };
}

export function refValue(number: number, generation = 0): PdfRef {
  return { kind: 'ref', number, generation };
}

/** A copy of `dict` with these entries added or replaced. */
export function withEntries(dict: PdfDict, entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: 'dict', entries: new Map([...dict.entries, ...Object.entries(entries)]) };
}

export function wholeNumber(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'number' && /^\d{1,10}$/.test(value.text) ? value.value : undefined;
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return value?.kind === 'name' ? value.name : undefined;
}

/** The dictionary of a dictionary or of a stream. */
export function dictOf(value: PdfValue | undefined): PdfDict | undefined {
  if (value?.kind === 'dict') return value;
  return value?.kind === 'stream' ? value.dict : undefined;
}

/** Calls `visit` for every value inside `value`, itself first. */
export function walkValue(value: PdfValue, visit: (value: PdfValue) => void): void {
  visit(value);
  if (value.kind === 'array') for (const item of value.items) walkValue(item, visit);
  else if (value.kind === 'dict') for (const item of value.entries.values()) walkValue(item, visit);
  else if (value.kind === 'stream') walkValue(value.dict, visit);
}
