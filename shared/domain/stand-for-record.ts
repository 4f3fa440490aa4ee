// Whether somebody stands for what a record says: a post that was read by another than its author, the questions of a consultation.
// Who wrote the words is remembered by the state, so that nobody reads their own.

import type { Change } from './change';
import type { MemberId, RecordId } from './ids';
import type { PlainDate } from './plain-date';
import { type FieldValues, type StoodFor, textOf } from './registers/register';
import { enrolledMembers, type Member, type State } from './state';
import { isOnePerson } from './two-people';

export type RecordWritten = Extract<Change, { kind: 'record-added' | 'record-changed' }>;

/** Who wrote or changed the words of a record; nobody where it has none that are stood for. */
export function writersOf({ general }: State, record: string): readonly MemberId[] {
  return Object.hasOwn(general.wordsWrittenBy, record) ? (general.wordsWrittenBy[record] ?? []) : [];
}

/** `changed`: somebody stood for other words. */
export type Stands = 'nobody' | 'changed' | 'stands';

export function howItStands(fields: FieldValues, { words, says }: StoodFor): Stands {
  const stoodFor = textOf(fields, words);
  if (stoodFor === '') return 'nobody';
  return stoodFor === says(fields) ? 'stands' : 'changed';
}

/** The members who may stand for a record now: none of its authors, unless it may be one where nobody else can. */
export function whoMayStand(
  state: State,
  { record, fields }: { readonly record: string; readonly fields: FieldValues },
  stood: StoodFor,
): readonly Member[] {
  const able = enrolledMembers(state).filter(({ roles }) => stood.role === undefined || roles.includes(stood.role));
  const others = able.filter((member) => !isAuthor(state, record, fields, stood, member));
  return others.length === 0 && stood.mayBeAlone ? able : others;
}

function isAuthor(
  state: State,
  record: string,
  fields: FieldValues,
  { author }: StoodFor,
  { member, person }: Member,
): boolean {
  if (author !== undefined && textOf(fields, author) === person) return true;
  return writersOf(state, record).some((writer) => isOnePerson(state, writer, member));
}

/** Whether a change says that somebody stands for the record. */
export function standsAnew(fields: FieldValues, before: FieldValues, { by, on, words }: StoodFor): boolean {
  return writesAnew(fields, before, [by, on, words]);
}

/** Whether a change gives one of these fields words that it did not have before. */
export function writesAnew(fields: FieldValues, before: FieldValues, names: readonly string[]): boolean {
  return names.some((name) => textOf(fields, name) !== '' && textOf(fields, name) !== textOf(before, name));
}

/** The change by which a member stands for what the record says now. */
export function standFor(
  kept: { readonly register: RecordWritten['register']; readonly record: RecordId; readonly fields: FieldValues },
  { by, on, words, says }: StoodFor,
  person: RecordId,
  today: PlainDate,
): Change {
  const { register, record, fields } = kept;
  return {
    kind: 'record-changed',
    register,
    record,
    fields: { [by]: person, [on]: today, [words]: says(fields) },
    because: '',
  };
}
