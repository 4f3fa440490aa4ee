// The one place where a report decides what its reader may see. Everything a report prints from the records is asked for here,
// so that a copy for others cannot hold what its audience may not know: fields say who may see them, and whatever a person typed
// leaves the house only where somebody approved that very text in that place.

import type { PassageLevel } from '#shared/domain/change';
import { type AccountPromise, accountPromise } from '#shared/domain/moderation/answer-promise';
import { namesYoungPerson } from '#shared/domain/names-in-words';
import { capital, uncapital } from '#shared/domain/number-words';
import { decisionOfPassage, type PassageStanding, passageMax } from '#shared/domain/passages';
import { isPlainDate, writeDate } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import { filesOf, type KeptFileRow } from '#shared/domain/registers/kept-file';
import { recordTitle } from '#shared/domain/registers/record-title';
import {
  type Audience,
  audiences,
  choiceWords,
  type Field,
  type FieldValues,
  fieldOf,
  holdsRows,
  type Register,
  type RegisterName,
  type Row,
  ringOfRegister,
  rowsOf,
  type SimpleField,
  textOf,
} from '#shared/domain/registers/register';
import { type Kept, memberName, personName, recordOf, recordsOf, type State } from '#shared/domain/state';
import { inOurWords, unstopped } from './in-our-words';

export function maySee(reader: Audience, field: Pick<Field, 'audience'>): boolean {
  // From those who may see most to those who may see least.
  return audiences.indexOf(reader) <= audiences.indexOf(field.audience);
}

/** The level whose passages a copy prints; undefined for copies that stay in the house. */
export function levelOf(audience: Audience): PassageLevel | undefined {
  return audience === 'funder' || audience === 'public' ? audience : undefined;
}

/** A text that somebody typed and that a copy for others would print, with what was decided of it. */
export interface Passage {
  readonly place: string;
  readonly words: string;
  /** What it is, for who decides on it: `Account @riverside, what it is for`. It stays in the house. */
  readonly what: string;
  /** `young`: it names somebody of the consents, and is never printed, whatever was decided. */
  readonly standing: PassageStanding | 'young';
}

export interface Typed {
  readonly place: string;
  readonly what: string;
  /** Who may see it at all; left out: whoever is in the house or was let see it by an approval. */
  readonly audience?: Audience;
}

/** The records through one reader's eyes: empty text where that reader may not look. */
export interface RecordsSeen {
  readonly audience: Audience;
  /** A copy that leaves the house. */
  readonly isOutside: boolean;
  /** What a field holds: text, a date or an id as it is kept. */
  readonly value: (register: RegisterName, record: string, field: string) => string;
  /** A field in the words in which it is printed. */
  readonly words: (register: RegisterName, record: string, field: string) => string;
  /** The rows of a field, each column as `value` has it. */
  readonly rows: (register: RegisterName, record: string, field: string) => readonly Row[];
  /** The rows of a field in words, one line each. */
  readonly lines: (register: RegisterName, record: string, field: string) => readonly string[];
  /** The files of a field, in copies that stay in the house; none in others: a picture shows people. */
  readonly files: (register: RegisterName, record: string, field: string) => readonly KeptFileRow[];
  /** How a record is called for this reader; empty where they may not know. */
  readonly title: (register: RegisterName, record: string) => string;
  /** A person of the register, by name; by what they do where the reader may not know names. */
  readonly person: (record: string) => string;
  readonly position: (record: string) => string;
  /** Which of its register it is, counted from one: what a record is called by where its reader may not know its name. */
  readonly number: (register: RegisterName, record: string) => number;
  /** A person who has to be named to others: the safeguarding lead. Approved as any other text. */
  readonly named: (record: string) => string;
  /** Who wrote or did something. */
  readonly member: (member: string) => string;
  /** Who decided or signed something earlier: by name, in copies for others where the name is approved. */
  readonly decider: (member: string) => string;
  /** Who stands for the report itself. Signing is done by name. */
  readonly signer: (member: string) => string;
  /** Free text of a person. */
  readonly typed: (words: string, typed: Typed) => string;
  /** What is worked out and may name people on its way: it stays in the house. */
  readonly house: (words: string) => string;
  /** Every text of a person that was asked for so far and that a copy for others needs a decision on. */
  readonly passages: () => readonly Passage[];
}

