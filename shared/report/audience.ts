// The one place where a report decides what its reader may see. Everything a report prints from the records is asked for here,
// so that a copy for others cannot hold what its audience may not know.

import { type AccountPromise, accountPromise } from '#shared/domain/moderation/answer-promise';
import { accounts } from '#shared/domain/registers/accounts';
import { aims } from '#shared/domain/registers/aims';
import { people } from '#shared/domain/registers/people';
import {
  type Audience,
  type Field,
  type FieldValues,
  fieldOf,
  type Register,
  rowsOf,
  textOf,
} from '#shared/domain/registers/register';
import { type Kept, memberName, personName, recordOf, type State } from '#shared/domain/state';

/** From those who may see most to those who may see least. */
const order: readonly Audience[] = ['internal', 'trustee', 'funder', 'public'];

export function maySee(reader: Audience, field: Pick<Field, 'audience'>): boolean {
  return order.indexOf(reader) <= order.indexOf(field.audience);
}

/** The records through one reader's eyes: empty text where that reader may not look. */
export interface RecordsSeen {
  /** The text of a field of an account. */
  readonly account: (record: string, field: string) => string;
  /** The text of a field of an aim. */
  readonly aim: (record: string, field: string) => string;
  /** A person of the register, by name; by what they do where the reader may not know names. */
  readonly person: (record: string) => string;
  readonly position: (record: string) => string;
  /** Who wrote, checked or signed something. Signing is done by name. */
  readonly member: (member: string) => string;
  /** Free text may name anyone, so it stays in the house. */
  readonly freeText: (text: string) => string;
}

export function recordsSeenBy(audience: Audience, state: State): RecordsSeen {
  const read = (register: Register, record: string, name: string): string => {
    const field = fieldOf(register, name);
    const kept = recordOf(state, register.name, record);
    return field && kept && maySee(audience, field) ? textOf(kept.fields, name) : '';
  };
  const position = (record: string) => read(people, record, 'position');
  const names = fieldOf(people, 'name');
  const seesNames = names !== undefined && maySee(audience, names);
  return {
    account: (record, field) => read(accounts, record, field),
    aim: (record, field) => read(aims, record, field),
    person: (record) => (seesNames ? personName(state, record) : position(record)),
    position,
    member: (member) => (seesNames ? memberName(state, member) : position(personOf(state, member))),
    freeText: (text) => (audience === 'internal' ? text : ''),
  };
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
