// Whether a pack from a file may follow the ones that are here: a newer version of one of them, which forgets nothing and turns no
// check into another; or the contacts of a further area.

import type { PackReference } from '#shared/domain/change';
import { permanentIds } from './check-pack';
import { isSamePack, type KnownPack } from './pack-library';
import type { ChecklistPack, Item, Pack } from './pack-schema';
import { comparePackVersions } from './pack-version';

export type JudgedPack =
  | {
      readonly ok: true;
      /** The version in use now; undefined where this is the first of its kind here. */
      readonly present: Pack | undefined;
    }
  | { readonly ok: false; readonly words: string; readonly findings: readonly string[] };

/** `known` are the packs at hand, the newest of each first. */
export function judgeNewerPack(pack: Pack, reference: PackReference, known: readonly KnownPack[]): JudgedPack {
  const versions = known.filter((each) => each.reference.id === pack.id);
  const title = titleOfPack(pack);
  if (versions.length === 0) {
    return pack.kind === 'locality'
      ? { ok: true, present: undefined }
      : refuse(`“${title}” is another pack than the one you use. Choose a newer version of yours.`);
  }
  if (versions.some((each) => isSamePack(each.reference, reference))) {
    return refuse(`“${title}”, version ${pack.version}, is here already. There is nothing to take in.`);
  }
  const readable = versions.flatMap((each) => each.read() ?? []);
  if (readable.some(({ kind }) => kind !== pack.kind)) {
    return refuse(`This file has the id of another kind of pack (${pack.id}). Ask whoever made it to mend it.`);
  }
  if (versions.some((each) => each.reference.version === pack.version)) {
    return refuse(
      `A pack with the version ${pack.version} is here already, and says something else. Two packs may not have one version: ask whoever made this one for another.`,
    );
  }
  // What cannot be read is in nobody's use, and stands in no newer one's way.
  const newest = versions.find((each) => each.read())?.reference.version ?? '';
  if (majorOf(pack.version) > majorOf(newest) + 1) {
    return refuse(
      `This is version ${pack.version}, and you have ${newest}. A version so far ahead would keep every later one out: ask whoever made it for the right number.`,
    );
  }
  if (comparePackVersions(pack.version, newest) < 0) {
    return refuse(`This is version ${pack.version}, which is older than the ${newest} you have. Choose a newer one.`);
  }
  const findings = readable.flatMap((each) => [...forgotten(pack, each), ...turnedRound(pack, each)]);
  if (findings.length > 0) {
    return {
      ok: false,
      words:
        'This pack does not follow the one you have, so your old answers would lose their meaning. Ask whoever made it to mend it.',
      findings: [...new Set(findings)],
    };
  }
  return { ok: true, present: readable[0] };
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10) || 0;
}

function refuse(words: string): JudgedPack {
  return { ok: false, words, findings: [] };
}

/** How a pack calls itself in English. */
export function titleOfPack(pack: Pack): string {
  return pack.texts.en?.title ?? pack.id;
}

/** What was there or retired once, and is neither now. */
function forgotten(pack: Pack, earlier: Pack): readonly string[] {
  const now = new Set([...permanentIds(pack), ...pack.retired]);
  const retired = new Set(pack.retired);
  return [
    ...permanentIds(earlier)
      .filter((id) => !now.has(id))
      .map((id) => `“${id}” is gone without being called retired.`),
    ...earlier.retired
      .filter((id) => !retired.has(id))
      .map((id) =>
        now.has(id)
          ? `“${id}” was retired in version ${earlier.version}, and is used again.`
          : `“${id}” was retired in version ${earlier.version}, and is no longer called so.`,
      ),
  ];
}

/** Ids under which something else is asked now. */
function turnedRound(pack: Pack, earlier: Pack): readonly string[] {
  if (pack.kind !== 'checklists' || earlier.kind !== 'checklists') return [];
  const before = placesOf(earlier);
  return [...placesOf(pack)].flatMap(([id, place]) => {
    const was = before.get(id);
    if (!was) return [];
    const parts = (['checklist', 'asked', 'platform'] as const).filter((part) => was[part] !== place[part]);
    return parts.map(
      (part) =>
        `“${id}” is another check now: ${partWords[part]} was “${was[part]}” and is “${place[part]}”. It needs an id of its own.`,
    );
  });
}

const partWords = { checklist: 'its checklist', asked: 'what it is asked about', platform: 'its platform' } as const;

interface ItemPlace {
  readonly checklist: string;
  readonly asked: Item['asked'];
  readonly platform: string;
}

function placesOf({ checklists }: ChecklistPack): ReadonlyMap<string, ItemPlace> {
  return new Map(
    checklists.flatMap(({ id: checklist, items }) =>
      items.map(({ id, asked, platform = 'any' }): [string, ItemPlace] => [id, { checklist, asked, platform }]),
    ),
  );
}
