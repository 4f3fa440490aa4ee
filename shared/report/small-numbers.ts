// Small numbers of people, kept from those who could tell from them who is meant. A count below the organisation's line is not printed, and
// with it as many others as it takes that neither a total nor what is left of it gives it away.

/**
 * The counts of one whole, whose sum is printed beside them, with null for each that is not. Every count that is hidden could be, for
 * somebody who knows the sum and all that is shown, at least as large as the line. Null where that cannot be had: then none of
 * the counts may be printed, nor which of them are none. Nobody is no small number: otherwise none stays none.
 */
export function hideSmall(counts: readonly number[], below: number): readonly (number | null)[] | null {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < below ? [index] : [])));
  if (hidden.size === 0) return counts;
  // The smallest that are left go first: they say least.
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .toSorted((a, b) => a.count - b.count);
  while (!isSafe(counts, hidden, below)) {
    const next = others.shift();
    if (!next) return null;
    hidden.add(next.index);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/** At least two are hidden, and each of them could be all of their sum but one for each of the others. */
function isSafe(counts: readonly number[], hidden: ReadonlySet<number>, below: number): boolean {
  const sum = [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0);
  return hidden.size > 1 && sum - (hidden.size - 1) >= below;
}
