// Where the parts of a pack are from: what every part carries of its sources, and all that carry it, whatever kind of pack it is.

import type { PlainDate } from '#shared/domain/plain-date';
import type { Confidence, Pack, Source } from './pack-schema';

export interface Provenance {
  readonly sources: readonly Source[];
  /** The day on which the sources were last looked at for it. */
  readonly checkedOn: PlainDate;
  readonly confidence: Confidence;
}

export interface SourcedPart extends Provenance {
  readonly id: string;
}

/** Every part of a pack that says where it is from. A new kind of pack lists its own here. */
export function sourcedParts(pack: Pack): readonly SourcedPart[] {
  switch (pack.kind) {
    case 'checklists':
      return [...pack.checklists.flatMap(({ items }) => items), ...pack.announcements];
    case 'locality':
      return pack.contacts;
    case 'advice':
      return [...pack.rules, ...pack.routes];
    case 'self-assessment':
      return pack.aspects;
    case 'young-people-advice':
      return [...pack.topics, ...pack.platforms, ...pack.steps, ...pack.announcements];
    case 'practice':
      return [...pack.clauses, ...pack.courses, ...pack.quizzes];
  }
}
