// A review with three people and four sign-ins: Ada coordinates and prepares, Ben checks, Cleo signs, and Ada has a second
// sign-in that is a checker's. For tests of who may take which step.

import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { State } from '#shared/domain/state';
import {
  ada,
  adaPerson,
  addMember,
  addPerson,
  benPerson,
  by,
  fold,
  give,
  id,
  inReview,
  messages,
  people,
  policy,
  spring,
} from './small-workbook';

export const ben = id('member', 2);
export const cleo = id('member', 3);
export const adaAsChecker = id('member', 4);
const cleoPerson = id('record', 8);

/** Ada alone, with everything answered. */
export const answeredAlone: State = fold(inReview, give(spring, messages), give(spring, people), give(spring, policy));

export const answered: State = fold(
  answeredAlone,
  addPerson(cleoPerson, 'Cleo Mbeki'),
  addMember(ben, 'Ben Carter', ['contributor', 'checker'], benPerson),
  addMember(cleo, 'Cleo Mbeki', ['signatory'], cleoPerson),
  addMember(adaAsChecker, 'Ada O.', ['checker'], adaPerson),
);

export const content = 'cd'.repeat(32);

export function prepare(of = content): Extract<Change, { kind: 'round-prepared' }> {
  return { kind: 'round-prepared', round: spring, content: of, statement: 'I have prepared it.' };
}

export function check(of = content, note = ''): Extract<Change, { kind: 'round-checked' }> {
  return { kind: 'round-checked', round: spring, content: of, statement: 'I have read it.', note };
}

export function refuse(
  because: string,
  as: 'checker' | 'signatory' = 'checker',
): Extract<Change, { kind: 'round-refused' }> {
  return { kind: 'round-refused', round: spring, content, as, because };
}

/** The state after one change by a member, who need not be allowed it. */
export function step(state: State, change: Change, member: MemberId = ada, at = '2027-03-02T10:00:00.000Z'): State {
  return applyChange(state, change, by(member, at, 9));
}

export const prepared: State = step(answered, prepare());
export const checked: State = step(prepared, check(), ben, '2027-03-03T11:00:00.000Z');
