// What becomes of each line of a sheet: a record to be added, one to be changed, one that says so already, or a line refused with
// the reason for each cell. Touches nothing; what it plans is one entry, taken as a whole or not at all.

import { applyChange } from '../apply-change';
import type { By, Change } from '../change';
import { fieldProblems } from '../check-fields';
import { makeOwnCollections } from '../collections';
import type { RecordId } from '../ids';
import { figuresOf } from '../number-words';
import { dayOf, type PlainDate } from '../plain-date';
import { recordTitle } from '../registers/record-title';
import { type FieldValues, fieldOf, type Register } from '../registers/register';
import { sameValue } from '../registers/same-value';
import { type Kept, recordsOf, type State } from '../state';
import { FindRecords } from './find-records';
import { addPerson, addRecord, changeRecord, whyTooMuch } from './import-changes';
import { NewPeople, type NewPerson } from './new-people';
import { isMonthFirst } from './read-date-cell';
import type { SheetLine } from './read-delimited';
import { ReadNames } from './read-names';
import { type CellProblem, type FieldColumn, fieldsAfter, type ReadRecord, readRecord } from './read-record';
import type { Sheet } from './read-sheet';

export interface AddedLine {
  readonly number: number;
  readonly record: Kept;
}

export interface ChangedLine {
  readonly number: number;
  readonly before: Kept;
  /** Only the fields that change. */
  readonly fields: FieldValues;
}

export interface RefusedLine {
  readonly line: SheetLine;
  readonly problems: readonly CellProblem[];
}

export interface ImportPlan {
  readonly added: readonly AddedLine[];
  readonly changed: readonly ChangedLine[];
  readonly refused: readonly RefusedLine[];
  /** How many lines say what their record says already. */
  readonly asTheyAre: number;
  /** People whom the sheet names and nobody has added: they are, where that was chosen. */
  readonly unknownPeople: readonly string[];
  /** What is committed; none where nothing is to be taken, or too much. */
  readonly changes: readonly Change[];
  /** Why it cannot be taken as one; empty where it can. */
  readonly tooMuch: string;
  /** The state with the people who are added, in which everybody has a name. */
  readonly named: State;
}

export interface ImportWith {
  readonly state: State;
  readonly by: By;
  readonly makeRecordId: () => RecordId;
  /** The field of each column by the column's index; a column that is left out has none. */
  readonly meant: ReadonlyMap<number, string>;
  readonly addPeople: boolean;
  /** Lines that somebody leaves out. */
  readonly without: ReadonlySet<number>;
}

