// What the organisation's own choices say by themselves: that there is none about passwords, and that a password is older than its rule.

import { expect, test } from 'vitest';
import type { FieldValues } from '#shared/domain/registers/register';
import { allSignals } from '#shared/domain/signals/all-signals';
import { passwordPastOwnRule, stanceUnchosen } from '#shared/domain/signals/stance-signals';
import type { State } from '#shared/domain/state';
import {
  adaPerson,
  addAccount,
  addRecord,
  benPerson,
  changeAccount,
  changeRecord,
  day,
  fold,
  goodAccount,
  id,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';

const today = day('2027-03-10');
const choose = (number: number, fields: FieldValues) => addRecord('stances', id('record', number), fields);
const change = (number: number, fields: FieldValues) => changeRecord('stances', id('record', number), fields);
const sentences = (state: State) => stanceUnchosen(state, today).map(({ sentence }) => sentence);

test('that nothing is chosen about passwords is one line on Home, which shrinks and goes as it is chosen', () => {
  expect(sentences(smallWorkbook)).toEqual([
    'You have not chosen your rule for passwords and where passwords are kept.',
  ]);
  expect(allSignals(smallWorkbook, today).filter(({ key }) => key === 'stance-unchosen')).toMatchObject([
    { button: 'Choose', place: { name: 'then-and-now' } },
  ]);
  const half = fold(smallWorkbook, choose(20, { topic: 'passwords', choice: 'today' }));
  expect(sentences(half)).toEqual(['You have not chosen where passwords are kept.']);
  expect(sentences(fold(half, choose(21, { topic: 'password-keeping', choice: 'today' })))).toEqual([]);
});

test('nobody is asked to choose before an account is live', () => {
  expect(sentences(fold(smallWorkbook, changeAccount(instagram, { state: 'closed' })))).toEqual([]);
});

test('a password older than the organisation’s own rule is told until its change is written down, or the rule is another', () => {
  const found = (state: State) => passwordPastOwnRule(state, today).map(({ sentence }) => sentence);
  const byCalendar = fold(smallWorkbook, choose(20, { topic: 'passwords', choice: 'older', everyMonths: '3' }));
  expect(found(smallWorkbook)).toEqual([]);
  expect(found(byCalendar)).toEqual(['Nobody wrote down when the password of Instagram @riversideyouth was changed.']);
  const event = (happened: string, on: string) =>
    ({
      kind: 'record-added',
      register: 'password-events',
      record: id('record', 30),
      fields: { account: instagram, happened, on, by: adaPerson, reason: 'regular' },
    }) as const;
  expect(found(fold(byCalendar, event('changed', '2027-02-01')))).toEqual([]);
  expect(found(fold(byCalendar, event('changed', '2026-11-01')))).toEqual([
    'The password of Instagram @riversideyouth is older than your rule.',
  ]);
  expect(found(fold(byCalendar, event('recovery-tested', '2027-02-01')))).toHaveLength(1);
  expect(found(fold(byCalendar, changeAccount(instagram, { passwordChangedOn: '2027-02-01' })))).toEqual([]);
  expect(found(fold(byCalendar, change(20, { choice: 'today', everyMonths: '0' })))).toEqual([]);
});

test('several passwords older than the rule are one line, and those of which nobody knows another', () => {
  const state = fold(
    smallWorkbook,
    choose(20, { topic: 'passwords', choice: 'older', everyMonths: '1' }),
    addAccount(id('record', 31), { ...goodAccount(adaPerson, benPerson), handle: '@riverside.girls' }),
    addAccount(id('record', 32), {
      ...goodAccount(adaPerson, benPerson),
      handle: '@riverside.games',
      passwordChangedOn: '2026-11-01',
    }),
    changeAccount(instagram, { passwordChangedOn: '2026-11-01' }),
  );
  expect(passwordPastOwnRule(state, today).map(({ sentence, reason }) => [sentence, reason])).toEqual([
    [
      'The passwords of two accounts are older than your rule.',
      'You change passwords every month. Change them and write it down, or choose another rule.',
    ],
    [
      'Nobody wrote down when the password of Instagram @riverside.girls was changed.',
      'You change passwords every month. Write down the last time, or change it now.',
    ],
  ]);
});
