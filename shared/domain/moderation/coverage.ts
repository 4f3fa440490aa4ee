// Which days an account was to be looked at, and on which of them nobody did: from the rota as it was then, the days on which the
// organisation was closed, and the log. A gap is a run of days that were to be looked at and were not, whatever lies between them.

import type { RecordId } from '../ids';
import { addDays, daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';
import { firstLookOn, type Look, looksBetween } from './moderation-log';
import { promisedOn } from './promises';
import { weekdayOf } from './rota';

/**
 * `looked at`; `missed`: it was to be, and nobody wrote that they did; `not yet`: today, while there is still time; `closed`: the
 * organisation was; `free`: not promised for that weekday; `unknown`: before anything was promised or written down.
 */
export type DayStanding = 'looked at' | 'missed' | 'not yet' | 'closed' | 'free' | 'unknown';

export interface CoveredDay {
  readonly day: PlainDate;
  readonly standing: DayStanding;
  readonly looks: readonly Look[];
  /** Whether it was to be looked at. */
  readonly isPromised: boolean;
  /** Why it was closed or missed, where somebody wrote it; else empty. */
  readonly because: string;
}

/** From one day to another, both counted; days still to come are left out. */
export function coverageOf(
  state: State,
  account: RecordId,
  from: PlainDate,
  to: PlainDate,
  today: PlainDate,
): readonly CoveredDay[] {
  const { moderationLog, moderationPromises } = state.general;
  const last = to < today ? to : today;
  const begin = coveredFrom(state, account);
  const breaks = breaksOf(state, account);
  const looks = new Map<PlainDate, Look[]>();
  if (from <= last) {
    for (const look of looksBetween(moderationLog, account, from, last)) {
      looks.set(look.day, [...(looks.get(look.day) ?? []), look]);
    }
  }
  return Array.from({ length: Math.max(0, daysBetween(from, last) + 1) }, (_, index): CoveredDay => {
    const day = addDays(from, index);
    const seen = looks.get(day) ?? [];
    const within = breaks.filter((each) => each.from <= day && day <= each.to);
    const isClosed = within.some(({ kind }) => kind === 'closed');
    const because = [...new Set(within.map((each) => each.because).filter((words) => words !== ''))].join('; ');
    const promised = promisedOn(moderationPromises, account, day);
    const isKnown = begin !== undefined && begin <= day;
    // Without a rota it is every day, as the guidance has it.
    const isOn = promised?.isLive === true && (promised.weekdays[weekdayOf(day)] ?? 'y') === 'y';
    const isPromised = isKnown && isOn && !isClosed;
    const standing = (): DayStanding => {
      if (seen.length > 0) return 'looked at';
      if (isClosed) return 'closed';
      if (!isKnown) return 'unknown';
      if (!isOn) return 'free';
      return day === today ? 'not yet' : 'missed';
    };
    return { day, standing: standing(), looks: seen, isPromised, because };
  });
}

/** From which day on days count: that of the first rota of the live account, or the first on which anybody looked. */
function coveredFrom({ general }: State, account: RecordId): PlainDate | undefined {
  const rota = general.moderationPromises[account]?.find(({ isLive, weekdays }) => isLive && weekdays !== '')?.since;
  const look = firstLookOn(general.moderationLog, account);
  return rota !== undefined && look !== undefined ? (rota < look ? rota : look) : (rota ?? look);
}

/** How many of some accounts are to be looked at on a day, and how many of those somebody has looked at. */
export function lookedAtOn(
  state: State,
  accounts: readonly Kept[],
  day: PlainDate,
): { readonly due: number; readonly lookedAt: number } {
  const days = accounts.flatMap(({ record }) => coverageOf(state, record, day, day, day));
  const due = days.filter(({ standing }) => standing !== 'closed' && standing !== 'free');
  return { due: due.length, lookedAt: due.filter(({ standing }) => standing === 'looked at').length };
}

interface Break {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kind: string;
  readonly because: string;
}

/** The closed days and explained gaps of an account, and those of all accounts. */
function breaksOf(state: State, account: RecordId): readonly Break[] {
  return recordsOf(state, 'moderation-breaks').flatMap(({ fields }): Break[] => {
    const [from, to] = [textOf(fields, 'from'), textOf(fields, 'to') || textOf(fields, 'from')];
    const of = textOf(fields, 'account');
    if (!isPlainDate(from) || !isPlainDate(to) || (of !== '' && of !== account)) return [];
    return [{ from, to, kind: textOf(fields, 'kind'), because: textOf(fields, 'because').trim() }];
  });
}

/** A gap: days in a row that were to be looked at, and on which nobody did. */
export interface MissedDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** How many days were to be looked at and were not. */
  readonly days: number;
  /** The reasons that were written; empty where there is none for some of it. */
  readonly because: string;
}

/** Oldest first. */
export function gapsIn(days: readonly CoveredDay[]): readonly MissedDays[] {
  const gaps: MissedDays[] = [];
  let run: CoveredDay[] = [];
  const end = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const isExplained = run.every(({ because }) => because !== '');
      const because = isExplained ? [...new Set(run.map((day) => day.because))].join('; ') : '';
      gaps.push({ from: first.day, to: last.day, days: run.length, because });
    }
    run = [];
  };
  for (const day of days) {
    if (day.standing === 'missed') run.push(day);
    else if (day.standing === 'looked at') end();
  }
  end();
  return gaps;
}
