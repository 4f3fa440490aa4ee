// What a consent is worth on a day: whether everybody signed who has to, until when it holds, and when to ask again and why. Pure;
// the register, the signals and the posts go by it.

import { addYears, daysBetween, isPlainDate, type PlainDate } from '../plain-date';
import { purposes } from './consent-fields';
import { type ParentAge, parentAgeOn } from './parent-age';
import { type FieldValues, textOf } from './register';

export type ConsentStanding =
  | 'do not publish'
  | 'withdrawn'
  | 'unsigned'
  | 'half-signed'
  | 'to come'
  | 'expired'
  | 'agreed to nothing'
  | 'live';

const askAges = [13, 16, 18] as const;

const adultAge = 18;

function dateOf(fields: FieldValues, name: string): PlainDate | undefined {
  const text = textOf(fields, name);
  return isPlainDate(text) ? text : undefined;
}

/** The latest of the days on which somebody signed; undefined where nobody did. */
export function signedOn(fields: FieldValues): PlainDate | undefined {
  const days = ['youngSignedOn', 'parentSignedOn', 'groupSignedOn'].flatMap((name) => dateOf(fields, name) ?? []);
  return days.toSorted().at(-1);
}

/** The day up to which it holds: as it says itself, or a year after it began. */
export function holdsUntil(fields: FieldValues): PlainDate | undefined {
  const until = dateOf(fields, 'until');
  const from = dateOf(fields, 'from') ?? signedOn(fields);
  return until ?? (from && addYears(from, 1));
}

export interface AskAgain {
  readonly on: PlainDate;
  readonly because: 'expiry' | '13' | '16' | '18';
}

/** The next day on which to ask again, counted from when it was last asked: a birthday that changes who decides, or the expiry. */
export function askAgain(fields: FieldValues): AskAgain | undefined {
  const asked = signedOn(fields) ?? dateOf(fields, 'from');
  const born = textOf(fields, 'about') === 'group' ? undefined : dateOf(fields, 'bornOn');
  const expiry = holdsUntil(fields);
  const days: AskAgain[] = expiry ? [{ on: expiry, because: 'expiry' }] : [];
  if (born && asked) {
    for (const age of askAges) {
      const on = addYears(born, age);
      if (daysBetween(asked, on) > 0) days.push({ on, because: `${age}` });
    }
  }
  return days.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
}

/** How old somebody is on a day; undefined where the day of birth is not written down. */
export function ageOn(fields: FieldValues, day: PlainDate): number | undefined {
  const born = dateOf(fields, 'bornOn');
  if (!born) return undefined;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  const age = daysBetween(addYears(born, years), day) >= 0 ? years : years - 1;
  return Math.max(0, Math.min(120, age));
}

/** The youngest that somebody of an age band can be. */
const youngestOf: Readonly<Record<string, number>> = { 'under-13': 0, '13-15': 13, '16-17': 16, '18-over': 18 };

/**
 * Below the age at which a parent signed in any case on that day, by the day of birth or the age band. Of a band that reaches
 * below it, somebody may be.
 */
export function isBelowParentAge(fields: FieldValues, day: PlainDate, ages: readonly ParentAge[]): boolean {
  const age = ageOn(fields, day) ?? youngestOf[textOf(fields, 'ageBand')];
  return age !== undefined && age < parentAgeOn(ages, day);
}

function isAdult(fields: FieldValues, day: PlainDate): boolean {
  const age = ageOn(fields, day);
  return age === undefined ? textOf(fields, 'ageBand') === '18-over' : age >= adultAge;
}

function signatures(fields: FieldValues, today: PlainDate, ages: readonly ParentAge[]): 'all' | 'some' | 'none' {
  if (textOf(fields, 'about') === 'group') {
    const signed = Number(textOf(fields, 'groupSigned') || '0');
    if (!(signed > 0)) return 'none';
    return signed >= Number(textOf(fields, 'groupMembers') || '0') ? 'all' : 'some';
  }
  const young = isSigning(textOf(fields, 'youngHow'));
  const parent = isSigning(textOf(fields, 'parentHow'));
  if (!young && !parent) return 'none';
  const day = signedOn(fields) ?? today;
  const isJudged = textOf(fields, 'parentHow') === 'not-needed' && !isBelowParentAge(fields, day, ages);
  const isParentLeftOut = isJudged || isAdult(fields, day);
  return young && (parent || isParentLeftOut) ? 'all' : 'some';
}

export function isSigning(how: string): boolean {
  return how === 'drawn' || how === 'paper' || how === 'recorded';
}

/** `ages`: those the organisation has set. Each consent is judged by the one that held on the day it was signed. */
export function consentStanding(fields: FieldValues, today: PlainDate, ages: readonly ParentAge[]): ConsentStanding {
  if (textOf(fields, 'doNotPublish') === 'yes') return 'do not publish';
  if (textOf(fields, 'withdrawnOn') !== '') return 'withdrawn';
  const signed = signatures(fields, today, ages);
  if (signed === 'none') return 'unsigned';
  if (signed === 'some') return 'half-signed';
  const from = dateOf(fields, 'from');
  if (from && daysBetween(today, from) > 0) return 'to come';
  const until = holdsUntil(fields);
  if (until && daysBetween(until, today) > 0) return 'expired';
  return purposes.some(({ name }) => textOf(fields, name) === 'yes') ? 'live' : 'agreed to nothing';
}
