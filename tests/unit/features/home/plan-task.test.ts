// The plan among the tasks of Home, as its work goes on.

import { describe, expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { State } from '#shared/domain/state';
import { planTask } from '../../../../renderer/features/home/plan-task';
import { answered, ben, cleo } from '../../../builders/round-with-three';
import { ada, adaPerson, by, day, fold, id } from '../../../builders/small-workbook';

const plan = id('round', 20);
const content = 'ef'.repeat(32);
const step = (state: State, change: Change, member: MemberId, at: string) =>
  applyChange(state, change, by(member, `${at}T10:00:00.000Z`, 9));
const told = (state: State, me = ada, on = day('2027-03-10')) => {
  const { left, state: progress, overdue } = planTask(state, on, me);
  return [left, progress, ...(overdue ? [overdue] : [])];
};

const aim: Change = {
  kind: 'record-added',
  register: 'aims',
  record: id('record', 20),
  fields: { name: 'Be found', measure: 'Ten say so', by: '2027-09-01', owner: adaPerson, state: 'open' },
};
const begun = fold(answered, aim, { kind: 'plan-opened', round: plan });
const prepared = step(begun, { kind: 'round-prepared', round: plan, content, statement: '' }, ada, '2027-03-02');
const checked = step(
  prepared,
  { kind: 'round-checked', round: plan, content, statement: '', note: '' },
  ben,
  '2027-03-03',
);
const signed = step(
  checked,
  { kind: 'round-signed', round: plan, content, statement: '', preparedBy: ada, checkedBy: ben, files: [] },
  cleo,
  '2027-03-04',
);

describe('the task of the plan', () => {
  test('says how far it is and whom it waits for, always with the way to it', () => {
    expect(told(answered)).toEqual(['Not signed yet', 'not started']);
    expect(told(begun)).toEqual(['Work through the steps, then hand it over', 'in progress']);
    expect(told(prepared)).toEqual(['Waits for Ben Carter to check it', 'ready to check']);
    expect(told(prepared, ben)).toEqual(['Waits for you to check it', 'ready to check']);
    expect(told(checked)[1]).toBe('ready to sign');
    expect(told(signed)).toEqual(['Signed on 4 March 2027', 'signed']);
    for (const state of [answered, begun, signed]) {
      expect(planTask(state, day('2027-03-10'), ada).place).toEqual({ name: 'planning' });
    }
  });

  test('says that it was sent back', () => {
    const back = step(
      prepared,
      { kind: 'round-refused', round: plan, content, as: 'checker', because: 'No cover.' },
      ben,
      '2027-03-05',
    );
    expect(told(back)).toEqual(['Ben Carter sent it back', 'in progress']);
  });

  test('counts what changed since, and is overdue after a year', () => {
    const later = fold(signed, { kind: 'risk-line-set', line: 12 });
    expect(told(later)).toEqual(['Signed on 4 March 2027, one change since', 'signed']);
    expect(planTask(signed, day('2027-03-10'), ada).by).toBe('3 March 2028');
    expect(told(signed, ada, day('2028-03-03'))).toEqual(['Signed on 4 March 2027', 'signed']);
    expect(told(signed, ada, day('2028-03-05'))).toEqual([
      'Signed on 4 March 2027',
      'signed',
      'Look at it again: 2 days late',
    ]);
  });
});
