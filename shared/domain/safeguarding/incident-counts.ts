// How many concerns and complaints there were, and what came of them, without a word of whose: what the safeguarding lead gives to
// everybody for a time. Of a time for which nothing was given, nobody can say that there were none.

import { beganOn } from '../began-on';
import type { MemberId } from '../ids';
import { type Instant, isPlainDate, isWithin, type PlainDate } from '../plain-date';
import { complaintKinds } from '../registers/complaint-fields';
import { concernKinds, outcomes } from '../registers/concern-fields';
import { type FieldValues, rowsOf, textOf } from '../registers/register';
import { type Kept, recordsOf, type State } from '../state';

export interface CountOf {
  /** A kind or an outcome, as the register has it. */
  readonly of: string;
  readonly count: number;
}

export interface IncidentCounts {
  /** Concerns about what was seen or heard in the time, by kind. */
  readonly concerns: readonly CountOf[];
  /** Concerns closed in the time, by what came of them. */
  readonly outcomes: readonly CountOf[];
  /** Complaints received in the time, by kind. */
  readonly complaints: readonly CountOf[];
  /** Concerns not closed when the counts were given. */
  readonly open: number;
  /** Concerns that were passed to somebody outside in the time, and reports made to platforms. */
  readonly referred: number;
  readonly platformReports: number;
}

/** Counts that were given for the days from one to another, both included. */
export interface ReleasedCounts {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly counts: IncidentCounts;
  readonly by: MemberId;
  readonly at: Instant;
}

/** What can be counted by whoever reads the concerns. Kinds of which there was none are counted too: nought is then known. */
export function countIncidents(state: State, from: PlainDate, until: PlainDate): IncidentCounts {
  const isThen = (on: string) => isWithin(on, from, until);
  const concerns = recordsOf(state, 'concerns');
  const complaints = recordsOf(state, 'complaints');
  const seen = concerns.filter(({ fields }) => isThen(textOf(fields, 'seenOn')));
  const closed = concerns.filter(({ fields }) => isThen(textOf(fields, 'closedOn')));
  const received = complaints.filter(({ fields }) => isThen(textOf(fields, 'receivedOn')));
  const isNotLater = ({ fields }: Kept) => textOf(fields, 'seenOn') <= until;
  return {
    concerns: countEach(concernKinds, 'kind', seen),
    outcomes: countEach(outcomes, 'outcome', closed),
    complaints: countEach(complaintKinds, 'kind', received),
    open: concerns.filter((kept) => isNotLater(kept) && textOf(kept.fields, 'closedOn') === '').length,
    referred: concerns.filter(({ fields }) => daysOf(fields, 'referrals').some(isThen)).length,
    platformReports: concerns.flatMap(({ fields }) => daysOf(fields, 'platformReports').filter(isThen)).length,
  };
}

function countEach(
  among: readonly { readonly value: string }[],
  field: string,
  records: readonly Kept[],
): readonly CountOf[] {
  return among.map(({ value }) => ({
    of: value,
    count: records.filter(({ fields }) => textOf(fields, field) === value).length,
  }));
}

function daysOf(fields: FieldValues, rows: string): readonly string[] {
  return rowsOf(fields, rows).map(({ on = '' }) => on);
}

/**
 * Whether the workbook can say how many there were until a day: it was begun by then, or something of then was written down since. Of
 * the time before it nobody knows.
 */
export function knowsOf(state: State, until: PlainDate): boolean {
  const began = beganOn(state);
  if (began !== undefined && began <= until) return true;
  const written = [
    ...recordsOf(state, 'concerns').map(({ fields }) => textOf(fields, 'seenOn')),
    ...recordsOf(state, 'complaints').map(({ fields }) => textOf(fields, 'receivedOn')),
  ];
  return written.some((on) => isPlainDate(on) && on <= until);
}

export function sumOf(counts: readonly CountOf[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** What was last given for exactly these days; undefined where nothing was. */
export function releasedFor(
  { releasedCounts }: { readonly releasedCounts: readonly ReleasedCounts[] },
  from: PlainDate,
  until: PlainDate,
): ReleasedCounts | undefined {
  return releasedCounts.findLast((released) => released.from === from && released.until === until);
}
