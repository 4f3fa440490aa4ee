// Rules that need two people. They go by the person behind a sign-in: two sign-ins of one person are one.

import type { Change } from './change';
import type { MemberId } from './ids';
import { type AnyRound, enrolledMembers, type Member, type State } from './state';

/** Whether two members are the same person. */
export function isOnePerson(state: State, one: MemberId, other: MemberId): boolean {
  if (one === other) return true;
  const { members } = state.general;
  return members[one] !== undefined && members[one].person === members[other]?.person;
}

/** The members who can sign in now, one for each person: an organisation of one has one. */
export function peopleWhoSignIn(state: State): readonly Member[] {
  const seen = new Set<string>();
  return enrolledMembers(state).filter(({ person }) => (seen.has(person) ? false : seen.add(person)));
}

/** The members who may check what somebody prepared: checkers who are another person. */
export function checkersOf(state: State, preparer: MemberId): readonly Member[] {
  return enrolledMembers(state).filter(
    ({ member, roles }) => roles.includes('checker') && !isOnePerson(state, member, preparer),
  );
}

/** Whether somebody other than the preparer can check a round, so that it is checked before it is signed. */
export function needsCheck(state: State, { prepared }: Pick<AnyRound, 'prepared'>): boolean {
  if (prepared) return checkersOf(state, prepared.by).length > 0;
  const people = peopleWhoSignIn(state);
  return people.length > 1 && enrolledMembers(state).some(({ roles }) => roles.includes('checker'));
}

/** The coordinators who could still sign in after a change of members. A workbook is never left without one. */
export function coordinatorsAfter(
  state: State,
  change: Extract<Change, { kind: 'member-changed' | 'member-left' | 'member-reset' }>,
): readonly Member[] {
  return enrolledMembers(state).filter(({ member, roles }) => {
    if (member !== change.member) return roles.includes('coordinator');
    return change.kind === 'member-changed' && change.membership.roles.includes('coordinator');
  });
}
