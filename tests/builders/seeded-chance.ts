// Chance that comes out the same for the same seed (mulberry32), so that what is built by it can be built again. Never for keys.

export interface Chance {
  /** A whole number from 0 up to, and without, `count`. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
  bytes(length: number): Uint8Array;
  /** Lower-case words with spaces between, cut to exactly this many letters. */
  text(length: number): string;
}

const syllables = [
  'ba',
  'den',
  'fol',
  'gri',
  'hum',
  'kes',
  'lin',
  'mor',
  'nat',
  'pel',
  'quo',
  'ris',
  'sta',
  'tum',
  'ver',
];

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number) => Math.floor((next() / 2 ** 32) * count);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new RangeError('there is nothing to pick from');
    return value;
  };
  return {
    below,
    pick,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    text(length) {
      let text = '';
      while (text.length < length) text += `${text && below(3) === 0 ? ' ' : ''}${pick(syllables)}`;
      return text.slice(0, length);
    },
  };
}
