// Up to which entry a member had been shown Home when they last left the workbook. Known to this browser only, sealed as a
// draft is; where the browser has lost it, nothing is said.

import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { type Instant, isInstant } from '#shared/domain/plain-date';
import type { Workbook } from '#storage/workbook';

const place = 'home-seen';

export interface Visit {
  /** The number of the newest entry there was. */
  readonly seq: number;
  readonly at: Instant;
}

type Visited = Pick<Workbook, 'readDraft' | 'keepDraft' | 'now'>;

/** The visit before this one: it stays the same until the workbook is locked, however often Home is looked at. */
const before = new WeakMap<Visited, Promise<Visit | undefined>>();

/** Undefined at the first visit, and while it is being read. Remembers that `entries` have been shown. */
export function useLastVisit(workbook: Visited, entries: readonly HistoryEntry[]): Visit | undefined {
  const [visit, setVisit] = useState<Visit>();
  const newest = entries.reduce((most, { seq }) => Math.max(most, seq), 0);
  useEffect(() => {
    let isShown = true;
    const reading = before.get(workbook) ?? workbook.readDraft(place).then(readVisit);
    before.set(workbook, reading);
    void reading.then((read) => {
      if (isShown) setVisit(read);
      // After it was read, so that it is never itself what is read.
      if (newest > 0) void workbook.keepDraft(place, { seq: newest, at: workbook.now() });
    });
    return () => {
      isShown = false;
    };
  }, [workbook, newest]);
  return visit;
}

function readVisit(kept: unknown): Visit | undefined {
  if (typeof kept !== 'object' || kept === null || !('seq' in kept) || !('at' in kept)) return undefined;
  const { seq, at } = kept;
  return Number.isSafeInteger(seq) && isInstant(at) ? { seq: Number(seq), at } : undefined;
}
