// The texts in which a search looks, as they are compared. Each is made once for as long as what it is of stays as it is: a
// record of ten years is searched anew with every key.

import { isPlainDate, writeDate } from '../plain-date';
import { plainWords } from '../plain-words';
import { recordTitle } from '../registers/record-title';
import {
  choiceWords,
  isOfFiles,
  type Register,
  type Row,
  rowsOf,
  type SimpleField,
  textOf,
} from '../registers/register';
import type { Kept, State } from '../state';

export interface SearchableRecord {
  readonly text: string;
  /** The ids of the people and records that it names: their own titles say how they are called. */
  readonly names: readonly string[];
}

const records = new WeakMap<Kept, SearchableRecord>();
const titles = new WeakMap<Kept, string>();
const texts = new WeakMap<object, string>();

/** What a record says in its own fields. */
export function searchableRecord(register: Register, record: Kept): SearchableRecord {
  const known = records.get(record);
  if (known) return known;
  const words: string[] = [];
  const names: string[] = [];
  const look = (field: SimpleField, text: string) => {
    if (text === '') return;
    if (field.kind === 'person' || field.kind === 'record') names.push(text);
    else if (field.kind === 'choice') words.push(choiceWords(field, text));
    else words.push(field.kind === 'date' && isPlainDate(text) ? writeDate(text) : text);
  };
  for (const field of register.fields) {
    if (isOfFiles(field)) continue;
    if (field.kind !== 'rows') look(field, textOf(record.fields, field.name));
    else
      rowsOf(record.fields, field.name).forEach((row: Row) => {
        for (const column of field.columns) look(column, row[column.name] ?? '');
      });
  }
  // No word is found across two of them.
  const made = { text: plainWords(words.join('\n')), names };
  records.set(record, made);
  return made;
}

export function searchableTitle(state: State, record: Kept): string {
  const known = titles.get(record);
  if (known !== undefined) return known;
  const made = plainWords(recordTitle(state, record));
  titles.set(record, made);
  return made;
}

/** What anything else says: an action, an answer, a note. `words` is asked once for each. */
export function searchableText(of: object, words: () => string): string {
  const known = texts.get(of);
  if (known !== undefined) return known;
  const made = plainWords(words());
  texts.set(of, made);
  return made;
}
