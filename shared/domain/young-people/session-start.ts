// With what the log of a session begins when the sheet for it was printed: the ages and the topics of the sheet.

import type { FieldValues } from '../registers/register';
import { type AdviceAge, adviceAges, adviceTopics } from './advice-topics';

/** As the place of the new record carries it: `11-13 privacy-settings location`. */
export function writeSessionStart(age: AdviceAge, topics: readonly string[]): string {
  return [age, ...topics].join(' ');
}

/** Undefined where it names no ages; topics that are none are passed over. */
export function readSessionStart(from: string): FieldValues | undefined {
  const [age, ...topics] = from.split(' ');
  if (!adviceAges.some((known) => known === age)) return undefined;
  const known = adviceTopics.filter(({ value }) => topics.includes(value));
  return { ages: age ?? '', topics: known.map(({ value }) => ({ topic: value })) };
}
