// Which items of a checklist are asked about one account, grouped and in the order of the pack.
// What a platform asks more exactly is not asked in general words as well; what is not known of an account is asked.

import type { Result } from '#shared/domain/change';
import type { Checklist, ChecklistPack, Condition, Item } from './pack-schema';

export interface AccountFacts {
  /** A platform of the pack; any other word gets the generic items. */
  readonly platform: string;
  /** Features the account is known to have or, with false, known to lack. */
  readonly features?: Readonly<Record<string, boolean>>;
  /** Results of this account's answers by item id, for items that follow from others. */
  readonly results?: Readonly<Record<string, Result>>;
}

export interface ItemGroup {
  readonly group: string;
  readonly items: readonly Item[];
}

export function itemsForAccount(
  pack: ChecklistPack,
  checklist: Checklist,
  account: AccountFacts,
): readonly ItemGroup[] {
  const possible = new Map<string, Item>(possibleItems(pack, checklist, account).map((item) => [item.id, item]));
  const asked = [...possible.values()].filter((item) => followsFromAnswers(item, account, possible, new Set()));
  return checklist.groups.flatMap((group) => {
    const items = asked.filter((item) => item.group === group);
    return items.length > 0 ? [{ group, items }] : [];
  });
}

/** The items that some answers could bring up for an account. */
export function possibleItems(pack: ChecklistPack, checklist: Checklist, account: AccountFacts): readonly Item[] {
  const fitting = checklist.items.filter(
    (item) =>
      item.asked === 'per account' &&
      (item.platform === undefined || item.platform === account.platform) &&
      featuresOf(item).every((feature) => mayHave(pack, account, feature)),
  );
  const replaced = new Set(fitting.flatMap((item) => item.replaces ?? []));
  return fitting.filter((item) => !replaced.has(item.id));
}

function featuresOf(item: Item): readonly string[] {
  return (item.when ?? []).flatMap((condition) => ('feature' in condition ? [condition.feature] : []));
}

function mayHave(pack: ChecklistPack, account: AccountFacts, feature: string): boolean {
  if (account.features?.[feature] === false) return false;
  const platform = pack.platforms.find(({ id }) => id === account.platform);
  return platform === undefined || platform.features.includes(feature);
}

/** True where every answer the item waits for was given so, to an item that is itself asked. */
function followsFromAnswers(
  item: Item,
  account: AccountFacts,
  possible: ReadonlyMap<string, Item>,
  waitingFor: ReadonlySet<string>,
): boolean {
  if (waitingFor.has(item.id)) return false;
  const onTheWay = new Set([...waitingFor, item.id]);
  return answerConditions(item).every((condition) => {
    const earlier = possible.get(condition.item);
    const result = account.results?.[condition.item];
    return (
      earlier !== undefined &&
      result !== undefined &&
      condition.is.includes(result) &&
      followsFromAnswers(earlier, account, possible, onTheWay)
    );
  });
}

export type AnswerCondition = Extract<Condition, { item: unknown }>;

export function answerConditions(item: Item): readonly AnswerCondition[] {
  return (item.when ?? []).filter((condition): condition is AnswerCondition => 'item' in condition);
}
