// Puts a list into an order by chance, so that nobody passes a quiz by remembering where the answers stood.

/** `below` gives a whole number from 0 up to, and not including, what it is given. The list itself stays as it is. */
export function shuffle<Item>(list: readonly Item[], below: (limit: number) => number): readonly Item[] {
  const left = [...list];
  return list.flatMap(() => left.splice(below(left.length), 1));
}

/** From the browser's own source of chance. */
export function randomBelow(limit: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % limit;
}
