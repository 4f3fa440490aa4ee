// How a round takes in checks that its own pack does not have. What it asked before stays as it was asked.

import type { Asked, Change, OwnCheck } from './change';
import { isOwnItem } from './own-check';
import type { AddedChecks } from './state';

export const nothingAdded: AddedChecks = { packs: [], own: {} };

/** The questions with the new ones after the last that is about the same record, so that an account stays together. */
export function besideTheirs(asked: readonly Asked[], added: readonly Asked[]): readonly Asked[] {
  const lastOf = new Map(asked.map(({ about }, index) => [about, index]));
  const after = new Map<number, Asked[]>();
  const atEnd: Asked[] = [];
  for (const question of added) {
    const last = lastOf.get(question.about);
    if (last === undefined) atEnd.push(question);
    else after.set(last, [...(after.get(last) ?? []), question]);
  }
  return [...asked.flatMap((question, index) => [question, ...(after.get(index) ?? [])]), ...atEnd];
}

/** What is added by a change. Words under an item that has some already are left: what was asked was asked in those. */
export function addedAfter(
  { packs, own }: AddedChecks,
  change: Pick<Extract<Change, { kind: 'checks-added' }>, 'pack' | 'own'>,
): AddedChecks {
  const { pack } = change;
  const isNew =
    pack && !packs.some(({ id, version, hash }) => id === pack.id && version === pack.version && hash === pack.hash);
  const words: Record<string, OwnCheck> = {};
  for (const check of change.own) {
    // An own check never speaks for one of a pack.
    if (isOwnItem(check.item) && !Object.hasOwn(own, check.item)) words[check.item] ??= check;
  }
  return { packs: isNew ? [...packs, pack] : packs, own: { ...own, ...words } };
}
