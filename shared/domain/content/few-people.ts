// So few people that what they said could be told from the numbers: the organisation's own line for reports holds here too.

import { type FieldValues, textOf } from '../registers/register';

/** How many took part, as far as somebody wrote it down as a number. */
export function takingPart(fields: FieldValues): number | undefined {
  return readCount(textOf(fields, 'takingPart'));
}

/** A whole number of people; undefined where it is none. */
export function readCount(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** Some took part, and fewer than the line. Where nobody wrote how many, it cannot be told that they were enough. */
export function areFew(fields: FieldValues, below: number): boolean {
  const count = takingPart(fields);
  return count === undefined || (count > 0 && count < below);
}
