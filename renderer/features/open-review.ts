// Opens the review of a quarter with what is asked of the accounts that are live now, and no answer.

import type { RoundId } from '#shared/domain/ids';
import type { Quarter } from '#shared/domain/quarter';
import type { PackLibrary } from '#shared/packs/pack-library';
import { questionsForRound } from '#shared/packs/questions-for-round';
import type { Workbook } from '#storage/workbook';

type Opened =
  | { readonly state: 'opened'; readonly round: RoundId }
  | { readonly state: 'not opened'; readonly words: string };

/** The words say what stands in the way. */
export async function openReview(workbook: Workbook, packs: PackLibrary, quarter: Quarter): Promise<Opened> {
  const { pack, reference } = packs.quarterly;
  const round = workbook.makeId('round');
  const asked = questionsForRound(workbook.getSnapshot().state, pack);
  const done = await workbook.commit([
    { kind: 'round-opened', round, checklist: 'quarterly-review', quarter, pack: reference, asked },
  ]);
  return done.state === 'saved' ? { state: 'opened', round } : { state: 'not opened', words: done.words };
}
