// Texts that everybody in the workbook reads name nobody of the consents: as far as whoever writes them can know, who reads the consents.

import { familiesNamedIn } from '../names-in-words';
import { type FieldValues, type RuleProblem, rowsOf, textOf } from '../registers/register';
import type { State } from '../state';

/** What is wrong with the texts that are new; lines count as one text. */
export function familyProblems(
  state: State,
  fields: FieldValues,
  before: FieldValues,
  names: readonly string[],
): readonly RuleProblem[] {
  return names.flatMap((field) => {
    const words = wordsOf(fields, field);
    if (words === '' || words === wordsOf(before, field)) return [];
    const [named] = familiesNamedIn(state, words);
    return named ? [{ field, words: `Take out “${named}”: somebody in the consents is called so` }] : [];
  });
}

function wordsOf(fields: FieldValues, field: string): string {
  const rows = rowsOf(fields, field).map((row) => Object.values(row).join('\n'));
  return [textOf(fields, field), ...rows].join('\n').trim();
}
