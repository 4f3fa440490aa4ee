// What a register is: its fields with their words, rules and audience, the columns of its table, how a record is named, described
// once. Form, checks, table, search, CSV, history and report read this description.

import type { RecordId } from '../ids';
import type { Place } from '../place';
import type { PlainDate } from '../plain-date';
import type { Ring } from '../ring';
import type { Kept, State } from '../state';

/** A name, once shipped, is part of the record's format: which version may store it is in `shared/formats/change`. */
export const registerNames = [
  'accounts',
  'people',
  'policies',
  'risks',
  'devices',
  'tools',
  'password-events',
  'procedures',
  'restrictions',
  'look-alikes',
  'platform-changes',
  'contacts',
  'consents',
  'posts',
  'approvals',
  'aims',
  'platforms-considered',
  'local-research',
  'moderation-breaks',
  'settings',
  'partners',
  'budget',
  'cover',
  'stances',
  'own-checks',
  'disclaimers',
  'sessions',
  'visibility-checks',
  'conduct-clauses',
  'paper-declarations',
  'friend-exceptions',
  'promotion-requests',
  'courses',
  'trainings',
  'consultations',
  'words-to-look-at',
  'concerns',
  'complaints',
] as const;
export type RegisterName = (typeof registerNames)[number];

/** The registers that only the readers of a ring of their own see; every other is for every member. */
const sealedIn = {
  consents: 'consents',
  concerns: 'safeguarding',
  complaints: 'safeguarding',
} as const satisfies Partial<Record<RegisterName, Ring>>;
export type SealedRegister = keyof typeof sealedIn;
export type GeneralRegister = Exclude<RegisterName, SealedRegister>;

/** The rings that hold registers of their own. */
export const sealedRings = ['consents', 'safeguarding'] as const satisfies readonly Ring[];
export type SealedRing = (typeof sealedRings)[number];

export const sealedRegisters = ['consents', 'concerns', 'complaints'] as const satisfies readonly SealedRegister[];

export function isSealedRegister(name: RegisterName): name is SealedRegister {
  return Object.hasOwn(sealedIn, name);
}

/** Whose ring a register is kept in: a change of one of its records is sealed for the readers of that. */
export function ringOfRegister(name: RegisterName): 'general' | SealedRing {
  return isSealedRegister(name) ? sealedIn[name] : 'general';
}

/** Something for each register that every member reads. */
export function ofEachGeneralRegister<Value>(
  make: (name: GeneralRegister) => Value,
): Readonly<Record<GeneralRegister, Value>> {
  const names = registerNames.filter((name): name is GeneralRegister => !isSealedRegister(name));
  // `fromEntries` cannot tell that the names are all there are.
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<GeneralRegister, Value>;
}

/** Who may see a field outside the workbook: each audience also sees what the ones after it may see. */
export const audiences = ['internal', 'trustee', 'funder', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** One row of a field that holds rows, e.g. one holder of an account. */
export type Row = Readonly<Record<string, string>>;

/** What a field holds: text, a date (`2027-04-05`) or a record's id as text; a list of rows for `rows`. Empty text: not written down. */
export type FieldValue = string | readonly Row[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly audience: Audience;
  /** The heading under which a form asks it. */
  readonly step: string;
  /** The words shown when it is left empty and may not be. */
  readonly required?: string;
  /** The words beside the label of one that may be left empty. */
  readonly optional?: string;
  /** Other headings under which people keep it in a spreadsheet. */
  readonly alsoCalled?: readonly string[];
  /** It is asked only where a field before it holds one of these; otherwise it is neither shown nor written down. */
  readonly onlyIf?: { readonly field: string; readonly is: readonly string[] };
  /** A form does not ask it: the record's own screen writes it. */
  readonly isWrittenElsewhere?: true;
  /** Only readers are asked it, in a register that others may add to. */
  readonly isForReaders?: true;
  /** A form may set it beside the next one of its kind. */
  readonly isShort?: true;
}

export type Mark = 'look again' | 'put right';

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** How the table marks it. */
  readonly mark?: Mark;
  /** Other words by which people mean it in a spreadsheet. */
  readonly alsoCalled?: readonly string[];
  /** What it means, said under it where all choices are in sight. */
  readonly means?: string;
  /** A form offers it only where the record says it already: it comes about on the record's own page. */
  readonly isWrittenElsewhere?: true;
}

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'long-text';
  readonly maxLength: number;
  /** What looks like a password or a code is refused. */
  readonly isNeverSecret?: boolean;
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
  /** A day that is still to come is refused. */
  readonly isPast?: boolean;
  /** The field beside it whose day it may not be before. */
  readonly notBefore?: string;
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** Few, short choices that a form shows all at once. */
  readonly look?: 'in sight';
  /** The words for what is none of them, e.g. where it was written by a program. */
  readonly otherwise?: string;
  /** A form lets somebody choose a picture beside it, reads what the file says besides the picture, and keeps no more than that. */
  readonly readsPicture?: true;
}
/** The id of a record in another register. */
export interface RecordField extends FieldBase {
  readonly kind: 'record';
  readonly register: RegisterName;
}
/** The id of a record in the people register. */
export interface PersonField extends FieldBase {
  readonly kind: 'person';
  /** A new record begins with whoever writes it down. */
  readonly beginsWithWriter?: true;
}
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  /** What a line is, as in "Add a person". */
  readonly one: string;
  /** Its one column is a choice, and a form has a box for each of them: any number can be ticked. */
  readonly look?: 'ticks';
  readonly columns: readonly SimpleField[];
}

