// What the register of devices refuses, in words, and what it marks.

import { describe, expect, test } from 'vitest';
import { devices } from '#shared/domain/registers/devices';
import type { FieldValues } from '#shared/domain/registers/register';
import { adaPerson, instagram } from '../../../builders/small-workbook';
import { cellOf, problemsOf } from './record-problems';

const phone: FieldValues = {
  name: 'The project’s telephone',
  kind: 'phone',
  belongsTo: 'organisation',
  user: adaPerson,
  accounts: [{ account: instagram }],
  screenLock: 'yes',
  updates: 'by-itself',
  state: 'in-use',
  givenOn: '2026-09-01',
};

test('a device that is in use is all right as it is', () => {
  expect(problemsOf(devices, phone)).toEqual([]);
});

test.each<[string, FieldValues, readonly string[]]>([
  [
    'a person’s own without anything agreed',
    { belongsTo: 'personal' },
    ['conditions: Say what was agreed, because it is a person’s own'],
  ],
  ['that is lost without a day', { state: 'lost' }, ['goneOn: Say on which day, or change the state']],
  [
    'that is in use and was given back',
    { goneOn: '2027-01-05' },
    ['goneOn: Take the day out, or change the state to what became of it'],
  ],
  [
    'given back before it was given out',
    { state: 'returned', goneOn: '2026-08-31' },
    ['goneOn: Write 1 September 2026 or a day after it: it cannot be before “In use since”'],
  ],
  [
    'lost on a day that is still to come',
    { state: 'lost', goneOn: '2027-03-02' },
    ['goneOn: Write today or a day before it: 2 March 2027 is still to come'],
  ],
  [
    'signed in to one account twice',
    { accounts: [{ account: instagram }, { account: instagram }] },
    ['accounts: Name each account once'],
  ],
  [
    'signed in to an account that is a person',
    { accounts: [{ account: adaPerson }] },
    ['accounts: Choose one from the list (line 1)'],
  ],
])('a device %s is refused', (_, fields, problems) => {
  expect(problemsOf(devices, { ...phone, ...fields })).toEqual(problems);
});

describe('a device', () => {
  test('of a person, with what was agreed, may be used; given back, nothing has to be agreed', () => {
    expect(problemsOf(devices, { ...phone, belongsTo: 'personal', conditions: 'No pictures kept.' })).toEqual([]);
    expect(problemsOf(devices, { ...phone, belongsTo: 'personal', state: 'returned', goneOn: '2027-01-05' })).toEqual(
      [],
    );
  });

  test('lost today is written down today', () => {
    expect(problemsOf(devices, { ...phone, state: 'lost', goneOn: '2027-03-01' })).toEqual([]);
  });

  test('without a lock, without updates or of a person is marked in the table', () => {
    expect(cellOf(devices, 'screenLock', { screenLock: 'no' })).toEqual({ words: 'No', mark: 'put right' });
    expect(cellOf(devices, 'screenLock', { screenLock: 'yes' })).toEqual({ words: 'Yes' });
    expect(cellOf(devices, 'updates', { updates: 'unknown' })).toEqual({ words: 'We do not know', mark: 'look again' });
    expect(cellOf(devices, 'belongsTo', { belongsTo: 'personal' }).mark).toBe('look again');
    expect(cellOf(devices, 'accounts', phone)).toEqual({ words: 'Instagram @riversideyouth' });
  });
});
