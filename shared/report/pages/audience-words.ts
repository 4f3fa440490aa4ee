// For whom a copy is, in the words that stand on its cover and at the foot of each page, and what that means for who holds it.

import type { Audience } from '#shared/domain/registers/register';

export interface AudienceWords {
  /** `Funders’ copy`, at the foot of every page. */
  readonly copy: string;
  readonly madeFor: string;
  /** What is in such a copy, and what may be done with it. */
  readonly marking: string;
}

export const audienceWords: Readonly<Record<Audience, AudienceWords>> = {
  internal: {
    copy: 'Our own copy',
    madeFor: 'Ourselves and our trustees.',
    marking: 'Names staff and volunteers, and prints notes as they were written. Not for passing on.',
  },
  trustee: {
    copy: 'Trustees’ copy',
    madeFor: 'Our trustees.',
    marking: 'Names staff and volunteers. Not for passing on.',
  },
  funder: {
    copy: 'Funders’ copy',
    madeFor: 'Our funders.',
    marking:
      'Names no young person. What people wrote is printed only where one of us approved it. Not for putting online.',
  },
  public: {
    copy: 'Public copy',
    madeFor: 'Anyone.',
    marking: 'Names no young person. What people wrote is printed only where one of us approved it for everybody.',
  },
};
