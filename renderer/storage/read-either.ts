// A small file that both stores hold: read from the safety copy, or from the browser where the safety copy's cannot be
// read, which is said. One written by a newer Quarterday is never gone around.

import type { Reading } from '#shared/formats/reading';

export interface ReadEither<T> {
  readonly ok: true;
  readonly value: T;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

export function readEither<T>(
  kept: Uint8Array | null | undefined,
  held: Uint8Array | undefined,
  read: (bytes: Uint8Array) => Reading<T>,
  what: string,
): ReadEither<T> | { readonly ok: false; readonly words: string } {
  const first: Reading<T> | undefined = kept ? read(kept) : undefined;
  if (kept && first?.ok) return { ok: true, value: first.value, bytes: kept, notices: [] };
  const problem = first && !first.ok ? first : { problem: 'missing', words: `${what} of this workbook is missing.` };
  const second = held && problem.problem !== 'newer' ? read(held) : undefined;
  if (!held || !second?.ok) return { ok: false, words: problem.words };
  return { ok: true, value: second.value, bytes: held, notices: [usedInstead(problem.words)] };
}

export function usedInstead(problem: string): string {
  return `${problem} The one kept in this browser was used.`;
}
