// Handing a review or the plan over: its content is fixed by its digest, its reports are made and signed by whoever hands it over,
// and kept as the set that all others sign. Whoever does it stands for it with their statement.

import type { RoundId } from '#shared/domain/ids';
import { planStatements } from '#shared/domain/plan-statements';
import { preparingStatement } from '#shared/domain/preparing-statement';
import { roundWord } from '#shared/domain/round-steps';
import { type AnyRound, anyRoundOf, type Round } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { SignatureAct } from '#shared/report/signature-acts';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import { makeSet, type ReportOfSet, type SetTools } from '../signed-set';
import { reportsOfReview } from './reports-of-review';

/** What it takes to make the reports of a review. */
export interface ReviewTools extends SetTools {
  readonly packs: PackLibrary;
  readonly appVersion: string;
}

/** Everybody who may stand for it later has a place, whether or not somebody can check it today. */
const later: readonly SignatureAct[] = ['Checked', 'Signed'];

/** Empty where it was handed over, otherwise why not. `tools` are left out where the round has no report: the plan. */
export async function handOver(workbook: Workbook, id: RoundId, tools?: ReviewTools): Promise<string> {
  const { state } = workbook.getSnapshot();
  const round = anyRoundOf(state, id);
  if (!round) return 'This review is no longer there.';
  const content = await contentDigest(state, round);
  const statement = round.checklist === 'plan' ? planStatements.prepared : preparingStatement;
  const at = workbook.now();
  const prepared = { by: workbook.member, at, statement };
  const reports = await reportsOf(workbook, round, prepared, tools);
  const set = tools ? await makeSet(tools, { workbook, act: 'Prepared', at, statement }, reports, later) : noSet;
  if (set.state !== 'signed') return set.words;
  // What the plan and the pages of a report say stands in the registers as well: the whole state is held against what was read.
  const now = workbook.getSnapshot().state;
  if (round.checklist === 'plan' || reports.length > 0 ? now !== state : anyRoundOf(now, id) !== round) {
    return `The ${roundWord(round)} changed while it was being handed over. Look over it and hand it over again.`;
  }
  const files = set.files.length > 0 ? { files: set.files } : {};
  const done = await workbook.commit([{ kind: 'round-prepared', round: id, content, statement, ...files }]);
  return done.state === 'saved' ? '' : done.words;
}

const noSet = { state: 'signed', files: [] } as const;

async function reportsOf(
  workbook: Workbook,
  round: AnyRound,
  prepared: { readonly by: Workbook['member']; readonly at: ReturnType<Workbook['now']>; readonly statement: string },
  tools: ReviewTools | undefined,
): Promise<readonly ReportOfSet[]> {
  if (!tools || !isReview(round)) return [];
  const { packs, appVersion } = tools;
  const version = round.signOffs.length + 1;
  const places = ['Prepared', ...later] as const;
  return reportsOfReview({ workbook, packs, round, appVersion, version, prepared, places, madeAt: prepared.at });
}

function isReview(round: AnyRound): round is Round {
  return round.checklist === 'quarterly-review';
}
