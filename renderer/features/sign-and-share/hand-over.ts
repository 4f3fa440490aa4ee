// Handing a review over: its content is fixed by its digest, and whoever does it stands for it with their statement.

import type { RoundId } from '#shared/domain/ids';
import { preparingStatement } from '#shared/domain/preparing-statement';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';

/** Empty where it was handed over, otherwise why not. */
export async function handOver(workbook: Workbook, id: RoundId): Promise<string> {
  const { state } = workbook.getSnapshot();
  const round = state.general.rounds[id];
  if (!round) return 'This review is no longer there.';
  const content = await contentDigest(state, round);
  if (workbook.getSnapshot().state.general.rounds[id] !== round) {
    return 'The review changed while it was being handed over. Look over it and hand it over again.';
  }
  const done = await workbook.commit([{ kind: 'round-prepared', round: id, content, statement: preparingStatement }]);
  return done.state === 'saved' ? '' : done.words;
}
