// What must hold between the parts of a checklist pack: references, replacements, conditions and texts.

import type { ItemId } from '#shared/domain/ids';
import { compareTexts, type Finding, findDuplicates } from './finding';
import { answerConditions, possibleItems } from './items-for-account';
import type { Checklist, ChecklistPack, ChecklistTexts, Item } from './pack-schema';

export function checkChecklistPack(pack: ChecklistPack): readonly Finding[] {
  const items = pack.checklists.flatMap((checklist) => checklist.items);
  return [
    ...findDuplicates(
      'checklist',
      pack.checklists.map(({ id }) => id),
    ),
    ...findDuplicates(
      'group',
      pack.checklists.flatMap(({ groups }) => groups),
    ),
    ...findDuplicates(
      'item',
      items.map(({ id }) => id),
    ),
    ...findDuplicates(
      'platform',
      pack.platforms.map(({ id }) => id),
    ),
    ...findDuplicates('feature', pack.features),
    ...findDuplicates(
      'announcement',
      pack.announcements.map(({ id }) => id),
    ),
    ...findDuplicates('paragraph', pack.guidance.paragraphs),
    ...pack.platforms.flatMap(({ id, features }) => brokenReferences(id, 'feature', features, pack.features)),
    ...pack.checklists.flatMap((checklist) => checkChecklist(pack, checklist)),
    ...Object.entries(pack.texts).flatMap(([language, texts]) => checkTexts(pack, language, texts)),
  ];
}

function brokenReferences(
  at: string,
  kind: string,
  named: readonly string[],
  known: readonly string[],
): readonly Finding[] {
  return named
    .filter((id) => !known.includes(id))
    .map((id) => ({
      rule: 'broken reference',
      at,
      words: `“${at}” names the ${kind} “${id}”, which the pack does not have.`,
    }));
}

function checkChecklist(pack: ChecklistPack, checklist: Checklist): readonly Finding[] {
  const usedGroups = new Set(checklist.items.map(({ group }) => group));
  const emptyGroups = checklist.groups
    .filter((group) => !usedGroups.has(group))
    .map(
      (group): Finding => ({
        rule: 'unreachable',
        at: group,
        words: `The group “${group}” has no item, so it is never shown.`,
      }),
    );
  // Worked out once for a checklist: a pack from a file may have many items and many platforms.
  const together = new Map(
    [...pack.platforms.map(({ id }) => id), ''].map((platform) => [
      platform,
      new Set(possibleItems(pack, checklist, { platform }).map(({ id }) => id)),
    ]),
  );
  return [
    ...emptyGroups,
    ...checklist.items.flatMap((item) => [
      ...checkReferences(pack, checklist, item),
      ...checkReplacements(checklist, item),
      ...checkConditions(checklist, item, together),
    ]),
    ...findCycles(checklist),
  ];
}

function checkReferences(pack: ChecklistPack, checklist: Checklist, item: Item): readonly Finding[] {
  const { answer } = item;
  const itemIds = checklist.items.map(({ id }) => id);
  const features = (item.when ?? []).flatMap((condition) => ('feature' in condition ? [condition.feature] : []));
  return [
    ...brokenReferences(item.id, 'group', [item.group], checklist.groups),
    ...brokenReferences(
      item.id,
      'platform',
      item.platform === undefined ? [] : [item.platform],
      pack.platforms.map(({ id }) => id),
    ),
    ...brokenReferences(item.id, 'paragraph', item.guidance, pack.guidance.paragraphs),
    ...brokenReferences(item.id, 'feature', features, pack.features),
    ...brokenReferences(
      item.id,
      'item',
      answerConditions(item).map((condition) => condition.item),
      itemIds,
    ),
    ...brokenReferences(item.id, 'item', item.replaces ?? [], itemIds),
    ...(answer.kind === 'choice' ? brokenReferences(item.id, 'value', [answer.expected], answer.values) : []),
    ...(answer.kind === 'choice' ? findDuplicates(`value of ${item.id}`, answer.values) : []),
  ];
}

/** Only an item of a platform replaces, and only a generic one asked the same way; and what waits for an answer replaces nothing. */
function checkReplacements(checklist: Checklist, item: Item): readonly Finding[] {
  return (item.replaces ?? []).flatMap((id): Finding[] => {
    const replaced = checklist.items.find((candidate) => candidate.id === id);
    if (!replaced) return [];
    const isRight =
      item.platform !== undefined &&
      replaced.platform === undefined &&
      replaced.asked === item.asked &&
      answerConditions(item).length === 0;
    const words = `“${item.id}” cannot stand in for “${id}”: an item of one platform replaces a generic one that is asked the same way, and always.`;
    return isRight ? [] : [{ rule: 'wrong replacement', at: item.id, words }];
  });
}

