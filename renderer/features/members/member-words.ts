// What is said of a member on screen: how they stand and what they may read. Pure.

import type { MemberId } from '#shared/domain/ids';
import { readersOf } from '#shared/domain/may-read';
import { capital, listOf } from '#shared/domain/number-words';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { textOf } from '#shared/domain/registers/register';
import { type Ring, rings } from '#shared/domain/ring';
import { enrolledMembers, type Member, personName, recordOf, type State } from '#shared/domain/state';

const ringWords: Readonly<Record<Ring, string>> = {
  general: 'everyday records',
  consents: 'consents',
  safeguarding: 'safeguarding',
  coordinators: 'the organisation’s keys',
};

/** `Everyday records and consents`. */
export function writeReads(state: State, member: MemberId): string {
  return capital(
    listOf(rings.filter((ring) => readersOf(state, ring).includes(member)).map((ring) => ringWords[ring])),
  );
}

export function standingWords({ standing, keysMade, leftAt }: Member): string {
  if (standing === 'left') return leftAt === '' ? 'Left' : `Left on ${writeDate(dayOf(leftAt))}`;
  if (standing === 'enrolled') return 'Signs in';
  return keysMade > 0 ? 'Asked in again' : 'Not signed in yet';
}

/** What they do in the organisation, as the register of people says. */
export function positionOf(state: State, { person }: Member): string {
  return textOf(recordOf(state, 'people', person)?.fields ?? {}, 'position');
}

/** How the register of people calls them, where it is not the name of the sign-in. */
export function otherName(state: State, { person, displayName }: Member): string {
  const name = personName(state, person);
  return name === displayName ? '' : name;
}

/**
 * What is lost to everybody where somebody stops reading the concerns whom nobody else reads them with; empty where somebody does.
 * A code that lies in a drawer opens none of it: the others have to have signed in.
 */
export function onlyReaderWords(state: State, { member, displayName }: Member): string {
  const readers = enrolledMembers(state).filter(({ roles }) =>
    roles.some((role) => role === 'safeguarding lead' || role === 'safeguarding deputy'),
  );
  if (readers.length !== 1 || readers[0]?.member !== member) return '';
  const left = state.general.paperKey
    ? 'Without them, what was written so far opens with the organisation’s recovery key on paper alone'
    : 'There is no recovery key on paper either: without them, what was written so far opens for nobody';
  return `Only ${displayName} reads the concerns. ${left}. Make somebody else safeguarding lead or deputy first, and let them sign in.`;
}
