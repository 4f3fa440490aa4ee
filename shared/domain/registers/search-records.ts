// Finds the records in which every word that was typed stands somewhere: in a field, or in what the table shows of it. Capitals
// and accents do not matter, nor whether an apostrophe is curled.

import { writeField } from '../history/field-words';
import { plainWords } from '../plain-words';
import type { Kept } from '../state';
import type { Looking, Register } from './register';
import { columnsOf } from './table-columns';

/** All of them where nothing was typed. */
export function searchRecords(
  register: Register,
  records: readonly Kept[],
  typed: string,
  looking: Looking,
): readonly Kept[] {
  const finds = wordsFinder(typed);
  return finds ? records.filter((record) => finds(shownText(register, record, looking))) : records;
}

/** Whether every word that was typed stands in a text; undefined where nothing was typed. */
export function wordsFinder(typed: string): ((text: string) => boolean) | undefined {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return undefined;
  return (text) => {
    const plain = plainWords(text);
    return wanted.every((word) => plain.includes(word));
  };
}

function shownText(register: Register, record: Kept, looking: Looking): string {
  const cells = columnsOf(register).map(({ cell }) => {
    const { words, under } = cell(record, looking);
    return `${words} ${under?.words ?? ''}`;
  });
  const fields = register.fields.map((field) => writeField(field, record.fields, looking.state));
  // No word is found across two of them.
  return [...cells, ...fields].join('\n');
}

/** The words that were typed, as they are compared. */
export function wordsOf(typed: string): readonly string[] {
  return plainWords(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
