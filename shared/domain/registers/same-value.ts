// Whether a field says the same. What is empty and what was never written down are the same, in a line of a field too.

import type { FieldValue, Row } from './register';

export function sameValue(a: FieldValue, b: FieldValue | undefined): boolean {
  if (b === undefined) return a.length === 0;
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? {}));
}

function sameRow(a: Row, b: Row): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}
