// The set of PDFs that was fixed when a round was handed over, as whoever signed last left it: whoever is next reads these files and
// signs them. Empty where none was made, before there were sets.

import type { SignedFile } from './change';
import type { AnyRound } from './state';

export function setOf({ prepared, checked }: Pick<AnyRound, 'prepared' | 'checked'>): readonly SignedFile[] {
  const set = prepared?.files ?? [];
  const isChecked = prepared !== null && checked?.content === prepared.content;
  return isChecked && checked.files ? checked.files : set;
}

/** Whether these are the files of the set, signed once more: every audience of it, and no other. */
export function isSameSet(set: readonly SignedFile[], files: readonly SignedFile[]): boolean {
  return set.length === files.length && set.every(({ audience }, index) => files[index]?.audience === audience);
}
