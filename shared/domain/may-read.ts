// Who may read which ring, and whether a ring needs a new key because somebody holds it who may not read it any more.

import type { MemberId } from './ids';
import { type SealedRing, sealedRings } from './registers/register';
import type { Ring } from './ring';
import type { Member, State } from './state';

/** The members who may read a ring as things stand, in the order in which they joined. */
export function readersOf(state: State, ring: Ring): readonly MemberId[] {
  const present = Object.values(state.general.members).filter(({ standing }) => standing !== 'left');
  const readers = present.filter((member) => mayRead(member, ring));
  // Somebody has to hold the key until there is a safeguarding lead who can sign in.
  const kept = readers.some(({ standing }) => standing === 'enrolled')
    ? readers
    : present.filter((member) => readers.includes(member) || member.roles.includes('coordinator'));
  return kept.map(({ member }) => member);
}

/** The registers' rings that a member may not read as things stand. */
export function unreadRings(state: State, member: MemberId): readonly SealedRing[] {
  return sealedRings.filter((ring) => !readsRing(state, member, ring));
}

/** Whether a member may read a ring as things stand. */
export function readsRing(state: State, member: MemberId, ring: Ring): boolean {
  return readersOf(state, ring).includes(member);
}

function mayRead({ roles, reads }: Member, ring: Ring): boolean {
  switch (ring) {
    case 'general':
      return true;
    case 'coordinators':
      return roles.includes('coordinator');
    case 'consents':
      return roles.includes('coordinator') || reads.includes('consents');
    case 'safeguarding':
      return roles.includes('safeguarding lead') || roles.includes('safeguarding deputy');
  }
}

/** The epoch under which a ring is written now. */
export function epochOf(state: State, ring: Ring): number {
  return state.general.rings[ring]?.epoch ?? 1;
}

/** Who was given the key in use: whoever might read the ring at any time since it was made. */
export function holdersOf(state: State, ring: Ring): readonly MemberId[] {
  return state.general.rings[ring]?.holders ?? [state.general.founder];
}

/** True where somebody holds the key in use who may not read the ring any more. */
export function needsNewKey(state: State, ring: Ring): boolean {
  const readers = readersOf(state, ring);
  return holdersOf(state, ring).some((holder) => !readers.includes(holder));
}
