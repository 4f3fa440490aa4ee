// What others handed in, written down once more by somebody who reads it. An entry of somebody who may not read a ring is sealed to
// those who read it on that day: without this, whoever becomes safeguarding lead later, or gets new keys, would never see it.

import type { Change } from '../change';
import type { MemberId } from '../ids';
import { readsRing } from '../may-read';
import { registers } from '../registers/all-registers';
import type { FieldValues } from '../registers/register';
import { type Kept, recordOf, type State } from '../state';
import { namesAsked, notNamesField, writeNotNames } from './names-asked';

/** Everything that was handed in and stands in the words of its writer alone. */
export function handedInRecords(state: State): readonly Kept[] {
  return Object.keys(state.safeguarding.handedIn).flatMap(
    (record) => recordOf(state, 'concerns', record) ?? recordOf(state, 'complaints', record) ?? [],
  );
}

/** The changes that write it anew, whole; none for who does not read it. */
export function takeInChanges(state: State, member: MemberId): readonly Change[] {
  if (!readsRing(state, member, 'safeguarding')) return [];
  return handedInRecords(state).map(({ register, record, fields }) => ({
    kind: 'record-changed',
    register,
    record,
    fields,
    because: '',
  }));
}

/** The changes that add what a reader saw with keys of before and does not see with those of now. */
export function carryOverChanges(state: State, seen: readonly Kept[]): readonly Change[] {
  return seen
    .filter(({ register, record }) => !recordOf(state, register, record))
    .map(({ register, record, fields }) => ({
      kind: 'record-added',
      register,
      record,
      fields: { ...fields, ...withoutQuestion(state, register, fields) },
    }));
}

/** Whoever wrote it was asked about the names that they could know of; nobody is there to be asked again. */
function withoutQuestion(state: State, register: Kept['register'], fields: FieldValues): FieldValues {
  const found = namesAsked(state, registers[register], fields, {});
  return found.length === 0 ? {} : { [notNamesField]: writeNotNames(found) };
}
