// What the list says of each member.

import { expect, test } from 'vitest';
import type { Role } from '#shared/domain/change';
import { coordinatorNames, type Member, type State } from '#shared/domain/state';
import { onlyReaderWords, standingWords, writeReads } from '../../../../renderer/features/members/member-words';
import { addMember, benPerson, fold, id, smallWorkbook } from '../../../builders/small-workbook';

const ben = id('member', 2);
const withBen = (...roles: readonly Role[]) => fold(smallWorkbook, addMember(ben, 'Ben Carter', roles, benPerson));

function memberIn(state: State, member: string): Member {
  const found = state.general.members[member];
  if (!found) throw new Error(`there is no member ${member}`);
  return found;
}

test('what somebody may read follows their roles and the tick', () => {
  expect(writeReads(withBen('contributor'), ben)).toBe('Everyday records');
  expect(writeReads(withBen('safeguarding lead'), ben)).toBe('Everyday records and safeguarding');
  expect(writeReads(withBen('coordinator'), ben)).toContain('consents');
  const membership = { displayName: 'Ben Carter', initials: 'BC', roles: ['checker'], reads: ['consents'] } as const;
  expect(writeReads(fold(withBen('checker'), { kind: 'member-changed', member: ben, membership }), ben)).toBe(
    'Everyday records and consents',
  );
});

test('how somebody stands is told by what happened', () => {
  const enrolled = memberIn(withBen('checker'), ben);
  expect(standingWords(enrolled)).toBe('Signs in');
  expect(standingWords({ ...enrolled, standing: 'invited', keysMade: 0 })).toBe('Not signed in yet');
  expect(standingWords({ ...enrolled, standing: 'invited' })).toBe('Asked in again');
  const left = fold(withBen('checker'), { kind: 'member-left', member: ben, because: 'Moved away' });
  expect(standingWords(memberIn(left, ben))).toBe('Left on 1 March 2027');
});

test('who can be asked are the coordinators who can sign in', () => {
  const state = withBen('coordinator');
  expect(coordinatorNames(state)).toBe('Ada Okonkwo and Ben Carter');
  const keys = { signing: '', recipient: '' };
  expect(coordinatorNames(fold(state, { kind: 'member-reset', member: ben, keys }))).toBe('Ada Okonkwo');
});

test('whoever alone reads the concerns is told of before they go, until somebody else reads them too', () => {
  const lead = withBen('safeguarding lead');
  expect(onlyReaderWords(lead, memberIn(lead, ben))).toContain(
    'There is no recovery key on paper either: without them, what was written so far opens for nobody.',
  );
  const keys = { signing: '', recipient: '' };
  const paper = fold(lead, { kind: 'paper-key-made', member: id('member', 9), keys });
  expect(onlyReaderWords(paper, memberIn(paper, ben))).toContain(
    'opens with the organisation’s recovery key on paper alone.',
  );
  const cara = id('member', 3);
  const deputy = fold(lead, addMember(cara, 'Cara Diaz', ['safeguarding deputy'], id('record', 33)));
  expect(onlyReaderWords(deputy, memberIn(deputy, ben))).toBe('');
  const contributor = withBen('contributor');
  expect(onlyReaderWords(contributor, memberIn(contributor, ben))).toBe('');
});
