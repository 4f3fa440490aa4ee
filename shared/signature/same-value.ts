// Whether two PDF values say the same, wherever and however they were written.

import { sameBytes } from './bytes';
import type { PdfDict, PdfValue } from './pdf-value';

export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  switch (one.kind) {
    case 'null':
      return other.kind === 'null';
    case 'boolean':
      return other.kind === 'boolean' && one.value === other.value;
    case 'number':
      return other.kind === 'number' && one.value === other.value;
    case 'name':
      return other.kind === 'name' && one.name === other.name;
    case 'ref':
      return other.kind === 'ref' && one.number === other.number && one.generation === other.generation;
    case 'string':
      return other.kind === 'string' && sameBytes(one.bytes, other.bytes);
    case 'array':
      return (
        other.kind === 'array' &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => sameValue(item, other.items[index]))
      );
    case 'dict':
      return other.kind === 'dict' && changedKeys(one, other).length === 0;
    case 'stream':
      return other.kind === 'stream' && sameValue(one.dict, other.dict) && sameBytes(one.raw, other.raw);
  }
}

/** The keys that were added, removed or given another value. */
export function changedKeys(before: PdfDict, after: PdfDict): string[] {
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()]);
  return [...keys].filter((key) => !sameValue(before.entries.get(key), after.entries.get(key)));
}
