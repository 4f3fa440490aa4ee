// What a form about a member becomes, and who can still be asked in.

import { expect, test } from 'vitest';
import {
  emptyInvite,
  peopleWithoutSignIn,
  readMembership,
} from '../../../../renderer/features/members/membership-form';
import { addMember, addPerson, benPerson, fold, id, smallWorkbook } from '../../../builders/small-workbook';

const ben = id('member', 2);

test('initials that were left empty are made from the name, and those that were written are kept in capitals', () => {
  const typed = { ...emptyInvite, displayName: ' Ben Carter ' };
  expect(readMembership(typed)).toEqual({
    displayName: 'Ben Carter',
    initials: 'BC',
    roles: ['contributor'],
    reads: [],
  });
  expect(readMembership({ ...typed, initials: ' bec ' }).initials).toBe('BEC');
});

test('who has a sign-in or has left the organisation cannot be asked in; who left the workbook can', () => {
  const names = (state: typeof smallWorkbook) => peopleWithoutSignIn(state).map(({ fields }) => fields.name);
  expect(names(smallWorkbook)).toEqual(['Ben Carter']);
  const withBen = fold(smallWorkbook, addMember(ben, 'Ben Carter', ['contributor'], benPerson));
  expect(names(withBen)).toEqual([]);
  expect(names(fold(withBen, { kind: 'member-left', member: ben, because: 'Moved away' }))).toEqual(['Ben Carter']);
  const gone = addPerson(id('record', 8), 'Cara Lind');
  const withGone = fold(smallWorkbook, { ...gone, fields: { name: 'Cara Lind', leftOn: '2027-02-01' } });
  expect(names(withGone)).toEqual(['Ben Carter']);
});
