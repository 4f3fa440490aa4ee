// What a cell of a spreadsheet says of a field, by the kind of the field. What cannot be taken is named in words that can stand
// beside the cell; nothing is guessed.

import { eitherOf } from '../number-words';
import { plainLine } from '../plain-words';
import { registers } from '../registers/all-registers';
import {
  type FieldValue,
  isOfFiles,
  type Register,
  type RegisterName,
  type Row,
  type RowsField,
  type SimpleField,
} from '../registers/register';
import { withoutMark } from '../write-csv';
import { readDateCell } from './read-date-cell';
import { readRowsCell } from './read-rows-cell';

export type ReadCell<Value = FieldValue> =
  | { readonly value: Value }
  /** `orOneOf`: the ids that are meant, of which a record may name one already. */
  | { readonly words: string; readonly orOneOf?: readonly string[] };

export interface ReadingWith {
  /** The ids of what is named so in a register. */
  readonly find: (register: RegisterName, name: string) => readonly string[];
  /** The id of somebody who is added with the import; words why they cannot be. */
  readonly newPerson: (name: string) => ReadCell<string>;
  /** The first cell of a column that is a date only with the month first. */
  readonly monthFirst?: string | undefined;
}

/** An empty value where nothing is written. */
export function readCell(field: Register['fields'][number], cell: string, reading: ReadingWith): ReadCell {
  const text = withoutMark(cell).trim();
  if (/^=/.test(cell.trim())) return { words: 'This is a formula. Write what it comes to' };
  if (/^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!)/.test(text)) {
    return { words: `“${text}” is what a spreadsheet writes where it could not work something out` };
  }
  if (isOfFiles(field))
    return { words: 'Files and signatures do not come in by a spreadsheet. Add them to the record' };
  return field.kind === 'rows' ? readRows(field, text, reading) : readSimple(field, text, reading);
}

/** People write these for nothing; in a text they may mean something. */
const nothing = /^(?:[-–—]+|n\/?a)$/i;

/** Line by line, and not by a pattern: that takes time with the square of a long run of blanks. */
function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function readSimple(field: SimpleField, text: string, reading: ReadingWith): ReadCell<string> {
  if (field.kind === 'long-text') return { value: text };
  if (field.kind === 'text') return { value: inOneLine(text) };
  if (text === '' || (nothing.test(text) && !isChoice(field, text))) return { value: '' };
  switch (field.kind) {
    case 'date': {
      const read = readDateCell(text, reading.monthFirst);
      return 'date' in read ? { value: read.date } : read;
    }
    case 'choice': {
      const choice = choiceMeant(field, text);
      if (choice) return { value: choice.value };
      return { words: `“${text}” is none of these: ${eitherOf(field.choices.map(({ words }) => words))}` };
    }
    case 'person':
      return readNamed('people', text, reading, () => reading.newPerson(text));
    case 'record':
      return readNamed(field.register, text, reading, () => ({
        words: `“${text}” is not in ${registers[field.register].title}. Add it there first, or correct the name`,
      }));
  }
}

function isChoice(field: SimpleField, text: string): boolean {
  return field.kind === 'choice' && choiceMeant(field, text) !== undefined;
}

function choiceMeant({ choices }: Extract<SimpleField, { kind: 'choice' }>, text: string) {
  const plain = plainLine(text).replace(/\.$/, '');
  const exactly = choices.find(({ words, value }) => plain === plainLine(words) || plain === value);
  return exactly ?? choices.find(({ alsoCalled = [] }) => alsoCalled.includes(plain));
}

function readNamed(
  register: RegisterName,
  text: string,
  { find }: ReadingWith,
  otherwise: () => ReadCell<string>,
): ReadCell<string> {
  const [one, ...more] = find(register, text);
  if (one === undefined) return otherwise();
  if (more.length === 0) return { value: one };
  const count = more.length === 1 ? 'Two' : String(more.length + 1);
  return {
    words: `${count} are called “${text}”. Leave it empty here, and choose on screen who or what is meant`,
    orOneOf: [one, ...more],
  };
}

/** Each line in words that name their parts, as tables go out; or names alone, one after another. */
function readRows(field: RowsField, text: string, reading: ReadingWith): ReadCell {
  const [first] = field.columns;
  if (text === '' || nothing.test(text) || !first) return { value: [] };
  const isName = (words: string) =>
    'value' in readSimple(first, words, { ...reading, newPerson: () => ({ words: '' }) });
  const lines = readRowsCell(
    field.columns.map(({ label }) => label),
    text,
    isName,
  );
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const row: Record<string, string> = {};
    for (const column of field.columns) {
      const words = line[column.label];
      if (words === undefined) continue;
      const read = readSimple(column, words, reading);
      if ('words' in read) return { words: lines.length > 1 ? `${read.words} (line ${index + 1})` : read.words };
      if (read.value !== '') row[column.name] = read.value;
    }
    if (Object.keys(row).length > 0) rows.push(row);
  }
  return { value: rows };
}
