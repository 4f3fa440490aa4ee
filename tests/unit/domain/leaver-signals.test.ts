// Who has left and can still sign in is told until the sign-in is closed, to whoever can close it.

import { expect, test } from 'vitest';
import { leaverStillIn } from '#shared/domain/signals/leaver-signals';
import type { State } from '#shared/domain/state';
import {
  adaPerson,
  addMember,
  addPerson,
  addRecord,
  changeAccount,
  changeRecord,
  day,
  fold,
  id,
  instagram,
  smallWorkbook,
} from '../../builders/small-workbook';

const [sam, samSignsIn] = [id('record', 50), id('member', 5)];
const state = fold(
  smallWorkbook,
  addPerson(sam, 'Sam Reed'),
  addMember(samSignsIn, 'Sam Reed', ['contributor'], sam),
  changeRecord('people', sam, { leftOn: '2027-02-01' }),
);
const told = (of: State, on = '2027-02-01') => leaverStillIn(of, day(on));
const closed = { kind: 'member-left', member: samSignsIn, because: '' } as const;

test('who left and has only a sign-in is told to the coordinators from that day on, until it is closed', () => {
  expect(told(state, '2027-01-31')).toEqual([]);
  expect(told(state)).toEqual([
    {
      key: `leaver:${sam}`,
      level: 'put right',
      sentence: 'Sam Reed left on 1 February 2027 and can still sign in here.',
      reason: 'Close their sign-in.',
      button: 'See the sign-ins',
      place: { name: 'members' },
      isForCoordinators: true,
    },
  ]);
  expect(told(fold(state, closed))).toEqual([]);
});

test('who left, signs in and is named for an account is told of the account first, which everybody can put right', () => {
  const holders = [{ person: adaPerson }, { person: sam }];
  const named = fold(state, changeAccount(instagram, { holders }));
  expect(told(named)).toMatchObject([
    { place: { name: 'record', register: 'accounts', record: instagram, field: 'holders' } },
  ]);
  expect(told(named)[0]?.isForCoordinators).toBeUndefined();
  const out = fold(named, changeAccount(instagram, { holders: [{ person: adaPerson }] }));
  expect(told(out)[0]?.place).toEqual({ name: 'members' });
  expect(told(fold(out, closed))).toEqual([]);
});

test('who left is put right in the field that names them', () => {
  const fields = [
    ['deputy', { deputy: sam }],
    ['moderator', { moderator: sam }],
    ['moderatorDeputy', { moderatorDeputy: sam }],
    ['rota', { rota: [{ days: 'every-day', person: sam }] }],
  ] as const;
  for (const [field, named] of fields) {
    expect(told(fold(state, changeAccount(instagram, named)))).toMatchObject([{ place: { field } }]);
  }
});

test('who left and can get in nowhere is not told', () => {
  const gone = fold(smallWorkbook, addRecord('people', sam, { name: 'Sam Reed', leftOn: '2027-02-01' }));
  expect(told(gone)).toEqual([]);
});
