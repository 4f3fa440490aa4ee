// What is looked up in the state of a workbook.

import { expect, test } from 'vitest';
import { enrolledMembers, hasRole } from '#shared/domain/state';
import { ada, addMember, benPerson, fold, id, smallWorkbook } from '../../builders/small-workbook';

const ben = id('member', 2);
const state = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['checker'], benPerson));

test('a member has the roles they were given, and nobody has none', () => {
  expect(hasRole(state, ada, 'coordinator')).toBe(true);
  expect(hasRole(state, ben, 'checker')).toBe(true);
  expect(hasRole(state, ben, 'coordinator')).toBe(false);
  expect(hasRole(state, id('member', 7), 'coordinator')).toBe(false);
});

test('who was asked in again, or has left, cannot sign in now', () => {
  const names = (of: typeof state) => enrolledMembers(of).map(({ displayName }) => displayName);
  const keys = { signing: '', recipient: '' };
  expect(names(state)).toEqual(['Ada Okonkwo', 'Ben Carter']);
  expect(names(fold(state, { kind: 'member-reset', member: ben, keys }))).toEqual(['Ada Okonkwo']);
  expect(names(fold(state, { kind: 'member-left', member: ben, because: 'Moved away' }))).toEqual(['Ada Okonkwo']);
});
