// What a ring is called in the header of an entry: a shared one by its name, a member's own as `private:<member>`.

import type { MemberId } from '#shared/domain/ids';
import type { KeptRing } from '#shared/domain/ring';
import type { RingName } from '#shared/formats/fields';

export function writeRingName(ring: KeptRing, member: MemberId): RingName {
  return ring === 'own' ? `private:${member}` : ring;
}

/** `somebody else’s` for the private ring of another member. */
export type ReadRing = KeptRing | 'somebody else’s';

export function readRingName(name: RingName, member: MemberId): ReadRing {
  switch (name) {
    case 'general':
    case 'consents':
    case 'safeguarding':
    case 'coordinators':
      return name;
    default:
      return name === `private:${member}` ? 'own' : 'somebody else’s';
  }
}
