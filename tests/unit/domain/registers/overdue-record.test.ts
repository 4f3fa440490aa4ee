// Home says which records nobody has looked at by the day they were to be.

import { expect, test } from 'vitest';
import type { FieldValues, RegisterName } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { overdueRecord } from '#shared/domain/signals/register-signals';
import { adaPerson, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';

const record = id('record', 9);
const found = (register: RegisterName, fields: FieldValues, today = '2027-03-02') =>
  overdueRecord(fold(smallWorkbook, { kind: 'record-added', register, record, fields }), day(today)).map(
    ({ sentence, reason }) => `${sentence} ${reason}`,
  );

const policy = { which: 'safeguarding', owner: adaPerson, state: 'in-force', agreedOn: '2026-03-01' };
const risk = { name: 'A stranger writes', state: 'open', reviewBy: '2027-03-01' };
const tool = { name: 'Planner', state: 'in-use', reviewBy: '2027-03-01' };

test('a policy is overdue a year after it was agreed, a risk and a tool after their day, and none on the day itself', () => {
  const wasToBe = 'is due to be looked at again. It was to be by 1 March 2027.';
  expect(found('policies', policy)).toEqual([`The policy “Safeguarding policy” ${wasToBe}`]);
  expect(found('risks', risk)).toEqual([`The risk “A stranger writes” ${wasToBe}`]);
  expect(found('tools', tool)).toEqual([`The tool “Planner” ${wasToBe}`]);
  expect(found('policies', policy, '2027-03-01')).toEqual([]);
  expect(found('risks', risk, '2027-03-01')).toEqual([]);
});

test('what is over, or names no day, is not', () => {
  expect(found('policies', { ...policy, state: 'replaced' })).toEqual([]);
  expect(found('risks', { ...risk, state: 'closed' })).toEqual([]);
  expect(found('tools', { ...tool, state: 'stopped' })).toEqual([]);
  expect(found('tools', { ...tool, reviewBy: '' })).toEqual([]);
  expect(found('devices', { name: 'Telephone', state: 'in-use' })).toEqual([]);
});

test('it is among the signals, and leads to the field in which the day is moved', () => {
  const state = fold(smallWorkbook, { kind: 'record-added', register: 'risks', record, fields: risk });
  expect(allSignals(state, day('2027-03-02')).map(({ place }) => place)).toContainEqual({
    name: 'record',
    register: 'risks',
    record,
    field: 'reviewBy',
  });
  expect(allSignals(smallWorkbook, day('2027-03-02')).map(({ key }) => key)).not.toContain(`overdue-record:${record}`);
});

test('more than five of one register are told together, with the first of their days', () => {
  const late = (count: number) =>
    fold(
      smallWorkbook,
      ...Array.from({ length: count }, (_, index) => ({
        kind: 'record-added' as const,
        register: 'risks' as const,
        record: id('record', 20 + index),
        fields: { ...risk, name: `Risk ${index}`, reviewBy: `2027-02-0${index + 1}` },
      })),
    );
  expect(overdueRecord(late(5), day('2027-03-02'))).toHaveLength(5);
  expect(overdueRecord(late(6), day('2027-03-02'))).toMatchObject([
    {
      sentence: 'Six risks are past the day under “Look again by”.',
      reason: 'The first was to be by 1 February 2027.',
      place: { name: 'register', register: 'risks' },
    },
  ]);
});
