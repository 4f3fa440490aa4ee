// The self-assessment among the tasks of Home, as its year goes on.

import { expect, test } from 'vitest';
import { applyChange } from '#shared/domain/apply-change';
import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import type { State } from '#shared/domain/state';
import { annualTask } from '../../../../renderer/features/home/annual-task';
import { answered, ben, cleo } from '../../../builders/round-with-three';
import { ada, by, day, fold, id, item } from '../../../builders/small-workbook';

const round = id('round', 30);
const aspect = item('a1-policy');
const content = 'ef'.repeat(32);
const pack = { id: 'annual-self-assessment', version: '1.0.0', hash: 'ab'.repeat(32) };
const step = (state: State, change: Change, member: MemberId) =>
  applyChange(state, change, by(member, '2027-11-02T10:00:00.000Z', 9));
const told = (state: State, on: string, me = ada) => {
  const { name, left, by: due, state: progress, overdue } = annualTask(state, day(on), me);
  return [name, left, due, progress, ...(overdue ? [overdue] : [])];
};

const opened = fold(answered, { kind: 'annual-opened', round, year: { year: 2027 }, pack, aspects: [aspect] });
const assessed = fold(opened, {
  kind: 'aspect-assessed',
  round,
  aspect,
  assessment: { level: 1, why: '', commentary: '', takesUsUp: '', evidence: [], seen: [] },
});
const prepared = step(assessed, { kind: 'round-prepared', round, content, statement: '' }, ada);
const checked = step(prepared, { kind: 'round-checked', round, content, statement: '', note: '' }, ben);
const signed = step(
  checked,
  { kind: 'round-signed', round, content, statement: '', preparedBy: ada, checkedBy: ben, files: [] },
  cleo,
);

test('of the year says how far it is, whom it waits for, and when the next can be opened', () => {
  expect(told(answered, '2027-03-10')).toEqual([
    'Self-assessment of 2027',
    'Not begun. Begin when you like',
    '',
    'not started',
  ]);
  expect(told(opened, '2027-11-03').slice(1)).toEqual(['1 of 1 aspects to go', '31 March 2028', 'not started']);
  expect(told(assessed, '2027-11-03').slice(1)).toEqual([
    'Every aspect has a level. Hand it over',
    '31 March 2028',
    'in progress',
  ]);
  expect(told(prepared, '2027-11-03', ben)[1]).toBe('Waits for you to check it');
  expect(told(checked, '2027-11-03')[3]).toBe('ready to sign');
  expect(told(signed, '2027-11-03')).toEqual([
    'Self-assessment of 2027',
    'The next can be opened from 1 October 2028',
    '',
    'signed',
  ]);
  expect(told(signed, '2028-10-01').slice(1)).toEqual(['It can be opened now', '31 March 2029', 'not started']);
});

test('is overdue a quarter after its year has ended, until somebody hands it over', () => {
  expect(told(assessed, '2028-04-02')[4]).toBe('Overdue by 2 days');
  expect(told(prepared, '2028-04-02')[4]).toBeUndefined();
});
