// Where a record is named by others, so that nothing is taken out from under what still points to it.

import { firstLookOn } from '../moderation/moderation-log';
import { type Kept, presentMembers, recordsOf, type State } from '../state';
import { registers } from './all-registers';
import { recordTitle } from './record-title';
import {
  type FieldValues,
  isOfFiles,
  type Register,
  type RegisterName,
  registerNames,
  rowsOf,
  type SimpleField,
  textOf,
} from './register';

/** What names a record, in words a screen can show: other records by their name, members, actions, the organisation. */
export function recordsThatName(state: State, record: string): readonly string[] {
  const { organisation, actions, rounds, moderationLog } = state.general;
  const named = registerNames.flatMap((name) =>
    recordsIn(state, name, namingFields(registers[name]))
      .filter((kept) => kept.record !== record && namesRecord(namingFields(registers[name]), kept.fields, record))
      .map((kept) => `the ${registers[name].one} “${recordTitle(state, kept)}”`),
  );
  const isLead = organisation?.safeguardingLead === record || organisation?.safeguardingDeputy === record;
  return [
    ...named,
    ...presentMembers(state)
      .filter(({ person }) => person === record)
      .map(({ displayName }) => `the sign-in of ${displayName}`),
    ...(isLead ? ['the safeguarding lead or deputy of the organisation'] : []),
    ...Object.values(actions)
      .filter(({ owner, from }) => owner === record || from?.about === record)
      .map(({ number }) => `action ${number}`),
    ...(Object.values(rounds).some(({ asked }) => asked.some(({ about }) => about === record)) ? ['a review'] : []),
    ...(firstLookOn(moderationLog, record) === undefined ? [] : ['the moderation log']),
  ];
}

/** A field that names a record, and in lines the parts that do. */
interface NamingField {
  readonly name: string;
  readonly parts: readonly string[];
}

const namingByRegister = new Map<string, readonly NamingField[]>();

/** Worked out once: taking back a thousand lines of a spreadsheet asks it a thousand times of every register. */
function namingFields({ name, fields }: Register): readonly NamingField[] {
  const known = namingByRegister.get(name);
  if (known) return known;
  const naming = fields.flatMap((field): NamingField[] => {
    if (isOfFiles(field)) return [];
    if (field.kind !== 'rows') return isNaming(field) ? [{ name: field.name, parts: [] }] : [];
    const parts = field.columns.filter(isNaming).map((column) => column.name);
    return parts.length > 0 ? [{ name: field.name, parts }] : [];
  });
  namingByRegister.set(name, naming);
  return naming;
}

/** None where no field of theirs names anything. */
function recordsIn(state: State, register: RegisterName, naming: readonly NamingField[]): readonly Kept[] {
  return naming.length > 0 ? recordsOf(state, register) : [];
}

function namesRecord(naming: readonly NamingField[], fields: FieldValues, record: string): boolean {
  return naming.some(({ name, parts }) => {
    if (parts.length === 0) return textOf(fields, name) === record;
    return rowsOf(fields, name).some((row) => parts.some((part) => row[part] === record));
  });
}

function isNaming({ kind }: SimpleField): boolean {
  return kind === 'person' || kind === 'record';
}
