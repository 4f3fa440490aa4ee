// Who did what lately, in sentences: what one person did on one day is told once. Pure.

import type { Change } from '#shared/domain/change';
import { dayOf, type PlainDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { accountTitle } from '#shared/domain/signals/account-signals';
import { memberName, recordOf, type State } from '#shared/domain/state';
import type { HistoryEntry } from '#storage/workbook';

export interface Happening {
  readonly key: string;
  readonly on: PlainDate;
  readonly words: string;
}

/** Newest first. */
export function lately(entries: readonly HistoryEntry[], state: State): readonly Happening[] {
  const told = new Map<string, { on: PlainDate; who: string; deed: Deed; count: number }>();
  for (const entry of entries) {
    const on = dayOf(entry.at);
    for (const change of entry.changes) {
      const deed = deedOf(change, state);
      if (!deed) continue;
      const key = `${on} ${entry.by} ${deed.about}`;
      const before = told.get(key);
      // Told again further down, where it happened last.
      told.delete(key);
      told.set(key, { on, who: memberName(state, entry.by), deed, count: (before?.count ?? 0) + 1 });
    }
  }
  return Array.from(told, ([key, { on, who, deed, count }]) => ({
    key,
    on,
    words: `${who} ${deed.words(count)}.`,
  })).reverse();
}

interface Deed {
  /** Deeds about the same thing on one day are counted together. */
  readonly about: string;
  readonly words: (count: number) => string;
}

function deedOf(change: Change, state: State): Deed | undefined {
  switch (change.kind) {
    case 'organisation-described':
      return once('organisation', `set up ${change.organisation.name}`);
    case 'record-added':
      return change.register === 'accounts'
        ? once(change.record, `added the account ${titleOf(state, change.record)}`)
        : { about: 'people', words: (count) => `added ${count === 1 ? 'a person' : `${count} people`}` };
    case 'record-changed':
      return change.register === 'accounts'
        ? once(change.record, `changed the account ${titleOf(state, change.record)}`)
        : { about: 'people-changed', words: (count) => `changed ${count === 1 ? 'a person' : `${count} people`}` };
    case 'round-opened':
      return once(change.round, `opened the review of ${writeQuarter(change.quarter)}`);
    case 'answer-given':
      return {
        about: `answers ${change.about}`,
        words: (count) =>
          `answered ${count === 1 ? 'one setting' : `${count} settings`} of ${titleOf(state, change.about)}`,
      };
    case 'round-signed':
      return once(`signed ${change.round}`, `signed ${roundWords(state, change.round)}`);
    case 'round-reopened':
      return once(`reopened ${change.round}`, `opened ${roundWords(state, change.round)} again`);
    case 'action-raised':
      return { about: 'actions', words: (count) => `raised ${count === 1 ? 'an action' : `${count} actions`}` };
    case 'action-closed':
      return { about: 'closed', words: (count) => `closed ${count === 1 ? 'an action' : `${count} actions`}` };
    case 'evidence-added':
      return { about: 'evidence', words: (count) => `kept ${count === 1 ? 'a piece' : `${count} pieces`} of evidence` };
    case 'expectation-set':
      return once(`expected ${change.about}`, `changed what is expected of ${titleOf(state, change.about)}`);
    default:
      return undefined;
  }
}

function once(about: string, words: string): Deed {
  return { about, words: () => words };
}

function titleOf(state: State, record: string): string {
  const account = recordOf(state, 'accounts', record);
  return account ? accountTitle(account) : 'the organisation';
}

function roundWords(state: State, round: string): string {
  const found = state.general.rounds[round];
  return found ? `the review of ${writeQuarter(found.quarter)}` : 'a review';
}
