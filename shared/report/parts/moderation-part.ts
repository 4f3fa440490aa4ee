// How the accounts were looked after day by day in the past four quarters: figures alone, from the log.

import { figuresOfQuarter, type ModerationFigures } from '#shared/domain/moderation/figures';
import type { PlainDate } from '#shared/domain/plain-date';
import { addQuarters, type Quarter } from '#shared/domain/quarter';
import type { MadeFrom } from '../made-from';

export interface ModerationRow {
  readonly quarter: Quarter;
  /** Days that were to be looked at, and how many of them were. */
  readonly promised: number;
  readonly lookedAt: number;
  readonly longestGap: {
    readonly days: number;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly because: string;
  } | null;
  readonly answers: number;
  readonly medianMinutes: number | null;
  /** Of the answers for which there was a standard, those that met it. */
  readonly withStandard: number;
  readonly withinStandard: number;
}

const quartersTold = 4;

/** Oldest first; quarters of which the log says nothing are left out. `last`: the quarter it ends with. */
export function moderationRows({ state, seen, today }: MadeFrom, last: Quarter): readonly ModerationRow[] {
  return Array.from({ length: quartersTold }, (_, index) => addQuarters(last, index + 1 - quartersTold)).flatMap(
    (quarter): ModerationRow[] => {
      const { all } = figuresOfQuarter(state, quarter, today);
      if (all.promised === 0 && all.answers === 0) return [];
      return [{ quarter, ...rowOf(all) }];
    },
  );

  function rowOf({ longestGap, ...figures }: ModerationFigures): Omit<ModerationRow, 'quarter'> {
    const { promised, lookedAt, answers, medianMinutes, withStandard, withinStandard } = figures;
    const gap = longestGap && {
      days: longestGap.days,
      from: longestGap.from,
      to: longestGap.to,
      because: seen.typed(longestGap.because, {
        place: `gap/${longestGap.account}/${longestGap.from}`,
        what: 'Why an account was not looked at for some days',
      }),
    };
    return { promised, lookedAt, longestGap: gap, answers, medianMinutes, withStandard, withinStandard };
  }
}
