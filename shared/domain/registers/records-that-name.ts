// Where a record is named by others, so that nothing is taken out from under what still points to it.

import { firstLookOn } from '../moderation/moderation-log';
import { presentMembers, type State } from '../state';
import { registers } from './all-registers';
import { recordTitle } from './record-title';
import { type FieldValues, type Register, registerNames, rowsOf, type SimpleField, textOf } from './register';

/** What names a record, in words a screen can show: other records by their name, members, actions, the organisation. */
export function recordsThatName(state: State, record: string): readonly string[] {
  const { organisation, actions, rounds, records, moderationLog } = state.general;
  const named = registerNames.flatMap((name) =>
    Object.values(records[name])
      .filter((kept) => kept.record !== record && namesRecord(registers[name], kept.fields, record))
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

function namesRecord(register: Register, fields: FieldValues, record: string): boolean {
  return register.fields.some((field) => {
    if (field.kind !== 'rows') return isNaming(field) && textOf(fields, field.name) === record;
    const naming = field.columns.filter(isNaming);
    return rowsOf(fields, field.name).some((row) => naming.some(({ name }) => row[name] === record));
  });
}

function isNaming({ kind }: SimpleField): boolean {
  return kind === 'person' || kind === 'record';
}
