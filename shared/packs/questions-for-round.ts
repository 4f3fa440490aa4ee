// What the pack asks in a quarterly review: for each live account its items, with the value that is expected of each.

import { liveAccounts } from '#shared/domain/accounts-in-use';
import type { Asked } from '#shared/domain/change';
import type { RecordId } from '#shared/domain/ids';
import { textOf } from '#shared/domain/registers/register';
import { expectedValue } from '#shared/domain/round';
import type { Kept, State } from '#shared/domain/state';
import { itemsForAccount } from './items-for-account';
import type { ChecklistPack } from './pack-schema';
import { findChecklist, readableItem } from './readable-item';

/** The questions of a new review, account by account in the order of the pack. None where no account is live. */
export function questionsForRound(state: State, pack: ChecklistPack): readonly Asked[] {
  const accounts = liveAccounts(state);
  if (accounts.length === 0) return [];
  return [
    ...accounts.flatMap((account) => questionsForAccount(state, pack, account)),
    ...questionsAskedOnce(state, pack),
  ];
}

/** The questions about one account, e.g. when it goes live in the middle of a quarter. */
export function questionsForAccount(state: State, pack: ChecklistPack, account: Kept): readonly Asked[] {
  const checklist = findChecklist(pack, 'quarterly-review');
  if (!checklist) return [];
  const groups = itemsForAccount(pack, checklist, { platform: textOf(account.fields, 'platform') });
  return groups.flatMap(({ items }) => items.map(({ id }) => question(state, pack, id, account.record)));
}

/** The questions about the organisation as a whole. */
export function questionsAskedOnce(state: State, pack: ChecklistPack): readonly Asked[] {
  const once = (findChecklist(pack, 'quarterly-review')?.items ?? []).filter(({ asked }) => asked === 'once');
  return once.map(({ id }) => question(state, pack, id, ''));
}

function question(state: State, pack: ChecklistPack, item: Asked['item'], about: RecordId | ''): Asked {
  return { item, about, expected: expectedValue(state, item, about, readableItem(pack, item)?.expected ?? '') };
}
