// The last signed self-assessment in short: the level of each aspect beside the year before, and who stands for it. Nothing is added up.

import { annualBefore, annualsInOrder } from '#shared/domain/annual/annual-round';
import type { SaidLevel } from '#shared/domain/annual/assessment';
import { saidOf } from '#shared/domain/annual/said-of';
import type { Instant } from '#shared/domain/plain-date';
import type { OwnYear } from '#shared/domain/quarter';
import { signOffInForce } from '#shared/domain/round';
import type { AnnualRound } from '#shared/domain/state';
import type { SelfAssessmentPack } from '#shared/packs/pack-schema';
import { readableAspect } from '#shared/packs/readable-aspect';
import type { MadeFrom } from '../made-from';

export interface AssessmentPart {
  readonly year: OwnYear;
  /** Null where there was none before it. */
  readonly comparedWith: OwnYear | null;
  readonly rows: readonly {
    readonly title: string;
    readonly level: SaidLevel | null;
    readonly before: SaidLevel | null;
  }[];
  /** `content`: SHA-256 of what was signed, hex. `checkedBy`: empty where nobody checked it. */
  readonly signed: {
    readonly by: string;
    readonly checkedBy: string;
    readonly at: Instant;
    readonly content: string;
  };
}

/** Null where none is signed, or its pack is not at hand. */
export function assessmentPart(
  { state, seen }: MadeFrom,
  packOf: (annual: AnnualRound) => SelfAssessmentPack | undefined,
): AssessmentPart | null {
  const annual = annualsInOrder(state).findLast(signOffInForce);
  const signOff = annual && signOffInForce(annual);
  const pack = annual && packOf(annual);
  if (!annual || !signOff || !pack) return null;
  const before = annualBefore(state, annual);
  const { onPaper, signedBy, checkedBy, at, content } = signOff;
  return {
    year: annual.year,
    comparedWith: before?.year ?? null,
    rows: annual.aspects.map((aspect) => ({
      title: readableAspect(pack, aspect)?.title ?? aspect,
      level: saidOf(annual, aspect)?.level ?? null,
      before: (before && saidOf(before, aspect)?.level) ?? null,
    })),
    signed: {
      by: onPaper ? seen.person(onPaper.person) : seen.decider(signedBy),
      checkedBy: checkedBy === '' ? '' : seen.decider(checkedBy),
      at,
      content,
    },
  };
}
