// What the register of contacts refuses, in words, and when one is to be tried again.

import { expect, test } from 'vitest';
import { contacts } from '#shared/domain/registers/contacts';
import type { FieldValues } from '#shared/domain/registers/register';
import { overdueRecord } from '#shared/domain/signals/register-signals';
import { adaPerson, day, fold, id, smallWorkbook } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const night: FieldValues = {
  name: 'Children’s social care at night',
  kind: 'night',
  phone: '01632 960111',
  state: 'works',
  checkedOn: '2026-12-01',
  checkedBy: adaPerson,
  how: 'rang',
};

test('a contact that somebody tried is all right as it is, and one may be written down before that', () => {
  expect(problemsOf(contacts, night)).toEqual([]);
  expect(problemsOf(contacts, { name: 'A', kind: 'own', address: 'a@example.org', state: 'untried' })).toEqual([]);
});

test('a contact without a number or an address, or that works without anybody having tried it, is refused', () => {
  expect(problemsOf(contacts, { ...night, phone: '', checkedOn: '', checkedBy: '' })).toEqual([
    'phone: Write a telephone number, or an address below it',
    'checkedOn: Say when somebody tried it',
    'checkedBy: Choose who tried it',
  ]);
  expect(problemsOf(contacts, { ...night, checkedOn: '2027-03-02' })).toEqual([
    'checkedOn: Write today or a day before it: 2 March 2027 is still to come',
  ]);
});

test('a contact is asked about a quarter after it was tried, on Home and in the table, unless it is gone', () => {
  const told = (fields: FieldValues, on: string) =>
    overdueRecord(
      fold(smallWorkbook, { kind: 'record-added', register: 'contacts', record: id('record', 9), fields }),
      day(on),
    ).map(({ sentence, reason }) => `${sentence} ${reason}`);
  expect(told(night, '2027-03-03')).toEqual([]);
  expect(told(night, '2027-03-04')).toEqual([
    'The contact “Children’s social care at night” is due to be looked at again. It was to be by 3 March 2027.',
  ]);
  expect(told({ ...night, checkedOn: '2027-03-04' }, '2027-03-04')).toEqual([]);
  expect(told({ ...night, state: 'gone' }, '2027-03-04')).toEqual([]);
  expect(cellOf(contacts, 'state', { ...night, state: 'broken' })).toEqual({
    words: 'It does not work',
    mark: 'put right',
  });
});