/**
 * Files, or a signature drawn on the screen, each a row (`kept-file.ts`). The bytes are attachments; what opens them stands in the
 * row, so that only who may read the register can.
 */
export interface FilesField extends FieldBase {
  readonly kind: 'files' | 'signature';
}

export type SimpleField = TextField | DateField | ChoiceField | PersonField | RecordField;
export type Field = SimpleField | RowsField | FilesField;

export interface CellLine {
  readonly words: string;
  readonly mark?: Mark;
}

/** What stands in a cell of the table. The first line of the first column names its row. */
export interface Cell extends CellLine {
  readonly under?: CellLine & { readonly isQuiet: boolean };
}

export interface Looking {
  readonly state: State;
  readonly today: PlainDate;
}

interface ColumnBase {
  readonly isWideOnly?: boolean;
}

/** Shows a field as it is written, and can be sorted by it. */
export interface FieldColumn extends ColumnBase {
  readonly field: string;
  /** The label of the field where it is left out. */
  readonly heading?: string;
}

/** Shows what is worked out. */
export interface MadeColumn extends ColumnBase {
  readonly id: string;
  readonly heading: string;
  readonly cell: (record: Kept, looking: Looking) => Cell;
  /** What it is sorted by; a column without it cannot be sorted. */
  readonly order?: (record: Kept, looking: Looking) => string | number;
  readonly isNumber?: boolean;
}

export type RegisterColumn = FieldColumn | MadeColumn;

/** The day by which somebody is to look at a record again. */
export interface Due {
  /** The field in which it is moved. */
  readonly field: string;
  /** Empty where nothing says when. */
  readonly on: (fields: FieldValues) => string;
  /** Nobody has to look at it any more. */
  readonly isOver: (fields: FieldValues) => boolean;
  /** What stands above the column, where it is not "Look again by". */
  readonly heading?: string;
  /** What Home says once the day has passed, where it is not that somebody is to look again. */
  readonly tell?: (title: string, fields: FieldValues) => { readonly sentence: string; readonly reason: string };
}

/** The form of a record that is left, written down or not. */
export interface FormLeft {
  /** Undefined for a new one. */
  readonly record: RecordId | undefined;
  /** Whether it began with something, see `begin` of its register. */
  readonly isBegun: boolean;
}

/**
 * What somebody else stands for at their own sign-in, in fields of the record: who, on which day, and the very words. A later change
 * shows by itself: then the words differ.
 */
export interface StoodFor {
  readonly by: string;
  readonly on: string;
  readonly words: string;
  /** What the record says now, as far as it is stood for. */
  readonly says: (fields: FieldValues) => string;
  /** The field that names who wrote it, where somebody says so. */
  readonly author?: string;
  readonly role?: 'signatory';
  /** Who wrote it may stand for it, where nobody else can. */
  readonly mayBeAlone?: true;
}

/** What is wrong with a field in the light of the others. */
export interface RuleProblem {
  readonly field: string;
  readonly words: string;
}

