// The lines of a sheet that were refused as a table with the reasons in a last column, so that they can be put right and brought
// again. Columns of passwords stay behind.

import { withoutMark, writeCsv } from '../write-csv';
import type { RefusedLine } from './plan-import';
import type { CellProblem } from './read-record';
import type { Sheet } from './read-sheet';

export function refusedCsv({ columns }: Sheet, refused: readonly RefusedLine[]): string {
  const kept = columns.filter(({ isSecret }) => !isSecret);
  return writeCsv([
    [...kept.map(({ heading }) => heading), 'Why it was not taken in'],
    ...refused.map(({ line, problems }) => [
      ...kept.map(({ index }) => withoutMark(line.cells[index] ?? '')),
      problems.map(problemWords).join('; '),
    ]),
  ]);
}

/** `State: “alive” is none of these: …`. */
export function problemWords({ label, words }: CellProblem): string {
  return label === '' ? words : `${label}: ${words}`;
}
