// The words of everything that a round asks: its own pack, with the checks that were added to it while it was open, be they of a newer
// pack or the organisation's own.

import { isOwnItem } from '#shared/domain/own-check';
import { dayOf } from '#shared/domain/plain-date';
import type { AddedChecks, Round } from '#shared/domain/state';
import type { PackLibrary } from './pack-library';
import type { ChecklistPack, ChecklistTexts, Item } from './pack-schema';
import { findChecklist, findItem } from './readable-item';

/** The group in which the organisation's own checks stand. No group of a pack has this id. */
export const ownGroup = 'own-checks';
export const ownGroupTitle = 'Own checks';

/** Undefined where the pack of the round, or one that a check was added from, is not at hand. */
export function packOfRound(
  library: Pick<PackLibrary, 'findChecklists'>,
  round: Pick<Round, 'pack' | 'added' | 'openedAt' | 'checklist'>,
): ChecklistPack | undefined {
  const pack = library.findChecklists(round.pack);
  const { added } = round;
  if (!pack || (added.packs.length === 0 && Object.keys(added.own).length === 0)) return pack;
  const known = merged.get(added);
  if (known?.of === pack) return known.whole;
  const later = added.packs.map((reference) => library.findChecklists(reference));
  if (later.includes(undefined)) return undefined;
  const withLater = later.reduce<ChecklistPack>(
    (whole, each) => (each ? withChecksOf(whole, each, round.checklist) : whole),
    pack,
  );
  const whole = withOwnChecks(withLater, round);
  merged.set(added, { of: pack, whole });
  return whole;
}

/** Put together once for as long as nothing more is added. */
const merged = new WeakMap<AddedChecks, { readonly of: ChecklistPack; readonly whole: ChecklistPack }>();

/** What the pack has no words for is asked as the later pack words it. */
function withChecksOf(pack: ChecklistPack, later: ChecklistPack, checklist: string): ChecklistPack {
  const items = (findChecklist(later, checklist)?.items ?? []).filter(({ id }) => !findItem(pack, id));
  const texts = Object.entries(pack.texts).map(([language, words]): [string, ChecklistTexts] => {
    const theirs = (Object.hasOwn(later.texts, language) ? later.texts[language] : later.texts.en) ?? words;
    return [
      language,
      {
        ...words,
        groups: { ...theirs.groups, ...words.groups },
        items: { ...theirs.items, ...words.items },
        guidance: { ...words.guidance, paragraphs: { ...theirs.guidance.paragraphs, ...words.guidance.paragraphs } },
      },
    ];
  });
  return { ...withItems(pack, checklist, items), texts: Object.fromEntries(texts) };
}

function withOwnChecks(pack: ChecklistPack, round: Pick<Round, 'added' | 'openedAt' | 'checklist'>): ChecklistPack {
  const own = Object.values(round.added.own).filter(({ item }) => isOwnItem(item) && !findItem(pack, item));
  if (own.length === 0) return pack;
  const items = own.map(({ item, evidence }): Item => {
    return {
      id: item,
      group: ownGroup,
      asked: 'per account',
      answer: { kind: 'text' },
      evidence,
      guidance: [],
      sources: [],
      checkedOn: dayOf(round.openedAt),
      confidence: 'verified',
    };
  });
  const words = own.map(({ item, label, question, why, where, evidenceHint }) => {
    return [
      item,
      { label, question, why, where, expected: '', ...(evidenceHint === '' ? {} : { evidence: evidenceHint }) },
    ];
  });
  const texts = Object.entries(pack.texts).map(([language, of]): [string, ChecklistTexts] => [
    language,
    {
      ...of,
      groups: { ...of.groups, [ownGroup]: { title: ownGroupTitle } },
      items: { ...of.items, ...Object.fromEntries(words) },
    },
  ]);
  return { ...withItems(pack, round.checklist, items), texts: Object.fromEntries(texts) };
}

function withItems(pack: ChecklistPack, checklist: string, items: readonly Item[]): ChecklistPack {
  const checklists = pack.checklists.map((each) => {
    if (each.id !== checklist) return each;
    const groups = items.map(({ group }) => group).filter((group) => !each.groups.includes(group));
    return { ...each, groups: [...each.groups, ...new Set(groups)], items: [...each.items, ...items] };
  });
  return { ...pack, checklists };
}
