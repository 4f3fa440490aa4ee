// Who did what lately: everything that one person did on one day is one sentence. Pure.

import type { Change } from '#shared/domain/change';
import type { MemberId } from '#shared/domain/ids';
import { countOf, listOf, numberWord } from '#shared/domain/number-words';
import { dayOf, type PlainDate } from '#shared/domain/plain-date';
import { writeQuarter } from '#shared/domain/quarter';
import { accountName } from '#shared/domain/signals/account-signals';
import { memberName, recordOf, type State } from '#shared/domain/state';
import type { HistoryEntry } from '#storage/workbook';

const toldDeeds = 3;

export interface Happening {
  readonly key: string;
  readonly on: PlainDate;
  readonly words: string;
}

/** Newest first. What `me` did is told as "You". */
export function lately(entries: readonly HistoryEntry[], state: State, me: MemberId): readonly Happening[] {
  const days = new Map<string, { on: PlainDate; by: MemberId; deeds: Map<string, { deed: Deed; count: number }> }>();
  for (const entry of entries) {
    const on = dayOf(entry.at);
    for (const change of entry.changes) {
      const deed = deedOf(change, state);
      if (!deed) continue;
      const key = `${on} ${entry.by}`;
      const day = days.get(key) ?? { on, by: entry.by, deeds: new Map() };
      day.deeds.set(deed.about, { deed, count: (day.deeds.get(deed.about)?.count ?? 0) + 1 });
      // Told where it happened last.
      days.delete(key);
      days.set(key, day);
    }
  }
  return Array.from(days, ([key, { on, by, deeds }]) => {
    // Only the organisation's recovery key writes without being a member.
    const who = by === me ? 'You' : memberName(state, by) || 'Somebody with the recovery key';
    return { key, on, words: `${who} ${tell(Array.from(deeds.values(), ({ deed, count }) => deed.words(count)))}.` };
  }).reverse();
}

/** The newest deeds of a day; the others are counted. */
function tell(deeds: readonly string[]): string {
  const others = deeds.length - toldDeeds;
  if (others <= 0) return listOf(deeds);
  return listOf([...deeds.slice(-toldDeeds), `did ${countOf(others, 'other thing')}`]);
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
        ? {
            about: 'accounts',
            words: (count) =>
              count === 1 ? `added the account ${titleOf(state, change.record)}` : `added ${countOf(count, 'account')}`,
          }
        : { about: 'people', words: (count) => `added ${some(count, 'a person', 'people')}` };
    case 'record-changed':
      return change.register === 'accounts'
        ? once(change.record, `changed the account ${titleOf(state, change.record)}`)
        : { about: 'people-changed', words: (count) => `changed ${some(count, 'a person', 'people')}` };
    case 'round-opened':
      return once(change.round, `opened the review of ${writeQuarter(change.quarter)}`);
    case 'answer-given':
      return {
        about: `answers ${change.about}`,
        words: (count) => `answered ${countOf(count, 'setting')} of ${titleOf(state, change.about)}`,
      };
    case 'round-signed':
      return once(`signed ${change.round}`, `signed ${roundWords(state, change.round)}`);
    case 'round-reopened':
      return once(`reopened ${change.round}`, `opened ${roundWords(state, change.round)} again`);
    case 'action-raised':
      return { about: 'actions', words: (count) => `raised ${some(count, 'an action', 'actions')}` };
    case 'action-closed':
      return { about: 'closed', words: (count) => `closed ${some(count, 'an action', 'actions')}` };
    case 'evidence-added':
      return { about: 'evidence', words: (count) => `kept ${some(count, 'a piece', 'pieces')} of evidence` };
    case 'expectation-set':
      return once(`expected ${change.about}`, `changed what is expected of ${titleOf(state, change.about)}`);
    case 'member-invited':
      return once(`asked ${change.member}`, `asked ${change.membership.displayName} in`);
    case 'member-reset':
      return once(`reset ${change.member}`, `asked ${memberName(state, change.member)} in again`);
    case 'member-enrolled':
      return once('enrolled', 'made a sign-in');
    case 'member-changed':
      return once(`roles ${change.member}`, `changed what ${change.membership.displayName} may do`);
    case 'member-left':
      return once(`left ${change.member}`, `ended the sign-in of ${memberName(state, change.member)}`);
    case 'keys-renewed':
      return once('keys', 'made new keys');
    case 'paper-key-made':
      return once('paper key', 'made the recovery key of the organisation');
    case 'lock-after-set':
      return once('lock', `set locking to ${countOf(change.minutes, 'minute')}`);
    default:
      return undefined;
  }
}

function some(count: number, one: string, many: string): string {
  return count === 1 ? one : `${numberWord(count)} ${many}`;
}

function once(about: string, words: string): Deed {
  return { about, words: () => words };
}

function titleOf(state: State, record: string): string {
  const account = recordOf(state, 'accounts', record);
  return account ? accountName(account) : 'the organisation';
}

function roundWords(state: State, round: string): string {
  const found = state.general.rounds[round];
  return found ? `the review of ${writeQuarter(found.quarter)}` : 'a review';
}
