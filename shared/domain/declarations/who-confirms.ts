// Who is asked to read and confirm: everybody who can sign in, and whoever meets young people and has no sign-in.

import type { MemberId, RecordId } from '../ids';
import { dayOf, type PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import { enrolledMembers, type State } from '../state';
import { meetsYoungPeople, presentPeople } from '../training/who-needs';

export interface Confirming {
  readonly person: RecordId;
  readonly name: string;
  /** Undefined for somebody without a sign-in, who confirms on paper. */
  readonly member: MemberId | undefined;
  /** Since when they have been here, as far as the record says. */
  readonly since: PlainDate;
}

export function whoConfirms(state: State, today: PlainDate): readonly Confirming[] {
  const members = enrolledMembers(state).map(
    ({ person, displayName, member, joinedAt }): Confirming => ({
      person,
      name: displayName,
      member,
      since: dayOf(joinedAt),
    }),
  );
  const signedIn = new Set(members.map(({ person }) => person));
  const others = presentPeople(state, today)
    .filter(({ record }) => !signedIn.has(record) && meetsYoungPeople(state, record))
    .map(
      ({ record, fields, addedAt }): Confirming => ({
        person: record,
        name: textOf(fields, 'name'),
        member: undefined,
        since: dayOf(addedAt),
      }),
    );
  return [...members, ...others];
}
