// What the packs in use were written from, each source once, with the day on which it was last looked at: a list to read on, and to see
// what nobody has confirmed. Pure.

import type { PlainDate } from '#shared/domain/plain-date';
import { titleOfPack } from './judge-newer-pack';
import type { PackLibrary } from './pack-library';
import type { Confidence } from './pack-schema';
import { type Provenance, sourcedParts } from './sourced-parts';

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
    return [{ id, title: titleOfPack(pack), version, reviewBy, sources: joined(sourcedParts(pack)) }];
  });
}

function joined(parts: readonly Provenance[]): readonly ReadSource[] {
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