/** Finds items that no account and no answers could ever bring up. */
function checkConditions(
  checklist: Checklist,
  item: Item,
  possible: ReadonlyMap<string, ReadonlySet<ItemId>>,
): readonly Finding[] {
  if (item.when === undefined || item.asked !== 'per account') {
    return answerConditions(item).flatMap(({ item: id }) => {
      const earlier = checklist.items.find((candidate) => candidate.id === id);
      return earlier && earlier.asked !== item.asked ? [neverHolds(item, `“${id}” is asked ${earlier.asked}`)] : [];
    });
  }
  const together = [...possible].flatMap(([platform, ids]) =>
    (item.platform ?? platform) === platform && ids.has(item.id) ? [ids] : [],
  );
  if (together.length === 0) return [neverHolds(item, 'no account has what it needs')];
  const known = answerConditions(item).filter((condition) => checklist.items.some(({ id }) => id === condition.item));
  const apart = known.filter((condition) => !together.some((ids) => ids.has(condition.item)));
  const narrowed = new Map<string, readonly string[]>();
  for (const { item: id, is } of known) {
    narrowed.set(id, narrowed.get(id)?.filter((result) => is.some((other) => other === result)) ?? is);
  }
  return [
    ...apart.map((condition) => neverHolds(item, `“${condition.item}” is never asked about the same account`)),
    ...[...narrowed].flatMap(([id, left]) =>
      left.length === 0 ? [neverHolds(item, `no answer to “${id}” is all that it asks for`)] : [],
    ),
  ];
}

function neverHolds(item: Item, because: string): Finding {
  return { rule: 'unreachable', at: item.id, words: `“${item.id}” can never be asked: ${because}.` };
}

function findCycles(checklist: Checklist): readonly Finding[] {
  const waitsFor = new Map<string, readonly string[]>(
    checklist.items.map((item) => [item.id, answerConditions(item).map((condition) => condition.item)]),
  );
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (waitsFor.get(from) ?? []).some((next) => {
      if (next === target) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, target, seen);
    });
  return [...waitsFor.keys()]
    .filter((id) => reaches(id, id, new Set()))
    .map((id) => ({ rule: 'cycle', at: id, words: `“${id}” waits for an answer that waits for “${id}”.` }));
}

function checkTexts(pack: ChecklistPack, language: string, texts: ChecklistTexts): readonly Finding[] {
  const place = `texts.${language}`;
  const items = pack.checklists.flatMap((checklist) => checklist.items);
  return [
    ...compareTexts(`${place}.guidance.paragraphs`, pack.guidance.paragraphs, texts.guidance.paragraphs),
    ...compareTexts(
      `${place}.platforms`,
      pack.platforms.map(({ id }) => id),
      texts.platforms,
    ),
    ...compareTexts(`${place}.features`, pack.features, texts.features),
    ...compareTexts(
      `${place}.announcements`,
      pack.announcements.map(({ id }) => id),
      texts.announcements,
    ),
    ...compareTexts(
      `${place}.checklists`,
      pack.checklists.map(({ id }) => id),
      texts.checklists,
    ),
    ...compareTexts(
      `${place}.groups`,
      pack.checklists.flatMap(({ groups }) => groups),
      texts.groups,
    ),
    ...compareTexts(
      `${place}.items`,
      items.map(({ id }) => id),
      texts.items,
    ),
    ...items.flatMap((item) => checkItemTexts(`${place}.items.${item.id}`, item, texts)),
  ];
}

function checkItemTexts(place: string, item: Item, texts: ChecklistTexts): readonly Finding[] {
  const words = texts.items[item.id];
  if (!words) return [];
  const isChoice = item.answer.kind === 'choice';
  const wanted = [...(isChoice ? ['values'] : ['expected']), ...(item.evidence === 'asked' ? ['evidence'] : [])];
  const given = (['expected', 'values', 'evidence'] as const).filter((name) => words[name] !== undefined);
  // A hint at good evidence is welcome on any item.
  const parts = Object.fromEntries(
    given.filter((name) => name !== 'evidence' || wanted.includes(name)).map((name) => [name, true]),
  );
  return [
    ...compareTexts(place, wanted, parts),
    ...(item.answer.kind === 'choice' && words.values
      ? compareTexts(`${place}.values`, item.answer.values, words.values)
      : []),
  ];
}
