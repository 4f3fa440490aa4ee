// What a form about a member holds, and the membership that comes of it. Pure.

import type { Membership, Role, TickedRing } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { initialsOf } from '#shared/domain/initials';
import { textOf } from '#shared/domain/registers/register';
import { type Kept, type Member, presentMembers, recordsOf, type State } from '#shared/domain/state';

export interface MembershipForm {
  displayName: string;
  initials: string;
  roles: Role[];
  reads: TickedRing[];
}

export interface InviteForm extends MembershipForm {
  /** A record of the register of people, `new` for somebody who is not in it yet, empty while nobody is chosen. */
  person: RecordId | 'new' | '';
  position: string;
}

export const inviteLabels: Readonly<Record<keyof InviteForm, string>> = {
  person: 'Who',
  displayName: 'Name',
  initials: 'Initials',
  position: 'What they do here',
  roles: 'What they may do',
  reads: 'What they may read besides',
};

export const initialsMax = 4;

export const emptyInvite: InviteForm = {
  person: '',
  displayName: '',
  initials: '',
  position: '',
  roles: ['contributor'],
  reads: [],
};

export function membershipForm({ displayName, initials, roles, reads }: Member): MembershipForm {
  return { displayName, initials, roles: [...roles], reads: [...reads] };
}

export function readMembership({ displayName, initials, roles, reads }: MembershipForm): Membership {
  const name = displayName.trim();
  // A coordinator reads consents anyway; the tick is kept for when they are one no more.
  return { displayName: name, initials: initials.trim().toUpperCase() || initialsOf(name), roles, reads };
}

/** The people of the register who are still here and have no sign-in, by name. */
export function peopleWithoutSignIn(state: State): readonly Kept[] {
  const present = new Set(presentMembers(state).map(({ person }) => person));
  return recordsOf(state, 'people')
    .filter(({ record, fields }) => !present.has(record) && textOf(fields, 'leftOn') === '')
    .toSorted((a, b) => textOf(a.fields, 'name').localeCompare(textOf(b.fields, 'name'), 'en-GB'));
}
