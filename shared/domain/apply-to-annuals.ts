// What a change does to a self-assessment. It goes the steps of a round, and whoever prepared or checked it stands for it no longer
// once it says something else of an aspect. Total, like every application of a change.

import { saidOf } from './annual/said-of';
import type { By, Change, RoundChange } from './change';
import type { Collections } from './collections';
import type { Instant } from './plain-date';
import { signOffInForce } from './round';
import { afterStep, openedSteps, superseded } from './round-after-step';
import type { AnnualRound, GeneralState } from './state';

type Annuals = GeneralState['annuals'];

export function annualsWithOpened(
  general: GeneralState,
  { round, year, pack, aspects }: Extract<Change, { kind: 'annual-opened' }>,
  by: By,
  into: Collections,
): Annuals {
  const { annuals, plans, rounds } = general;
  if ([annuals, plans, rounds].some((taken) => Object.hasOwn(taken, round))) return annuals;
  const annual: AnnualRound = {
    round,
    checklist: 'annual-self-assessment',
    year,
    pack,
    aspects: [...new Set(aspects)],
    levels: {},
    ...openedSteps(by),
  };
  return into.put(annuals, round, annual);
}

export function annualAfter(
  general: GeneralState,
  annual: AnnualRound,
  change: RoundChange,
  by: By,
  into: Collections,
): AnnualRound {
  switch (change.kind) {
    // A self-assessment has levels in place of answers, and no consents are looked through for it.
    case 'consents-looked-at':
    case 'round-extended':
    case 'checks-added':
    case 'answer-given':
    case 'answer-withdrawn':
      return annual;
    case 'aspect-assessed': {
      if (!annual.aspects.includes(change.aspect)) return annual;
      // Evidence that came later under the same id would change what was signed.
      const evidence = change.assessment.evidence.filter((id) => general.evidence[id]);
      const said = { ...change.assessment, evidence, by: by.member, at: by.at };
      return withLevels(annual, into.put(annual.levels, change.aspect, said), by.at);
    }
    case 'aspect-withdrawn':
      if (!saidOf(annual, change.aspect)) return annual;
      return withLevels(annual, into.without(annual.levels, change.aspect), by.at);
    default:
      return afterStep(annual, change, by);
  }
}

/** What was signed is then no longer what it says, whoever wrote the change. */
function withLevels(annual: AnnualRound, levels: AnnualRound['levels'], at: Instant): AnnualRound {
  const changed = { ...annual, levels, prepared: null, checked: null };
  return signOffInForce(annual) ? superseded(changed, at, 'It was changed after it was signed.') : changed;
}