/** Said of a person where a copy may not say more. */
export const oneOfUs = 'One of us';

export function recordsSeenBy(audience: Audience, state: State): RecordsSeen {
  const level = levelOf(audience);
  const asked = new Map<string, Passage>();

  const typed = (words: string, { place, what, audience: whose = 'public' }: Typed): string => {
    if (words.trim() === '' || !maySee(audience, { audience: whose })) return '';
    if (!level) return words;
    const standing = standingOf(state, place, words, level);
    asked.set(place, { place, words, what, standing });
    return standing === 'approved' ? words : '';
  };

  const simple = (field: SimpleField, text: string, place: string, what: () => string): string => {
    if (text === '' || !maySee(audience, field)) return '';
    if (isTyped(field)) return typed(text, { place, what: what(), audience: field.audience });
    if (!level) return text;
    // What a file holds in place of a choice, a date or an id is text that somebody may have typed.
    return isOfKind(field, text) ? text : '';
  };

  const value = (register: RegisterName, record: string, name: string): string => {
    const field = fieldOf(registers[register], name);
    const kept = recordOf(state, register, record);
    if (!kept || !isSimple(field)) return '';
    return simple(field, textOf(kept.fields, name), `${register}/${record}/${name}`, () =>
      whatOf(state, register, record, field),
    );
  };

  const rows = (register: RegisterName, record: string, name: string): readonly Row[] => {
    const field = fieldOf(registers[register], name);
    const kept = recordOf(state, register, record);
    if (field?.kind !== 'rows' || !kept || !maySee(audience, field)) return [];
    return rowsOf(kept.fields, name).map((row, index) =>
      Object.fromEntries(
        field.columns.map((column) => [
          column.name,
          simple(column, row[column.name] ?? '', `${register}/${record}/${name}/${index + 1}/${column.name}`, () =>
            whatOf(state, register, record, field, column),
          ),
        ]),
      ),
    );
  };

  const files = (register: RegisterName, record: string, name: string): readonly KeptFileRow[] => {
    const field = fieldOf(registers[register], name);
    const kept = recordOf(state, register, record);
    return kept && field && !level && maySee(audience, field) ? filesOf(kept.fields, name) : [];
  };

  const wordsOf = (field: SimpleField, text: string): string => {
    if (text === '') return '';
    switch (field.kind) {
      case 'choice':
        return inOurWords(choiceWords(field, text));
      case 'date':
        return isPlainDate(text) ? writeDate(text) : text;
      case 'person':
        return person(text);
      case 'record':
        // A report is kept where every member can read it: it names no young person, whoever makes it.
        if (ringOfRegister(field.register) !== 'general') return level ? '' : 'One that its readers see';
        return title(field.register, text);
      default:
        return text;
    }
  };

  const words = (register: RegisterName, record: string, name: string): string => {
    const field = fieldOf(registers[register], name);
    if (!isSimple(field)) return '';
    return wordsOf(field, value(register, record, name));
  };

  const lines = (register: RegisterName, record: string, name: string): readonly string[] => {
    const field = fieldOf(registers[register], name);
    if (field?.kind !== 'rows') return [];
    return rows(register, record, name).flatMap((row) => {
      const said = field.columns.flatMap((column, index) => {
        const part = unstopped(wordsOf(column, row[column.name] ?? ''));
        if (part === '') return [];
        const label = inOurWords(column.label).replace(/\?$/, '');
        return [index === 0 ? part : `${uncapital(label)}: ${column.kind === 'choice' ? uncapital(part) : part}`];
      });
      return said.length === 0 ? [] : [said.join('; ')];
    });
  };

  /** Whether the name of a record is made of what this reader may not see. */
  const saysHidden = (kept: Kept): boolean => {
    const title = recordTitle(state, kept);
    return registers[kept.register].fields.some((field) => {
      const words = textOf(kept.fields, field.name);
      return isTyped(field) && !maySee(audience, field) && words !== '' && title.includes(words);
    });
  };

  const title = (register: RegisterName, record: string): string => {
    const kept = recordOf(state, register, record);
    if (!kept) return '';
    // Of young people no report has a name.
    if (ringOfRegister(register) !== 'general') return '';
    if (!level) return saysHidden(kept) ? '' : recordTitle(state, kept);
    for (const name of titleFields[register] ?? ['name']) {
      const said = words(register, record, name);
      if (said !== '') return said;
    }
    return '';
  };

  const namesField = fieldOf(registers.people, 'name');
  const seesNames = namesField !== undefined && maySee(audience, namesField);
  const position = (record: string) => value('people', record, 'position');
  const person = (record: string): string => {
    if (record === '') return '';
    return seesNames ? personName(state, record) : position(record) || oneOfUs;
  };

  const named = (record: string): string => {
    const name = personName(state, record);
    const place = `people/${record}/name`;
    return seesNames ? name : typed(name, { place, what: 'The name of a person whom others are to know' });
  };
  const member = (id: string): string => {
    if (seesNames || id === '') return memberName(state, id);
    return position(personOf(state, id)) || oneOfUs;
  };

  return {
    audience,
    isOutside: level !== undefined,
    value,
    words,
    rows,
    files,
    lines,
    title,
    person,
    position,
    number: (register, record) => recordsOf(state, register).findIndex((kept) => kept.record === record) + 1,
    named,
    member,
    decider: (id) => (seesNames ? memberName(state, id) : named(personOf(state, id)) || member(id)),
    signer: (id) => memberName(state, id),
    typed,
    house: (said) => (level ? '' : said),
    passages: () => [...asked.values()],
  };
}

