// The evidence of the past four signed reviews: what each file is called here, of which day it is, and its digest.

import type { EvidenceId } from '#shared/domain/ids';
import { dayOf, type PlainDate } from '#shared/domain/plain-date';
import { answerKey, type Round } from '#shared/domain/state';
import type { MadeFrom } from '../made-from';

export interface IndexedFile {
  readonly number: number;
  /** Empty where this copy may not print it. */
  readonly title: string;
  readonly effectiveOn: PlainDate;
  readonly addedOn: PlainDate;
  readonly sizeBytes: number;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

/** Each file once, in the order in which the answers of the rounds name them. */
export function evidenceOfRounds(rounds: readonly Round[]): readonly EvidenceId[] {
  const named = rounds.flatMap((round) =>
    round.asked.flatMap(({ item, about }) => round.answers[answerKey(item, about)]?.evidence ?? []),
  );
  return [...new Set(named)];
}

export function evidenceRows({ state, seen }: MadeFrom, rounds: readonly Round[]): readonly IndexedFile[] {
  return evidenceOfRounds(rounds).flatMap((id, index): IndexedFile[] => {
    const evidence = state.general.evidence[id];
    if (!evidence) return [];
    return [
      {
        number: index + 1,
        title: seen.typed(evidence.name, {
          place: `evidence/${evidence.evidence}/name`,
          what: 'The name of a file of evidence',
        }),
        effectiveOn: evidence.effectiveOn,
        addedOn: dayOf(evidence.addedAt),
        sizeBytes: evidence.sizeBytes,
        digest: evidence.digest,
      },
    ];
  });
}
