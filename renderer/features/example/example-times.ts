// When things happened in the example: days and hours in London, counted from today, and never in the future. Pure.

import { addDays, dayOf, type Instant, instantOf, type PlainDate, writeTime } from '#shared/domain/plain-date';
import { addQuarters, firstDayOf, quarterOf } from '#shared/domain/quarter';
import type { Example, ExamplePart, Sitting, When } from '#shared/formats/example/example-file';

/** The day that is meant, wherever it lies. */
export function dayMeant(when: When, today: PlainDate): PlainDate {
  if ('today' in when) return addDays(today, when.today);
  return addDays(firstDayOf(addQuarters(quarterOf(today), when.quarter)), when.day - 1);
}

/** The day on which something has happened: today at the latest. */
export function dayPassed(when: When, today: PlainDate): PlainDate {
  const day = dayMeant(when, today);
  return day < today ? day : today;
}

/** The instant at which a clock in London shows a time, `14:31`. */
export function instantInLondon(day: PlainDate, time: string): Instant {
  const winter = new Date(`${day}T${time}:00.000Z`);
  const summer = instantOf(new Date(winter.getTime() - 3_600_000));
  return dayOf(summer) === day && writeTime(summer) === time ? summer : instantOf(winter);
}

export interface TimedSitting {
  readonly at: Instant;
  readonly sitting: Sitting;
}

/**
 * The founding and every sitting with its instant, in the order of time; those of the main file come first where it is the same.
 * Within a file the order stays. Nothing lies after now or before what went before it in its file, and what is counted from today
 * lies in this quarter: early in a quarter it crowds together at its start.
 */
export function timesOf(
  { founding, sittings }: Example,
  now: Instant,
  parts: readonly ExamplePart[] = [],
): { founded: Instant; sittings: readonly TimedSitting[] } {
  const today = dayOf(now);
  const quarterStart = instantInLondon(firstDayOf(quarterOf(today)), '09:00');
  const timeAfter = (before: Instant, { on, at }: Pick<Sitting, 'on' | 'at'>): Instant => {
    const meant = instantInLondon(dayMeant(on, today), at);
    const notBefore = 'today' in on && quarterStart > before ? quarterStart : before;
    return earlier(now, meant > notBefore ? meant : notBefore);
  };
  const founded = timeAfter(instantOf(new Date(0)), founding);
  const timed = [sittings, ...parts.map((part) => part.sittings)].flatMap((inOrder) => {
    let before = founded;
    return inOrder.map((sitting): TimedSitting => {
      before = timeAfter(before, sitting);
      return { at: before, sitting };
    });
  });
  return { founded, sittings: timed.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
