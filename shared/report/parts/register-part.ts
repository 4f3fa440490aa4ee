// A register as it stands, or a year of the log of the daily look, record by record: every field that its reader may see, and for
// ourselves what its table works out besides. It stays in the house. Files are listed, and not carried.

import { looksBetween } from '#shared/domain/moderation/moderation-log';
import { waitedWords } from '#shared/domain/moderation/waited-words';
import { addDays, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { registers } from '#shared/domain/registers/all-registers';
import {
  type GeneralRegister,
  isOfFiles,
  manyOf,
  registerNames,
  ringOfRegister,
} from '#shared/domain/registers/register';
import { columnsOf } from '#shared/domain/registers/table-columns';
import { type Kept, recordsOf } from '#shared/domain/state';
import { inOurWords, unstopped } from '../in-our-words';
import type { MadeFrom } from '../made-from';
import { accountName, accountWords } from '../sources';
import { type Fact, recordFacts } from './record-facts';

/** The log of the daily look, beside the registers. */
export const moderationLogName = 'moderation-log';

export type PrintedRegister = GeneralRegister | typeof moderationLogName;

/** Every register that all members read, as all of them can read the reports that are kept; and the log. */
export const printedRegisters: readonly PrintedRegister[] = [
  ...registerNames.filter((name): name is GeneralRegister => ringOfRegister(name) === 'general'),
  moderationLogName,
];

export interface RegisterPart {
  readonly register: PrintedRegister;
  /** `Devices`. */
  readonly title: string;
  /** What one is called in a sentence, and several: `device`, `devices`. */
  readonly one: string;
  readonly many: string;
  /** Of a log: from which day to which it is printed. Null for a register, which is printed whole. */
  readonly days: { readonly from: PlainDate; readonly to: PlainDate } | null;
  readonly records: readonly PrintedRecord[];
}

export interface PrintedRecord {
  /** Empty where it has no name. */
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly files: readonly PrintedFile[];
}

export interface PrintedFile {
  /** The label of the field that holds it. */
  readonly label: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

/** `Devices`, `Daily look at the accounts`. */
export function printedTitle(register: PrintedRegister): string {
  return register === moderationLogName ? 'Daily look at the accounts' : inOurWords(registers[register].title);
}

export function registerPart(from: MadeFrom, register: PrintedRegister): RegisterPart {
  if (from.seen.isOutside) throw new Error('a register as it stands stays in the house');
  return register === moderationLogName ? logPart(from) : recordsPart(from, register);
}

function recordsPart(from: MadeFrom, register: GeneralRegister): RegisterPart {
  const { state, seen } = from;
  return {
    register,
    title: printedTitle(register),
    one: registers[register].one,
    many: manyOf(registers[register]),
    days: null,
    records: recordsOf(state, register).map((kept) => {
      const title = register === 'people' ? seen.person(kept.record) : seen.title(register, kept.record);
      const facts = recordFacts(seen, register, kept.record);
      return {
        title,
        facts: [...facts, ...workedOut(from, register, kept, title, facts)],
        files: registers[register].fields.filter(isOfFiles).flatMap((field) =>
          seen.files(register, kept.record, field.name).map(({ name, sizeBytes, digest }) => {
            return { label: inOurWords(field.label), name, sizeBytes: Number(sizeBytes), digest };
          }),
        ),
      };
    }),
  };
}

/**
 * What the table of a register and its saved table say of a record beside its fields. It may be made of what is for our own eyes, so
 * nobody else has it.
 */
function workedOut(
  { state, seen, today }: MadeFrom,
  register: GeneralRegister,
  kept: Kept,
  title: string,
  facts: readonly Fact[],
): readonly Fact[] {
  if (seen.audience !== 'internal') return [];
  const { computed = [] } = registers[register];
  const said = new Set([title, '–', '', ...facts.flatMap(({ words }) => words)]);
  const told = (field: string, label: string, lines: readonly string[]): readonly Fact[] => {
    const words = lines.filter((line) => !said.has(line));
    for (const line of words) said.add(line);
    return words.length === 0 ? [] : [{ field, label: inOurWords(label), words }];
  };
  return [
    ...computed.flatMap(({ label, words }) => told(`computed:${label}`, label, [words(state, kept)])),
    ...columnsOf(registers[register]).flatMap(({ id, heading, cell }) => {
      const { words, under } = cell(kept, { state, today });
      const lines = under ? [words, under.words] : [words];
      // What stands in a field is not said twice; what is left are the table's own words.
      return told(`column:${id}`, heading, lines.filter((line) => !said.has(line)).map(inOurWords));
    }),
  ];
}

/** What was written of each account in the past twelve months, a line for each look. */
function logPart({ state, seen, today }: MadeFrom): RegisterPart {
  const from = addDays(today, -364);
  return {
    register: moderationLogName,
    title: printedTitle(moderationLogName),
    one: 'account',
    many: 'accounts',
    days: { from, to: today },
    records: recordsOf(state, 'accounts').flatMap(({ record }) => {
      const looks = looksBetween(state.general.moderationLog, record, from, today);
      if (looks.length === 0) return [];
      const facts = looks.map(({ day, by, done, outcome, minutesToAnswer }): Fact => {
        const place = `moderation/${record}/${day}/${by}`;
        const acted = seen.typed(done, { place, what: 'What was done in a daily look', audience: 'internal' });
        const what = outcome === 'quiet' ? 'nothing to do' : acted === '' ? 'something was done' : unstopped(acted);
        const waited = minutesToAnswer === null ? [] : [`oldest message ${waitedWords(minutesToAnswer)}`];
        return {
          field: `${day}/${by}`,
          label: writeDate(day),
          words: [`${seen.member(by)}: ${[what, ...waited].join('; ')}`],
        };
      });
      return [{ title: accountWords(accountName(record, seen)), facts, files: [] }];
    }),
  };
}
