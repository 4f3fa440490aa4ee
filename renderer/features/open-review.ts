// Opens the review of a quarter with what is asked of the accounts that are live now, and no answer.

import type { RoundId } from '#shared/domain/ids';
import type { Quarter } from '#shared/domain/quarter';
import { changesToOpen } from '#shared/packs/checks-of-round';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { Workbook } from '#storage/workbook';

type Opened =
  | { readonly state: 'opened'; readonly round: RoundId }
  | { readonly state: 'not opened'; readonly words: string };

/** The words say what stands in the way. */
export async function openReview(workbook: Workbook, packs: PackLibrary, quarter: Quarter): Promise<Opened> {
  const round = workbook.makeId('round');
  const done = await workbook.commit(changesToOpen(workbook.getSnapshot().state, packs, { round, quarter }));
  return done.state === 'saved' ? { state: 'opened', round } : { state: 'not opened', words: done.words };
}
