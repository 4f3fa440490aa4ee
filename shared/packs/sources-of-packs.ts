// What the packs in use were written from, each source once, with the day on which it was last looked at: a list to read on, and to see
// what nobody has confirmed. Pure.

import type { PlainDate } from '#shared/domain/plain-date';
import { titleOfPack } from './judge-newer-pack';
import type { PackLibrary } from './pack-library';
import type { Confidence, Pack, Source } from './pack-schema';

export interface ReadSource {
  readonly name: string;
  /** Empty where none is known. */
  readonly url: string;
  /** The latest day on which something was read in it. */
  readonly checkedOn: PlainDate;
  /** `unverified` where nothing in it could be confirmed. */
  readonly confidence: Confidence;
}

export interface SourcesOfPack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** After this day the pack is out of date. */
  readonly reviewBy: PlainDate;
  readonly sources: readonly ReadSource[];
}

/** The newest of each pack that is not of another area, in the order in which they are known. */
export function sourcesOfPacks(
  { known }: Pick<PackLibrary, 'known'>,
  locality: string | undefined,
): readonly SourcesOfPack[] {
  const ids = [...new Set(known.map(({ reference }) => reference.id))];
  return ids.flatMap((id) => {
    const pack = known.find(({ reference, read }) => reference.id === id && read())?.read();
    if (!pack || (pack.kind === 'locality' && pack.id !== locality)) return [];
    const { version, reviewBy } = pack;
    return [{ id, title: titleOfPack(pack), version, reviewBy, sources: joined(partsWithSources(pack)) }];
  });
}

interface WithSources {
  readonly sources: readonly Source[];
  readonly checkedOn: PlainDate;
  readonly confidence: Confidence;
}

function partsWithSources(pack: Pack): readonly WithSources[] {
  switch (pack.kind) {
    case 'checklists':
      return [...pack.checklists.flatMap(({ items }) => items), ...pack.announcements];
    case 'locality':
      return pack.contacts;
    case 'advice':
      return [...pack.rules, ...pack.routes];
    case 'young-people-advice':
      return [...pack.topics, ...pack.platforms, ...pack.steps, ...pack.announcements];
    case 'self-assessment':
      return pack.aspects;
    case 'practice':
      return [...pack.clauses, ...pack.courses, ...pack.quizzes];
  }
}

function joined(parts: readonly WithSources[]): readonly ReadSource[] {
  const found = new Map<string, ReadSource>();
  for (const { sources, checkedOn, confidence } of parts) {
    for (const { name, url = '' } of sources) {
      const before = found.get(name);
      found.set(name, {
        name,
        url: before?.url || url,
        checkedOn: before && before.checkedOn > checkedOn ? before.checkedOn : checkedOn,
        confidence: before?.confidence === 'verified' ? 'verified' : confidence,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
