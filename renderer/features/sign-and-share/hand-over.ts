// Handing a round over: its content is fixed by its digest, its reports are made and signed by whoever hands it over, and kept as
// the set that all others sign. Whoever does it stands for it with their statement.

import type { RoundId } from '#shared/domain/ids';
import type { Audience } from '#shared/domain/registers/register';
import { roundStatements } from '#shared/domain/round-statements';
import { roundWord } from '#shared/domain/round-steps';
import { anyRoundOf } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import type { SignatureAct } from '#shared/report/signature-acts';
import type { Workbook } from '#storage/workbook';
import { contentDigest } from '../content-digest';
import { makeSet, type SetTools, type SigningOfSet } from '../signed-set';
import { chosenCopies } from './copies-of-set';
import { reportsOfRound } from './round-report';

/** What it takes to make the reports of a round, and to sign them. */
export interface RoundTools extends SetTools {
  readonly packs: PackLibrary;
  readonly appVersion: string;
  readonly onStep?: (words: string) => void;
}

/** Everybody who may stand for it later has a place, whether or not somebody can check it today. */
const later: readonly SignatureAct[] = ['Checked', 'Signed'];

/** `audiences`: whose copies are signed with it. Empty where it was handed over, otherwise why not. */
export async function handOver(
  workbook: Workbook,
  id: RoundId,
  tools: RoundTools,
  audiences: readonly Audience[] = chosenCopies([]),
): Promise<string> {
  const { state } = workbook.getSnapshot();
  const round = anyRoundOf(state, id);
  if (!round) return 'It is no longer there.';
  const content = await contentDigest(state, round);
  const statement = roundStatements[round.checklist].prepared;
  const at = workbook.now();
  const { packs, appVersion, onStep } = tools;
  const version = round.signOffs.length + 1;
  const prepared = { by: workbook.member, at, statement };
  const places = ['Prepared', ...later] as const;
  const asked = { workbook, packs, round, appVersion, version, prepared, places, madeAt: at };
  const reports = await reportsOfRound(asked, audiences);
  const signing: SigningOfSet = { workbook, act: 'Prepared', at, statement, ...(onStep ? { onStep } : {}) };
  const set = await makeSet(tools, signing, reports, later);
  if (set.state !== 'signed') return set.words;
  // What the pages say stands in the registers as well: the whole state is held against what was read.
  if (workbook.getSnapshot().state !== state) {
    return `The ${roundWord(round)} changed while it was being handed over. Look over it and hand it over again.`;
  }
  const done = await workbook.commit([{ kind: 'round-prepared', round: id, content, statement, files: set.files }]);
  return done.state === 'saved' ? '' : done.words;
}
