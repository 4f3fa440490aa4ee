// Whether changes may become one entry: all of them or none.

import { applyChange } from '#shared/domain/apply-change';
import { type By, type Change, ringOf } from '#shared/domain/change';
import { checkChange } from '#shared/domain/check-change';
import { makeOwnCollections } from '#shared/domain/collections';
import type { State } from '#shared/domain/state';
import { changesFormat, readChanges } from '#shared/formats/change/read-changes';

export type CheckedChanges =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly words: string };

/** The state with the changes, or why they may not be made. */
export function checkChanges(before: State, changes: readonly Change[], by: By): CheckedChanges {
  if (new Set(changes.map(ringOf)).size !== 1) {
    return { ok: false, words: 'These changes cannot be kept in one step: they are not for the same readers.' };
  }
  // What could not be read again must never be written.
  if (readChanges(changesFormat, changes).state !== 'read') {
    return { ok: false, words: 'This is too long, or holds something that cannot be kept.' };
  }
  let state = before;
  // The states on the way are nobody's, so a thousand changes need not copy a collection each.
  const own = makeOwnCollections();
  for (const change of changes) {
    const verdict = checkChange(state, change, by);
    if (!verdict.ok) return verdict;
    state = applyChange(state, change, by, own);
  }
  return { ok: true, state };
}
