// The changes that an import makes, and how much of them one entry takes.

import type { Change } from '../change';
import { figuresOf, writeFigures } from '../number-words';
import { type FieldValues, manyOf, type Register } from '../registers/register';
import type { Kept } from '../state';
import type { NewPerson } from './new-people';

/** Well below what an entry may hold, because erasing a person repeats every entry that names them. */
const entryBytesMax = 1024 * 1024;

export function addPerson({ record, name }: NewPerson): Change {
  return { kind: 'record-added', register: 'people', record, fields: { name } };
}

export function addRecord({ register, record, fields }: Kept): Change {
  return { kind: 'record-added', register, record, fields };
}

export function changeRecord({ register, record }: Kept, fields: FieldValues): Change {
  return { kind: 'record-changed', register, record, fields, because: 'Brought in from a spreadsheet.' };
}

/** Empty where they fit. How many do is said in lines, because each line makes one. */
export function whyTooMuch(changes: readonly Change[]): string {
  let bytes = 0;
  for (const [index, change] of changes.entries()) {
    bytes += bytesOf(JSON.stringify(change));
    if (bytes > entryBytesMax) {
      return `This is too much for one step: about ${writeFigures(index)} of these lines fit. Split the sheet, and bring it in part by part.`;
    }
  }
  return '';
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** `12 accounts`. */
export function countOfRecords(register: Register, count: number): string {
  return figuresOf(count, register.one, manyOf(register));
}
