// The files that stand behind the answers, numbered in the order in which the answers name them.

import { dayOf } from '#shared/domain/plain-date';
import { answerTo } from '#shared/domain/round';
import type { EvidenceRow } from './quarterly-review';
import type { Sources } from './sources';

export function evidenceIndex({
  state,
  round,
  seen,
  labelOf,
  nameOf,
  evidenceNumbers,
}: Sources): readonly EvidenceRow[] {
  return [...evidenceNumbers].flatMap(([id, number]): EvidenceRow[] => {
    const evidence = state.general.evidence[id];
    if (!evidence) return [];
    const uses = round.asked.filter((asked) => answerTo(round, asked)?.evidence.includes(evidence.evidence));
    return [
      {
        number,
        name:
          seen.typed(evidence.name, {
            place: `evidence/${evidence.evidence}/name`,
            what: 'The name of a file of evidence',
          }) || 'A file',
        usedFor: uses.map(({ about, item }) => `${nameOf(about).name}, ${labelOf(item)}`).join('; '),
        effectiveOn: evidence.effectiveOn,
        goodUntil: evidence.goodUntil,
        addedOn: dayOf(evidence.addedAt),
        addedBy: seen.member(evidence.addedBy),
        sizeBytes: evidence.sizeBytes,
        digest: evidence.digest,
      },
    ];
  });
}
