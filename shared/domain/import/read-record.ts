// Reads the cells of one line as the fields of a record: what each says, and for each that cannot be taken, why.

import type { Field, FieldValue, FieldValues, Row } from '../registers/register';
import { type ReadingWith, readCell } from './read-cell';
import type { SheetLine } from './read-delimited';

/** What is wrong with a cell, or with the line as a whole where `label` is empty. */
export interface CellProblem {
  readonly label: string;
  /** As it is written in the sheet; empty where nothing is, or where it has no column. */
  readonly written: string;
  readonly words: string;
}

/** Which column holds which field. */
export interface FieldColumn {
  readonly index: number;
  readonly field: Field;
  /** The first cell of the column that is a date only with the month first. */
  readonly monthFirst?: string | undefined;
}

export interface ReadRecord {
  /** What is written and could be read; empty cells are left out. */
  readonly fields: FieldValues;
  readonly problems: readonly (CellProblem & { readonly field: string; readonly orOneOf: readonly string[] })[];
}

export function readRecord(
  columns: readonly FieldColumn[],
  line: SheetLine,
  reading: Omit<ReadingWith, 'monthFirst'>,
): ReadRecord {
  const fields: Record<string, FieldValue> = {};
  const problems: ReadRecord['problems'][number][] = [];
  for (const { index, field, monthFirst } of columns) {
    const written = line.cells[index] ?? '';
    if (written.trim() === '') continue;
    const read = readCell(field, written, { ...reading, monthFirst });
    if ('words' in read) {
      const { words, orOneOf = [] } = read;
      problems.push({ field: field.name, label: field.label, written: written.trim(), words, orOneOf });
    } else if (read.value.length > 0) fields[field.name] = read.value;
  }
  return { fields, problems };
}

/**
 * What the record says once the line is taken: what the sheet leaves empty stays. A line of a field that names what a line named
 * before keeps the parts that the sheet has no words for.
 */
export function fieldsAfter(columns: readonly FieldColumn[], before: FieldValues, read: FieldValues): FieldValues {
  const after: Record<string, FieldValue> = { ...before };
  for (const { field } of columns) {
    const value = read[field.name];
    if (value === undefined) continue;
    const earlier = before[field.name];
    const [first] = field.kind === 'rows' ? field.columns : [];
    if (typeof value === 'string' || typeof earlier !== 'object' || !first) after[field.name] = value;
    else after[field.name] = withEarlierParts(value, earlier, first.name);
  }
  return after;
}

/** Where two lines name the same, the second goes with the second. */
function withEarlierParts(rows: readonly Row[], earlier: readonly Row[], naming: string): readonly Row[] {
  const left = [...earlier];
  return rows.map((row) => {
    const at = left.findIndex((other) => (other[naming] ?? '') === (row[naming] ?? ''));
    return at < 0 ? row : { ...left.splice(at, 1)[0], ...row };
  });
}
