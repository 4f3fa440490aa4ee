// Handing a review or the plan over: its content is fixed by its digest, and whoever does it stands for it with their statement.

import type { RoundId } from '#shared/domain/ids';
import { planStatements } from '#shared/domain/plan-statements';
import { preparingStatement } from '#shared/domain/preparing-statement';
import { roundWord } from '#shared/domain/round-steps';
import { anyRoundOf } from '#shared/domain/state';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';

/** Empty where it was handed over, otherwise why not. */
export async function handOver(workbook: Workbook, id: RoundId): Promise<string> {
  const { state } = workbook.getSnapshot();
  const round = anyRoundOf(state, id);
  if (!round) return 'This review is no longer there.';
  const content = await contentDigest(state, round);
  // What the plan says stands in the registers, so the whole state is held against what was read.
  const now = workbook.getSnapshot().state;
  if (round.checklist === 'plan' ? now !== state : anyRoundOf(now, id) !== round) {
    return `The ${roundWord(round)} changed while it was being handed over. Look over it and hand it over again.`;
  }
  const statement = round.checklist === 'plan' ? planStatements.prepared : preparingStatement;
  const done = await workbook.commit([{ kind: 'round-prepared', round: id, content, statement }]);
  return done.state === 'saved' ? '' : done.words;
}
