// What of a sheet is no record, in sentences. Pure.

import type { LeftOutLine, Sheet } from '#shared/domain/import/read-sheet';
import { listOf } from '#shared/domain/number-words';

const shownLines = 5;

export function leftOutWords({ headings, leftOut }: Sheet): readonly string[] {
  const of = (because: LeftOutLine['because']) => leftOut.filter((line) => line.because === because);
  const sentence = (lines: readonly LeftOutLine[], what: string) =>
    lines.length === 0 ? [] : [`${linesOf(lines)} left out as ${what}: ${quoted(lines)}.`];
  return [
    `The headings are in line ${headings.number}.`,
    ...sentence(of('above the headings'), 'standing above the headings'),
    ...sentence(of('a total'), 'a total'),
    ...sentence(of('the headings again'), 'the headings again'),
  ];
}

function linesOf(lines: readonly LeftOutLine[]): string {
  const numbers = lines.slice(0, shownLines).map(({ number }) => String(number));
  const more = lines.length - numbers.length;
  const all = more > 0 ? [...numbers, `${more} more`] : numbers;
  return lines.length === 1 ? `Line ${all[0]} was` : `Lines ${listOf(all)} were`;
}

function quoted(lines: readonly LeftOutLine[]): string {
  return listOf(lines.slice(0, shownLines).map(({ words }) => `“${words}”`));
}
