// Figure 1: how many settings were different or missing in each of the past eight quarters. Only reviews that were kept count.

import { roundKeptFor } from '#shared/domain/own-year';
import { quartersUpTo } from '#shared/domain/quarter';
import { countAnswers } from '#shared/domain/round';
import type { Round, State } from '#shared/domain/state';
import type { QuarterFigure } from './quarterly-review';

export function quarterFigures(state: State, round: Round): readonly QuarterFigure[] {
  return quartersUpTo(round.quarter).map((quarter) => {
    const kept = roundKeptFor(state, quarter);
    return { quarter, kept: kept ? figuresOf(kept) : null };
  });
}

function figuresOf(round: Round): NonNullable<QuarterFigure['kept']> {
  const { answered, different } = countAnswers(round);
  const asked = new Set(round.asked.map(({ item, about }) => `${about}/${item}`));
  const notFound = Object.entries(round.answers).filter(
    ([key, { result }]) => asked.has(key) && result === 'unknown',
  ).length;
  return { checked: answered, different: different - notFound, notFound };
}