/** By which fields a record is called in a copy for others, the first that says something. */
const titleFields: Partial<Readonly<Record<RegisterName, readonly string[]>>> = {
  accounts: ['handle', 'name'],
  policies: ['name', 'which'],
  approvals: ['handle', 'platform'],
  'platforms-considered': ['platform', 'otherPlatform'],
  people: ['position'],
  consultations: ['title'],
  sessions: ['on'],
  'visibility-checks': ['platform'],
};

function isSimple(field: Field | undefined): field is SimpleField {
  return field !== undefined && !holdsRows(field);
}

function isTyped({ kind }: Field): boolean {
  return kind === 'text' || kind === 'long-text';
}

function isOfKind(field: SimpleField, text: string): boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices.some((choice) => choice.value === text);
    case 'date':
      return isPlainDate(text);
    // An id is looked up, and never printed.
    default:
      return true;
  }
}

function standingOf(state: State, place: string, words: string, level: PassageLevel): Passage['standing'] {
  if (words.length > passageMax || namesYoungPerson(state, words)) return 'young';
  return decisionOfPassage(state.general, place, words, level)?.decision ?? 'waiting';
}

/** `Account @riverside, what it is for`. */
function whatOf(state: State, register: RegisterName, record: string, field: Field, column?: Field): string {
  const kept = recordOf(state, register, record);
  const title = kept ? recordTitle(state, kept) : '';
  const label = column ? `${field.label}: ${column.label}` : field.label;
  return `${capital(registers[register].one)}${title === '' ? '' : ` ${title}`}, ${label}`;
}

export function personOf(state: State, member: string): string {
  return state.general.members[member]?.person ?? '';
}

/** The fields of a record as a reader may see them, and of lines the columns: what they may not see is left out. */
export function fieldsSeenBy(audience: Audience, register: Register, fields: FieldValues): FieldValues {
  const seen = register.fields.filter((field) => maySee(audience, field) && Object.hasOwn(fields, field.name));
  return Object.fromEntries(
    seen.map((field) => {
      if (field.kind !== 'rows') return [field.name, fields[field.name] ?? ''];
      const columns = field.columns.filter((column) => maySee(audience, column));
      const rows = rowsOf(fields, field.name).map((row) =>
        Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? ''])),
      );
      return [field.name, rows];
    }),
  );
}

/**
 * What an account promises people: on which days somebody looks, and how soon they answer. It is for everybody, though the rota it
 * is taken from is not: it never says who.
 */
export function promiseToPublic(account: Kept): AccountPromise {
  return accountPromise(account.fields);
}
