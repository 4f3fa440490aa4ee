// The figures of moderation for a quarter: how many days were to be looked at and were, the longest gap with its reason, how soon
// messages were answered. Where nothing was promised or written down there is no figure, rather than one that looks like one.

import type { RecordId } from '../ids';
import type { PlainDate } from '../plain-date';
import { firstDayOf, lastDayOf, type Quarter } from '../quarter';
import { type Kept, recordsOf, type State } from '../state';
import { type CoveredDay, coverageOf, gapsIn, type MissedDays } from './coverage';
import type { Look } from './moderation-log';
import { promisedOn } from './promises';

export interface ModerationFigures {
  /** Days that were to be looked at, up to yesterday; today counts once somebody looked. */
  readonly promised: number;
  /** The first of those days; null where there is none. Before it the account was not live, or had no rota. */
  readonly countedFrom: PlainDate | null;
  /** How many of those somebody looked. */
  readonly lookedAt: number;
  readonly longestGap: (MissedDays & { readonly account: RecordId }) | null;
  /** Answers of which somebody wrote how long they took. */
  readonly answers: number;
  readonly medianMinutes: number | null;
  /** Of the answers, those for which there was a standard, and those that met it. */
  readonly withStandard: number;
  readonly withinStandard: number;
}

export interface AccountFigures {
  readonly account: Kept;
  readonly figures: ModerationFigures;
}

export interface QuarterOfLooks {
  readonly accounts: readonly AccountFigures[];
  readonly all: ModerationFigures;
}

/** Of every account that was to be looked at in a quarter or was, and of all of them together; no account, where there is none. */
export function figuresOfQuarter(state: State, quarter: Quarter, today: PlainDate): QuarterOfLooks {
  const measured = recordsOf(state, 'accounts').map((account) => ({
    account,
    measures: measuresOf(state, account.record, quarter, today),
  }));
  const told = measured.filter(({ measures }) => measures.promised > 0 || measures.looks > 0);
  return {
    accounts: told.map(({ account, measures }) => ({ account, figures: figuresFrom([measures]) })),
    all: figuresFrom(told.map(({ measures }) => measures)),
  };
}

/** Of one account. */
export function figuresOfAccount(
  state: State,
  account: RecordId,
  quarter: Quarter,
  today: PlainDate,
): ModerationFigures {
  return figuresFrom([measuresOf(state, account, quarter, today)]);
}

interface Measures {
  readonly account: RecordId;
  readonly promised: number;
  readonly countedFrom: PlainDate | null;
  readonly lookedAt: number;
  readonly looks: number;
  readonly gaps: readonly MissedDays[];
  readonly minutes: readonly number[];
  readonly withStandard: number;
  readonly withinStandard: number;
}

function measuresOf(state: State, account: RecordId, quarter: Quarter, today: PlainDate): Measures {
  const days = coverageOf(state, account, firstDayOf(quarter), lastDayOf(quarter), today);
  const counted = days.filter(({ isPromised, standing }) => isPromised && standing !== 'not yet');
  const looks = days.flatMap((day) => day.looks);
  const held = looks.flatMap((look) => {
    const within = keptPromise(state, look);
    return within === undefined ? [] : [within];
  });
  return {
    account,
    promised: counted.length,
    countedFrom: counted[0]?.day ?? null,
    lookedAt: counted.filter(isLookedAt).length,
    looks: looks.length,
    gaps: gapsIn(days),
    minutes: looks.flatMap(({ minutesToAnswer }) => minutesToAnswer ?? []),
    withStandard: held.length,
    withinStandard: held.filter(Boolean).length,
  };
}

function isLookedAt({ standing }: CoveredDay): boolean {
  return standing === 'looked at';
}

/** Whether an answer was within what was promised then; undefined where nothing was answered or promised. */
export function keptPromise(state: State, { account, day, minutesToAnswer }: Look): boolean | undefined {
  const hours = promisedOn(state.general.moderationPromises, account, day)?.answerWithinHours ?? 0;
  return minutesToAnswer === null || hours === 0 ? undefined : minutesToAnswer <= hours * 60;
}

function figuresFrom(measures: readonly Measures[]): ModerationFigures {
  const sum = (of: (each: Measures) => number) => measures.reduce((total, each) => total + of(each), 0);
  const minutes = measures.flatMap((each) => each.minutes);
  const gaps = measures.flatMap(({ account, gaps: found }) => found.map((gap) => ({ ...gap, account })));
  return {
    promised: sum((each) => each.promised),
    countedFrom: measures.flatMap((each) => each.countedFrom ?? []).toSorted()[0] ?? null,
    lookedAt: sum((each) => each.lookedAt),
    longestGap: gaps.reduce<ModerationFigures['longestGap']>(
      (longest, gap) => (longest && longest.days >= gap.days ? longest : gap),
      null,
    ),
    answers: minutes.length,
    medianMinutes: medianOf(minutes),
    withStandard: sum((each) => each.withStandard),
    withinStandard: sum((each) => each.withinStandard),
  };
}

/** The one in the middle; between two, their mean. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
