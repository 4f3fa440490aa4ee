// The order in which the pieces of a line stand on it, from left to right (Unicode Standard Annex 9, rule L2). The line keeps its
// pieces in the order in which they are read.

import type { LaidLine } from 'pdfmake/js/LayoutBuilder.js';

/** Gives the pieces of a line that holds words from right to left their places anew. Any other line stays as it is. */
export function placeInVisualOrder(line: LaidLine): void {
  const levels = line.inlines.map(({ level }) => level ?? 0);
  if (!levels.some((level) => level % 2 === 1)) return;
  let x = line.inlines[0]?.x ?? 0;
  for (const index of visualOrder(levels)) {
    const inline = line.inlines[index];
    if (!inline) continue;
    inline.x = x;
    x += inline.width;
  }
}

/** The indexes of what has these levels, as they stand from left to right. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(...levels); level >= 1; level--) {
    let from = 0;
    while (from < order.length) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(to, from + 1);
    }
  }
  return order;
}
