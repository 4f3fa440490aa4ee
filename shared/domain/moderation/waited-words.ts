// How long somebody waited, in words: `25 minutes`, `3 hours`, `2 days 4 hours`.

import { figuresOf } from '../number-words';

const hour = 60;
const day = 24 * hour;

/** Of long waits the small rest is left out. */
export function waitedWords(minutes: number): string {
  const rounded = Math.round(minutes);
  if (rounded < hour) return figuresOf(rounded, 'minute');
  if (rounded < day) return both(Math.floor(rounded / hour), 'hour', rounded % hour, 'minute');
  return both(Math.floor(rounded / day), 'day', Math.floor((rounded % day) / hour), 'hour');
}

function both(large: number, one: string, small: number, part: string): string {
  return small === 0 ? figuresOf(large, one) : `${figuresOf(large, one)} ${figuresOf(small, part)}`;
}
