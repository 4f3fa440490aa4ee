// Looks at accounts for tests: who looked on which day, and what came of it.

import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import type { MemberId, RecordId } from '#shared/domain/ids';
import { addDays, daysBetween, type PlainDate } from '#shared/domain/plain-date';
import type { FieldValues } from '#shared/domain/registers/register';
import type { State } from '#shared/domain/state';
import { ada, by, day, id, instagram } from './small-workbook';

export type LookChange = Extract<Change, { kind: 'moderation-logged' }>;

/** Nothing to do on a day, unless said otherwise. */
export function look(on: string, more: Partial<LookChange> = {}): LookChange {
  return {
    kind: 'moderation-logged',
    account: instagram,
    day: day(on),
    outcome: 'quiet',
    done: '',
    minutesToAnswer: null,
    ...more,
  };
}

/** Something was done, and the oldest message had waited so many minutes. */
export function acted(on: string, minutesToAnswer: number | null = null, account: RecordId = instagram): LookChange {
  return look(on, { account, outcome: 'acted', done: 'Answered a question.', minutesToAnswer });
}

export function takeBack(on: string, account: RecordId = instagram): Change {
  return { kind: 'moderation-withdrawn', account, day: day(on) };
}

/** The state after changes that were all written on a day. */
export function writtenOn(state: State, on: string, changes: readonly Change[], member: MemberId = ada): State {
  return changes.reduce((before, change, index) => {
    const after = applyChange(before, change, by(member, `${on}T10:00:00.000Z`, index + 1));
    if (after.general.refused.length > before.general.refused.length) throw new Error(`refused: ${change.kind}`);
    return after;
  }, state);
}

/** The days from one to another, both counted. */
export function daysFrom(from: string, to: string): readonly PlainDate[] {
  return Array.from({ length: daysBetween(day(from), day(to)) + 1 }, (_, index) => addDays(day(from), index));
}

export function addBreak(number: number, fields: FieldValues): Change {
  return { kind: 'record-added', register: 'moderation-breaks', record: id('record', number), fields };
}
