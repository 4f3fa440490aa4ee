// A workbook of a few records for tests of the domain: ids that can be told apart at sight, and changes with every part filled in.

import { applyChange } from '#shared/domain/apply-change';
import type { Answer, Asked, By, Change, Role } from '#shared/domain/change';
import { type ItemId, isItemId, type MemberId, makeId, type RecordId, type RoundId } from '#shared/domain/ids';
import { type Instant, isInstant, isPlainDate, type PlainDate } from '#shared/domain/plain-date';
import type { Quarter } from '#shared/domain/quarter';
import type { FieldValues, RegisterName } from '#shared/domain/registers/register';
import { emptyState, type Round, type State } from '#shared/domain/state';

/** `id('record', 3)` is `record-3333333333333333`. */
export function id<Kind extends Parameters<typeof makeId>[0]>(kind: Kind, number: number) {
  return makeId<Kind>(kind, new Uint8Array(16).fill(number));
}

export function item(text: string): ItemId {
  if (!isItemId(text)) throw new TypeError(`${text} is no id of an item`);
  return text;
}

export function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new TypeError(`${text} is no date`);
  return text;
}

export function moment(text: string): Instant {
  if (!isInstant(text)) throw new TypeError(`${text} is no instant`);
  return text;
}

/** Coordinator and signatory. */
export const ada = id('member', 1);
export const adaPerson = id('record', 1);

export function by(member: MemberId = ada, at = '2027-03-01T10:00:00.000Z', seq = 1): By {
  return { member, at: moment(at), seq };
}

/** The state after changes made by Ada. Throws where one of them was refused, so that no test goes on without it. */
export function fold(state: State, ...changes: readonly Change[]): State {
  return changes.reduce((before, change) => {
    const after = applyChange(before, change, by());
    if (after.general.refused.length > before.general.refused.length) throw new Error(`refused: ${change.kind}`);
    return after;
  }, state);
}

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

export function addMember(
  member: MemberId,
  displayName: string,
  roles: readonly Role[],
  person: RecordId = adaPerson,
): ChangeOf<'member-added'> {
  const initials = displayName.replaceAll(/[^\p{Lu}]/gu, '');
  return { kind: 'member-added', member, person, displayName, initials, roles, keys: { signing: '', recipient: '' } };
}

export function addPerson(record: RecordId, name: string): ChangeOf<'record-added'> {
  return addRecord('people', record, { name });
}

/** An account nothing is wrong with: two holders with a second factor, approved, looked after and covered, the organisation's own. */
export function goodAccount(owner: RecordId, other: RecordId): FieldValues {
  return {
    platform: 'instagram',
    name: 'Riverside Youth',
    handle: '@riversideyouth',
    state: 'live',
    owner,
    deputy: other,
    approvedBy: owner,
    approvedOn: '2026-11-02',
    signUpEmail: 'organisation',
    moderator: other,
    moderatorDeputy: owner,
    rota: [{ days: 'every-day', person: other }],
    holders: [
      { person: owner, access: 'full', secondFactor: 'yes' },
      { person: other, access: 'post', secondFactor: 'yes' },
    ],
  };
}

export function addRecord(register: RegisterName, record: RecordId, fields: FieldValues): ChangeOf<'record-added'> {
  return { kind: 'record-added', register, record, fields };
}

export function changeRecord(
  register: RegisterName,
  record: RecordId,
  fields: FieldValues,
): ChangeOf<'record-changed'> {
  return { kind: 'record-changed', register, record, fields, because: '' };
}

export function addAccount(record: RecordId, fields: FieldValues): ChangeOf<'record-added'> {
  return addRecord('accounts', record, fields);
}

export function changeAccount(record: RecordId, fields: FieldValues): ChangeOf<'record-changed'> {
  return changeRecord('accounts', record, fields);
}

export function question(text: string, about: RecordId | '', expected = 'On'): Asked {
  return { item: item(text), about, expected };
}

export const pack = { id: 'small-pack', version: '1.0.0', hash: 'ab'.repeat(32) };

export function openRound(round: RoundId, quarter: Quarter, asked: readonly Asked[]): ChangeOf<'round-opened'> {
  return { kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack, asked };
}

export const asExpected: Answer = { result: 'yes', found: '', note: '', why: '', putRight: '', evidence: [] };

export function give(round: RoundId, asked: Asked, answer: Partial<Answer> = {}): ChangeOf<'answer-given'> {
  return { kind: 'answer-given', round, item: asked.item, about: asked.about, answer: { ...asExpected, ...answer } };
}

export function sign(round: RoundId): ChangeOf<'round-signed'> {
  const statement = 'I have read this review.';
  return {
    kind: 'round-signed',
    round,
    content: 'cd'.repeat(32),
    statement,
    preparedBy: ada,
    checkedBy: '',
    files: [],
  };
}

export function roundIn(state: State, round: RoundId): Round {
  const found = state.general.rounds[round];
  if (!found) throw new Error(`there is no round ${round}`);
  return found;
}

/** Ada has a sign-in; Ada Okonkwo and Ben Carter are people; one good Instagram account; nothing reviewed yet. */
export const benPerson = id('record', 2);
export const instagram = id('record', 3);
export const smallWorkbook: State = fold(
  emptyState(ada),
  addMember(ada, 'Ada Okonkwo', ['coordinator', 'signatory']),
  addPerson(adaPerson, 'Ada Okonkwo'),
  addPerson(benPerson, 'Ben Carter'),
  addAccount(instagram, goodAccount(adaPerson, benPerson)),
);

/** The first quarter of 2027, with two questions about the account and one about the organisation. */
export const spring = id('round', 1);
export const firstQuarter: Quarter = { year: 2027, quarter: 1 };
export const messages = question('message-requests', instagram, 'People we follow');
export const people = question('people-who-can-get-in', instagram, '2 or more');
export const policy = question('policy-read', '', 'This year');
export const inReview: State = fold(smallWorkbook, openRound(spring, firstQuarter, [messages, people, policy]));

/** Freezes a value and everything in it, so that writing to it throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
