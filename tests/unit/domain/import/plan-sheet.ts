// Plans the import of a text, as the screen would with every column that was understood, for the tests of importing.

import { type ImportPlan, type ImportWith, planImport } from '#shared/domain/import/plan-import';
import { readSheet, type Sheet } from '#shared/domain/import/read-sheet';
import type { Register } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { countingIds } from '../../../builders/riverside-state';
import { by } from '../../../builders/small-workbook';

export function sheetOf(register: Register, text: string): Sheet {
  const read = readSheet(register, text);
  if (read.state === 'refused') throw new Error(read.words);
  return read.sheet;
}

/** On 1 March 2027, by Ada. */
export function planSheet(
  register: Register,
  text: string,
  state: State,
  chosen: Partial<ImportWith> = {},
): ImportPlan {
  const sheet = sheetOf(register, text);
  const ids = countingIds();
  const meant = new Map(sheet.columns.flatMap(({ index, field }) => (field === '' ? [] : [[index, field] as const])));
  const all = {
    state,
    by: by(),
    makeRecordId: () => ids('record'),
    meant,
    addPeople: false,
    without: new Set<number>(),
  };
  return planImport(register, sheet, { ...all, ...chosen });
}

/** `4 State: Choose the state`, by the number of the line. */
export function reasonsIn({ refused }: ImportPlan): readonly string[] {
  return refused.flatMap(({ line, problems }) =>
    problems.map(({ label, words }) => [line.number, label === '' ? words : `${label}: ${words}`].join(' ')),
  );
}
