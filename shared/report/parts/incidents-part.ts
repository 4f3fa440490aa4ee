// Concerns and complaints of the past quarters in numbers, as the safeguarding lead gave them, and what the daily looks did about posts
// that break the rules. Of a quarter for which nothing was given it says so, and never nought.

import { ladderSteps, readDone } from '#shared/domain/moderation/ladder';
import { looksBetween } from '#shared/domain/moderation/moderation-log';
import { presentQuarter } from '#shared/domain/own-year';
import { dayOf, type PlainDate } from '#shared/domain/plain-date';
import { addQuarters, firstDayOf, lastDayOf, type Quarter } from '#shared/domain/quarter';
import { complaintKinds } from '#shared/domain/registers/complaint-fields';
import { concernKinds, outcomes } from '#shared/domain/registers/concern-fields';
import { type CountOf, type ReleasedCounts, releasedFor, sumOf } from '#shared/domain/safeguarding/incident-counts';
import { recordsOf, type State } from '#shared/domain/state';
import { profileFigures } from '#shared/domain/young-people/session-figures';
import type { MadeFrom } from '../made-from';
import { hideSmall } from '../small-numbers';
import type { CountRow } from './consents-part';
import { type ModerationRow, moderationRows } from './moderation-part';

export interface CountTable {
  /** Null: not printed, so that nobody can be told from it. */
  readonly total: number | null;
  readonly rows: readonly CountRow[];
}

export interface GivenCounts {
  readonly givenOn: PlainDate;
  /** Who gave them, as the reader may know them. */
  readonly givenBy: string;
  readonly concerns: CountTable;
  readonly outcomes: CountTable;
  readonly complaints: CountTable;
  /** Concerns still open, passed to somebody outside, and reports made to platforms. */
  readonly open: number | null;
  readonly referred: number | null;
  readonly platformReports: number | null;
}

export interface IncidentQuarter {
  readonly quarter: Quarter;
  readonly isOver: boolean;
  /** Null where nobody has given any for it. */
  readonly counts: GivenCounts | null;
  /** What was done about posts that broke the rules: how often each step was taken. None where the log has no look. */
  readonly steps: readonly CountRow[];
  /** Null where the log has no look in the quarter. */
  readonly looksWithSomethingDone: number | null;
  readonly profiles: ProfilesLookedAt;
}

/** Profiles looked at together with a young person. Null: not printed, so that nobody can be told from it. */
export interface ProfilesLookedAt {
  readonly looks: number | null;
  /** Of these, how many had something open that says who somebody is. */
  readonly withSomethingOpen: number | null;
}

export interface IncidentsPart {
  /** A count of people below this is not printed; null in copies that stay in the house. */
  readonly smallBelow: number | null;
  /** Oldest first, the last one being the present. */
  readonly quarters: readonly IncidentQuarter[];
  readonly moderation: readonly ModerationRow[];
}

const quartersTold = 4;

export function incidentsPart(from: MadeFrom): IncidentsPart {
  const { state, seen, today } = from;
  const last = presentQuarter(state, today);
  const below = seen.isOutside ? state.general.smallNumbersBelow : null;
  const quarters = Array.from({ length: quartersTold }, (_, index) => addQuarters(last, index + 1 - quartersTold));
  return {
    smallBelow: below,
    quarters: quarters.map((quarter) => {
      const released = releasedFor(state.general, firstDayOf(quarter), lastDayOf(quarter));
      return {
        quarter,
        isOver: lastDayOf(quarter) < today,
        counts: released ? givenCounts(from, released, below) : null,
        ...stepsTaken(state, quarter),
        profiles: profilesLookedAt(state, quarter, below),
      };
    }),
    moderation: moderationRows(from, last),
  };
}

/** Whether there is anything to tell: of the daily looks, or given by the lead. */
export function hasIncidents({ quarters }: IncidentsPart): boolean {
  return quarters.some(({ counts }) => counts !== null);
}

function givenCounts({ seen }: MadeFrom, { counts, by, at }: ReleasedCounts, below: number | null): GivenCounts {
  const few = (count: number) => (below !== null && count > 0 && count < below ? null : count);
  return {
    givenOn: dayOf(at),
    givenBy: seen.member(by),
    concerns: countTable(concernKinds, counts.concerns, below),
    outcomes: countTable(outcomes, counts.outcomes, below),
    complaints: countTable(complaintKinds, counts.complaints, below),
    open: few(counts.open),
    referred: few(counts.referred),
    platformReports: few(counts.platformReports),
  };
}

/** Where even the whole is too small, no part of it is printed. A kind that this version does not know is left out, and still counted. */
function countTable(
  among: readonly { readonly value: string; readonly words: string }[],
  counts: readonly CountOf[],
  below: number | null,
): CountTable {
  const total = sumOf(counts);
  const known = counts.flatMap(({ of, count }) => {
    const words = among.find(({ value }) => value === of)?.words;
    return words === undefined ? [] : [{ label: words, count }];
  });
  if (below === null) return { total, rows: known };
  if (total > 0 && total < below) return { total: null, rows: [] };
  const shown = hideSmall(
    known.map(({ count }) => count),
    below,
  );
  return { total, rows: known.map(({ label }, index) => ({ label, count: shown?.[index] ?? null })) };
}

/** Each look is one young person's, so a few are not printed, nor a rest that is a few. */
function profilesLookedAt(state: State, quarter: Quarter, below: number | null): ProfilesLookedAt {
  const { looks, withSomethingOpen } = profileFigures(state, firstDayOf(quarter), lastDayOf(quarter));
  if (below === null) return { looks, withSomethingOpen };
  if (looks > 0 && looks < below) return { looks: null, withSomethingOpen: null };
  const [open] = hideSmall([withSomethingOpen, looks - withSomethingOpen], below) ?? [];
  return { looks, withSomethingOpen: open ?? null };
}

function stepsTaken(state: State, quarter: Quarter): Pick<IncidentQuarter, 'steps' | 'looksWithSomethingDone'> {
  const looks = recordsOf(state, 'accounts').flatMap(({ record }) =>
    looksBetween(state.general.moderationLog, record, firstDayOf(quarter), lastDayOf(quarter)),
  );
  if (looks.length === 0) return { steps: [], looksWithSomethingDone: null };
  const acted = looks.filter(({ outcome }) => outcome === 'acted');
  const taken = acted.map(({ done }) => readDone(done).steps);
  return {
    steps: ladderSteps.map(({ done }) => ({
      label: done,
      count: taken.filter((steps) => steps.includes(done)).length,
    })),
    looksWithSomethingDone: acted.length,
  };
}
