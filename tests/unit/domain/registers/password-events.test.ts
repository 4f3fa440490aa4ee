// What the register of password events refuses: above all a password.

import { expect, test } from 'vitest';
import { checkChange } from '#shared/domain/check-change';
import { passwordEvents } from '#shared/domain/registers/password-events';
import { recordTitle } from '#shared/domain/registers/record-title';
import { recordsThatName } from '#shared/domain/registers/records-that-name';
import type { FieldValues } from '#shared/domain/registers/register';
import { adaPerson, by, fold, id, instagram, smallWorkbook } from '../../../builders/small-workbook';
import { keptIn, problemsOf } from './record-problems';

const changed: FieldValues = {
  account: instagram,
  happened: 'changed',
  on: '2027-02-20',
  by: adaPerson,
  reason: 'leaver',
  because: 'Sam left, and had known it since 2025.',
};
const secret =
  'because: This looks like a password or a code. Take it out: what is written here is never forgotten. Say where it is kept instead';

test('an event is all right as it is, and is called by its account and its day', () => {
  expect(problemsOf(passwordEvents, changed)).toEqual([]);
  expect(recordTitle(smallWorkbook, keptIn(passwordEvents, changed))).toBe(
    'Instagram @riversideyouth, 20 February 2027',
  );
});

test.each(['It is now Tr0ub4dor&3', 'password: riverside', 'Summer2027'])('“%s” is refused', (because) => {
  expect(problemsOf(passwordEvents, { ...changed, because })).toEqual([secret]);
});

test('a password is refused as the reason for a change, and for taking an event out', () => {
  const record = id('record', 9);
  const state = fold(smallWorkbook, { kind: 'record-added', register: 'password-events', record, fields: changed });
  const about = { register: 'password-events', record, fields: { reason: 'weak' } } as const;
  const wordsOf = (kind: 'record-changed' | 'record-removed', because: string) => {
    const verdict = checkChange(state, { kind, ...about, because }, by());
    return verdict.ok ? 'fine' : verdict.words;
  };
  for (const kind of ['record-changed', 'record-removed'] as const) {
    expect(wordsOf(kind, 'It was Summer2027')).toBe(secret.replace('because:', 'The reason:'));
    expect(wordsOf(kind, 'Sam told us more.')).toBe('fine');
  }
});

test('what was written down already is no obstacle to changing something else', () => {
  const before = { ...changed, because: 'Summer2027' };
  expect(problemsOf(passwordEvents, { ...before, reason: 'weak' }, before)).toEqual([]);
});

test.each<[string, FieldValues, readonly string[]]>([
  [
    'on a day that is still to come',
    { on: '2027-03-02' },
    ['on: Write today or a day before it: 2 March 2027 is still to come'],
  ],
  ['of no account', { account: '' }, ['account: Choose the account']],
  ['of an account that is not there', { account: id('record', 8) }, ['account: Choose one from the list']],
  ['by nobody', { by: '' }, ['by: Choose who did it']],
  ['without a reason', { reason: '' }, ['reason: Choose why']],
])('an event %s is refused', (_, fields, problems) => {
  expect(problemsOf(passwordEvents, { ...changed, ...fields })).toEqual(problems);
});

test('an account that an event names is not taken out from under it', () => {
  const add = { kind: 'record-added', register: 'password-events', record: id('record', 9), fields: changed } as const;
  expect(recordsThatName(fold(smallWorkbook, add), instagram)).toContain(
    'the password event “Instagram @riversideyouth, 20 February 2027”',
  );
});

test('there is no field for a password: every text of it refuses one', () => {
  for (const field of passwordEvents.fields) {
    if (field.kind === 'text' || field.kind === 'long-text')
      expect([field.name, field.isNeverSecret]).toEqual([field.name, true]);
  }
});