export function planImport(register: Register, sheet: Sheet, importing: ImportWith): ImportPlan {
  const steps = planInSteps(register, sheet, importing);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with a rest after every few lines, so that a page need not stand still meanwhile. */
export function planInSteps(register: Register, sheet: Sheet, importing: ImportWith): Generator<void, ImportPlan> {
  return new Planner(register, sheet, importing).plan();
}

const linesAtOnce = 20;

/** What a line is found to be about. */
interface Taken {
  readonly line: SheetLine;
  readonly record: Kept;
  readonly isNew: boolean;
  readonly after: FieldValues;
  readonly people: readonly NewPerson[];
}

class Planner {
  readonly #register: Register;
  readonly #sheet: Sheet;
  readonly #with: ImportWith;
  readonly #today: PlainDate;
  readonly #columns: readonly FieldColumn[];
  readonly #here: FindRecords;
  readonly #coming: FindRecords;
  readonly #people: NewPeople;
  readonly #reading: ReadNames;
  readonly #taken = new Set<Taken>();
  readonly #takenFor = new Map<string, Taken[]>();
  readonly #refused: RefusedLine[] = [];

  constructor(register: Register, sheet: Sheet, importing: ImportWith) {
    const { state, by, makeRecordId } = importing;
    this.#register = register;
    this.#sheet = sheet;
    this.#with = importing;
    this.#columns = fieldColumns(register, sheet, importing.meant);
    this.#here = new FindRecords(register, state, recordsOf(state, register.name));
    this.#coming = new FindRecords(register, state, []);
    this.#today = dayOf(by.at);
    this.#people = new NewPeople({ state, today: this.#today }, makeRecordId);
    this.#reading = new ReadNames(register, importing, this.#people);
  }

  *plan(): Generator<void, ImportPlan> {
    for (const [index, line] of this.#sheet.lines.entries()) {
      if (!this.#with.without.has(line.number)) this.#readLine(line);
      if (index % linesAtOnce === linesAtOnce - 1) yield;
    }
    this.#refuseTwice();
    const all = [...this.#taken];
    const people = this.#with.addPeople ? unique(all.flatMap((taken) => taken.people)) : [];
    const { state, by } = this.#with;
    const added = all.filter(({ isNew }) => isNew);
    const changed = all.flatMap((taken) => changedLine(taken));
    const changes: readonly Change[] = [
      ...people.map(addPerson),
      ...added.map(({ record }) => addRecord(record)),
      ...changed.map(({ before, fields }) => changeRecord(before, fields)),
    ];
    const tooMuch = whyTooMuch(changes);
    const own = makeOwnCollections();
    const named = changes.slice(0, people.length).reduce((so, change) => applyChange(so, change, by, own), state);
    return {
      added: added.map(({ line, record }) => ({ number: line.number, record })),
      changed,
      refused: this.#refused.toSorted((a, b) => a.line.number - b.line.number),
      asTheyAre: all.length - added.length - changed.length,
      unknownPeople: this.#people.all.map(({ name }) => name),
      changes: tooMuch === '' ? changes : [],
      tooMuch,
      named,
    };
  }

  #readLine(line: SheetLine): void {
    const wrong = this.#takeLine(line);
    if (wrong.length > 0) this.#refuse(line, wrong);
  }

  /** What is wrong with the line; nothing where it is taken. */
  #takeLine(line: SheetLine): readonly CellProblem[] {
    const longer = line.cells.slice(this.#sheet.headings.cells.length).filter((cell) => cell.trim() !== '');
    if (longer.length > 0) return [wholeLine(tooLongWords(longer))];
    const people: NewPerson[] = [];
    const read = readRecord(this.#columns, line, this.#reading.collecting(people));
    if (Object.keys(read.fields).length === 0 && read.problems.length === 0) {
      return [wholeLine('Nothing is written in the columns that are taken')];
    }
    const found = this.#recordOf(read);
    return 'words' in found ? [...read.problems, wholeLine(found.words)] : this.#takeRecord(line, found, read, people);
  }

  #takeRecord(
    line: SheetLine,
    { record, isNew }: Found,
    read: ReadRecord,
    people: readonly NewPerson[],
  ): readonly CellProblem[] {
    const before = isNew ? {} : record.fields;
    const after = this.#after(before, read);
    const unread = read.problems.filter(({ field, orOneOf }) => !orOneOf.some((id) => id === before[field]));
    const isAsItIs = !isNew && unread.length === 0 && changedFields(before, after) === undefined;
    const wrong = isAsItIs ? [] : [...unread, ...this.#fieldProblems(line, before, after, unread)];
    if (wrong.length > 0) return wrong;
    const kept = isNew ? { ...record, fields: after } : record;
    const taken = { line, record: kept, isNew, after, people };
    if (isNew && !this.#takenFor.has(record.record)) this.#coming.add(kept);
    this.#taken.add(taken);
    const others = this.#takenFor.get(record.record);
    if (others) others.push(taken);
    else this.#takenFor.set(record.record, [taken]);
    return [];
  }

  /** Cells that could not be read are told as that, and not as missing. */
  #fieldProblems(line: SheetLine, before: FieldValues, after: FieldValues, unread: ReadRecord['problems']) {
    const { state } = this.#with;
    const newPeople = this.#people.all.map(({ record }) => record);
    const problems = fieldProblems(this.#register, after, { state, today: this.#today, newPeople, before });
    return problems
      .filter(({ field }) => !unread.some((other) => other.field === field))
      .map(({ field, label, words }): CellProblem => {
        const column = this.#columns.find((each) => each.field.name === field);
        const written = column ? (line.cells[column.index] ?? '').trim() : '';
        return { label, written, words: column ? words : `${words}. There is no column for it` };
      });
  }

  /** The record that a line is about, or a new one. */
  #recordOf(read: ReadRecord): Found | { readonly words: string } {
    const { at } = this.#with.by;
    const register = this.#register.name;
    const fresh: Kept = {
      register,
      record: this.#with.makeRecordId(),
      fields: read.fields,
      addedAt: at,
      changedAt: at,
    };
    const here = this.#here.find(fresh);
    const [one, ...more] = here;
    if (one === undefined) {
      const [coming] = this.#coming.find(fresh);
      return { record: coming ?? fresh, isNew: true };
    }
    if (more.length === 0) return { record: one, isNew: false };
    const same = here.filter(({ fields }) => changedFields(fields, this.#after(fields, read)) === undefined);
    const untaken = same.find(({ record }) => !this.#takenFor.has(record)) ?? same[0];
    if (untaken) return { record: untaken, isNew: false };
    const named = here.slice(0, 3).map((kept) => `“${recordTitle(this.#with.state, kept)}”`);
    return { words: `It can be ${figuresOf(here.length, 'record')} that are here: ${named.join(', ')}` };
  }

  /** Of lines about one record the first is taken where the others say the same; where they do not, none. */
  #refuseTwice(): void {
    const twice = [...this.#takenFor.values()].filter((lines) => lines.length > 1);
    for (const [first, ...others] of twice) {
      if (!first) continue;
      const differ = others.some(({ after }) => this.#saysOtherwise(first.after, after));
      const number = first.line.number;
      const one = this.#register.one;
      if (differ) this.#takeBack(first, `Line ${others[0]?.line.number} is about the same ${one} and says otherwise`);
      const words = differ
        ? `Line ${number} is about the same ${one} and says otherwise`
        : `Line ${number} says the same`;
      for (const other of others) this.#takeBack(other, words);
    }
  }

  #saysOtherwise(one: FieldValues, other: FieldValues): boolean {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].some((name) => {
      const [here, there] = [one[name] ?? '', other[name] ?? ''];
      return !sameValue(here, there) && !this.#here.isOneName(name, here, there);
    });
  }

  #after(before: FieldValues, { fields }: ReadRecord): FieldValues {
    const read = Object.entries(fields).filter(([name, value]) => !this.#here.isOneName(name, value, before[name]));
    return fieldsAfter(this.#columns, before, Object.fromEntries(read));
  }

  #takeBack(taken: Taken, words: string): void {
    this.#taken.delete(taken);
    this.#refuse(taken.line, [wholeLine(words)]);
  }

  #refuse(line: SheetLine, problems: readonly CellProblem[]): void {
    this.#refused.push({ line, problems: problems.map(({ label, written, words }) => ({ label, written, words })) });
  }
}

interface Found {
  readonly record: Kept;
  readonly isNew: boolean;
}

function fieldColumns(
  register: Register,
  { lines }: Sheet,
  meant: ReadonlyMap<number, string>,
): readonly FieldColumn[] {
  return [...meant].flatMap(([index, name]) => {
    const field = fieldOf(register, name);
    if (!field) return [];
    const cells = field.kind === 'date' ? lines.map(({ cells: all }) => all[index] ?? '') : [];
    return [{ index, field, monthFirst: cells.find(isMonthFirst) }];
  });
}

function wholeLine(words: string): CellProblem {
  return { label: '', written: '', words };
}

function tooLongWords(longer: readonly string[]): string {
  const count = longer.length === 1 ? 'one cell' : figuresOf(longer.length, 'cell');
  return `It has ${count} more than there are headings. A cell that holds a comma needs quote marks round it`;
}

/** Only the fields that differ; undefined where none does. */
function changedFields(before: FieldValues, after: FieldValues): FieldValues | undefined {
  const differing = Object.entries(after).filter(([name, value]) => !sameValue(value, before[name]));
  return differing.length === 0 ? undefined : Object.fromEntries(differing);
}

function changedLine({ line, record, isNew, after }: Taken): readonly ChangedLine[] {
  const fields = isNew ? undefined : changedFields(record.fields, after);
  return fields ? [{ number: line.number, before: record, fields }] : [];
}

function unique(people: readonly NewPerson[]): readonly NewPerson[] {
  return [...new Map(people.map((person) => [person.record, person])).values()];
}
