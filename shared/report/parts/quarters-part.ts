// The reviews of the past four quarters in short: how each came out, what was different and what was done about it.

import type { Instant } from '#shared/domain/plain-date';
import type { Quarter } from '#shared/domain/quarter';
import { roundsInOrder, signOffInForce } from '#shared/domain/round';
import type { Round } from '#shared/domain/state';
import type { ChecklistPack } from '#shared/packs/pack-schema';
import { differenceRows } from '../difference-rows';
import type { MadeFrom } from '../made-from';
import type { DifferenceRow } from '../quarterly-review';
import { readSources } from '../sources';
import { summarySentences } from '../summary-sentences';

export interface QuarterPart {
  readonly quarter: Quarter;
  readonly summary: readonly string[];
  readonly differences: readonly DifferenceRow[];
  /** Who stands for it, and the digest of what they stand for. */
  readonly signed: { readonly at: Instant; readonly by: string; readonly checkedBy: string; readonly content: string };
  /** The signed file, as it was given out then. */
  readonly files: readonly { readonly name: string; readonly digest: string }[];
}

const quartersTold = 4;

/** The last four that are signed, oldest first. `packOf`: undefined where the questions of a round are not at hand. */
export function quarterParts(
  { state, seen }: MadeFrom,
  packOf: (round: Round) => ChecklistPack | undefined,
): readonly QuarterPart[] {
  return signedRounds(roundsInOrder(state))
    .slice(-quartersTold)
    .flatMap(({ round, signOff }): QuarterPart[] => {
      const pack = packOf(round);
      if (!pack) return [];
      const sources = readSources({ state, round, pack, audience: seen.audience }, seen);
      return [
        {
          quarter: round.quarter,
          summary: summarySentences(sources),
          differences: differenceRows(sources),
          signed: {
            at: signOff.at,
            by: seen.decider(signOff.signedBy),
            checkedBy: signOff.checkedBy === '' ? '' : seen.decider(signOff.checkedBy),
            content: signOff.content,
          },
          files: signOff.files.map(({ name, digest }) => ({ name, digest })),
        },
      ];
    });
}

function signedRounds(rounds: readonly Round[]) {
  return rounds.flatMap((round) => {
    const signOff = signOffInForce(round);
    return signOff ? [{ round, signOff }] : [];
  });
}
