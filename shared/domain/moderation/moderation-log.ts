// On which days each account was looked at, by whom, and what came of it. Kept small, because a day is written down for every
// account: one sign a day for each member in a quarter, and beside it only what is more than a sign.

import { type Collections, copying } from '../collections';
import type { MemberId, RecordId } from '../ids';
import { addDays, daysBetween, type PlainDate } from '../plain-date';
import { addQuarters, compareQuarters, firstDayOf, type Quarter, quarterOf, writeQuarterShort } from '../quarter';

/** `quiet`: there was nothing to do. `acted`: something was done. */
export const lookOutcomes = ['quiet', 'acted'] as const;
export type LookOutcome = (typeof lookOutcomes)[number];

/** A member has looked at an account on a day. */
export interface Look {
  readonly account: RecordId;
  readonly day: PlainDate;
  readonly by: MemberId;
  readonly outcome: LookOutcome;
  /** What was done, in short words; empty where there was nothing to do. */
  readonly done: string;
  /** How long the oldest message had waited for its answer; null where nobody says. */
  readonly minutesToAnswer: number | null;
  /** The day on which it was written down: the day itself, or a later one. */
  readonly writtenOn: PlainDate;
}

/** What is more than a sign; left out where it says nothing. */
interface Remark {
  readonly done?: string;
  readonly minutes?: number;
  readonly on?: PlainDate;
}

/** What one member wrote of one account in one quarter. */
interface MemberQuarter {
  /** A sign for each day from the first of the quarter. */
  readonly signs: string;
  /** By the number of the day, 0 for the first. */
  readonly remarks: Readonly<Record<string, Remark>>;
}

/** By account and quarter, then by member. */
export type ModerationLog = Readonly<Record<string, Readonly<Record<string, MemberQuarter>>>>;

const noSign = '.';
const signOf: Readonly<Record<LookOutcome, string>> = { quiet: 'q', acted: 'a' };

function keyOf(account: RecordId, quarter: Quarter): string {
  return `${account}/${writeQuarterShort(quarter)}`;
}

/** The log with a look in it, in place of an earlier one of the same account, day and member. */
export function withLook(log: ModerationLog, look: Look, into: Collections = copying): ModerationLog {
  const { day, outcome, done, minutesToAnswer, writtenOn } = look;
  const remark: Remark = {
    ...(done === '' ? {} : { done }),
    ...(minutesToAnswer === null ? {} : { minutes: minutesToAnswer }),
    ...(writtenOn === day ? {} : { on: writtenOn }),
  };
  return withDay(log, look, signOf[outcome], Object.keys(remark).length > 0 ? remark : undefined, into);
}

/** The log without what a member wrote of an account and a day; the very same where they wrote nothing. */
export function withoutLook(log: ModerationLog, where: LookPlace, into: Collections = copying): ModerationLog {
  return lookOf(log, where) ? withDay(log, where, noSign, undefined, into) : log;
}

export type LookPlace = Pick<Look, 'account' | 'day' | 'by'>;

function withDay(
  log: ModerationLog,
  { account, day, by }: LookPlace,
  sign: string,
  remark: Remark | undefined,
  into: Collections,
): ModerationLog {
  const quarter = quarterOf(day);
  const key = keyOf(account, quarter);
  const index = daysBetween(firstDayOf(quarter), day);
  const members = log[key] ?? {};
  const { signs = '', remarks = {} } = members[by] ?? {};
  const before = signs.padEnd(index, noSign);
  const { [index]: _, ...others } = remarks;
  // What was taken back leaves nothing, so that a log says no more than if it had never been written.
  const after = trimEnd(`${before.slice(0, index)}${sign}${before.slice(index + 1)}`);
  const { [by]: __, ...rest } = members;
  const mine =
    after === '' ? {} : { [by]: { signs: after, remarks: remark ? { ...others, [index]: remark } : others } };
  const kept = { ...rest, ...mine };
  return Object.keys(kept).length === 0 ? into.without(log, key) : into.put(log, key, kept);
}

function trimEnd(signs: string): string {
  return signs.replace(/\.+$/, '');
}

/** What a member wrote of an account and a day. */
export function lookOf(log: ModerationLog, { account, day, by }: LookPlace): Look | undefined {
  const quarter = quarterOf(day);
  const kept = log[keyOf(account, quarter)]?.[by];
  return kept && lookAt(kept, { account, day, by }, daysBetween(firstDayOf(quarter), day));
}

function lookAt({ signs, remarks }: MemberQuarter, place: LookPlace, index: number): Look | undefined {
  const sign = signs[index];
  const outcome = lookOutcomes.find((each) => signOf[each] === sign);
  if (!outcome) return undefined;
  const { done = '', minutes = null, on = place.day } = remarks[index] ?? {};
  return { ...place, outcome, done, minutesToAnswer: minutes, writtenOn: on };
}

/** Everything written of an account from one day to another, both counted, oldest first. */
export function looksBetween(log: ModerationLog, account: RecordId, from: PlainDate, to: PlainDate): readonly Look[] {
  const looks: Look[] = [];
  const last = quarterOf(to);
  for (let quarter = quarterOf(from); compareQuarters(quarter, last) <= 0; quarter = addQuarters(quarter, 1)) {
    const first = firstDayOf(quarter);
    // Only the signs that are asked for are looked at: most often those are of one day.
    const begin = Math.max(0, daysBetween(first, from));
    const end = daysBetween(first, to) + 1;
    for (const [member, kept] of Object.entries(log[keyOf(account, quarter)] ?? {})) {
      for (let index = begin; index < Math.min(end, kept.signs.length); index += 1) {
        if (kept.signs[index] === noSign) continue;
        // The log is keyed by the ids of members alone.
        const look = lookAt(kept, { account, day: addDays(first, index), by: member as MemberId }, index);
        if (look) looks.push(look);
      }
    }
  }
  return looks.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The first day on which an account was looked at; undefined where nobody ever wrote it down. */
export function firstLookOn(log: ModerationLog, account: string): PlainDate | undefined {
  // A quarter from which everything was taken back is not kept, so the earliest one that is kept holds the first day.
  let earliest: string | undefined;
  for (const key in log) {
    if (key.startsWith(account) && (earliest === undefined || key < earliest)) earliest = key;
  }
  const members = earliest === undefined ? undefined : log[earliest];
  if (earliest === undefined || !members) return undefined;
  const indexes = Object.values(members).map(({ signs }) => signs.search(/[^.]/));
  return addDays(firstDayIn(earliest), Math.min(...indexes));
}

function firstDayIn(key: string): PlainDate {
  const [year = '', quarter = ''] = key.slice(key.indexOf('/') + 1).split(' Q');
  return firstDayOf({ year: Number(year), quarter: Number(quarter) as Quarter['quarter'] });
}