export interface Register {
  readonly name: RegisterName;
  /** `Accounts`. */
  readonly title: string;
  /** `account`, as in "Add an account". */
  readonly one: string;
  /** `accounts`, as in "15 accounts"; the title in small letters where it is left out. */
  readonly many?: string;
  readonly ring: Ring;
  /** Why it is kept and how it is filled in, in a sentence or two: above its form, on its page and in Help. */
  readonly why?: string;
  /** What is said while nothing is in it. */
  readonly nothingYet: string;
  /** What the search box is called. */
  readonly search: string;
  /** How a record is called in sentences. */
  readonly titleOf: (record: Kept, state: State) => string;
  /**
   * The fields by which a line of a spreadsheet is found to be a record that is here already: the first of these groups that
   * the line fills, and so on. By its title where this is left out.
   */
  readonly isKnownBy?: readonly (readonly string[])[];
  readonly fields: readonly Field[];
  readonly columns: readonly [RegisterColumn, ...RegisterColumn[]];
  readonly firstSorting?: { readonly column: string; readonly direction: 'ascending' | 'descending' };
  /** Which records are counted by themselves, as in "5 accounts, 3 live". */
  readonly counted?: { readonly field: string; readonly value: string; readonly words: string };
  /** Home says so once the day has passed. */
  readonly due?: Due;
  /** What depends on more than one field. `before` is what the record says now; nothing for a new one. */
  readonly rules?: (fields: FieldValues, before: FieldValues, looking: Looking) => readonly RuleProblem[];
  /** A form asks everything on one page. */
  readonly isOnePage?: true;
  readonly stoodFor?: readonly StoodFor[];
  /** The fields whose writers cannot stand for what the record says. */
  readonly writtenWords?: readonly string[];
  /** What a form says under the name of a step. */
  readonly stepHints?: Readonly<Record<string, string>>;
  /** With what a new record begins: after another record, or after words of the register's own. */
  readonly begin?: (from: string, state: State) => FieldValues | undefined;
  /** With what every other new record begins. */
  readonly beginsWith?: FieldValues;
  /** What a saved table says of a record beside its fields. */
  readonly computed?: readonly { readonly label: string; readonly words: (state: State, record: Kept) => string }[];
  /** Who alone writes its records down, where it is not everybody who reads them. */
  readonly writtenBy?: 'coordinators';
  /** Whoever does not read it may add to it all the same, and never sees again what they wrote. */
  readonly isOpenToAll?: true;
  /** Who is led from a record to erasing the person whose it is; nobody where this is left out. */
  readonly erasing?: 'everybody' | 'coordinators' | 'readers';
  /** Where its table leads besides. */
  readonly seeAlso?: { readonly words: string; readonly place: Place };
  /** Where one is led from the form of a record; to the table where there is nowhere else. */
  readonly backTo?: (from: FormLeft) => Place | undefined;
  /** What is said to somebody about to take a record out. */
  readonly betterKept?: string;
  /** What the organisation has settled about what is written down here, said above the table; empty where it has not. */
  readonly settled?: (state: State) => string;
}

/** `accounts`, as in "15 accounts". */
export function manyOf(register: Register): string {
  return register.many ?? register.title.toLowerCase();
}

export function fieldOf(register: Register, name: string): Field | undefined {
  return register.fields.find((field) => field.name === name);
}

/** The fields that are asked, as the others stand. What is not asked asks for nothing either. */
export function askedFields({ fields }: Register, values: FieldValues): readonly Field[] {
  const asked = new Set<string>();
  return fields.filter(({ name, onlyIf }) => {
    const isAsked = !onlyIf || (asked.has(onlyIf.field) && onlyIf.is.includes(textOf(values, onlyIf.field)));
    if (isAsked) asked.add(name);
    return isAsked;
  });
}

/** Whether a field holds a list of rows, and not a text. */
export function holdsRows({ kind }: Field): boolean {
  return kind === 'rows' || kind === 'files' || kind === 'signature';
}

export function isOfFiles(field: Field): field is FilesField {
  return field.kind === 'files' || field.kind === 'signature';
}

/** The text of a field, empty where nothing is written down or the field holds rows. */
export function textOf(values: FieldValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** The rows of a field, none where nothing is written down. */
export function rowsOf(values: FieldValues, name: string): readonly Row[] {
  const value = values[name];
  return typeof value === 'object' ? value : [];
}

/** The words of a chosen value. */
export function choiceWords(field: Field | undefined, value: string): string {
  if (field?.kind !== 'choice') return value;
  return field.choices.find((choice) => choice.value === value)?.words ?? value;
}
