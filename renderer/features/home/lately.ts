// Who did what lately: everything that one person did on one day is one sentence. One deed is told in the words of the
// history; several about the same thing are counted. Pure.

import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { retrace, type Step } from '#shared/domain/history/retrace';
import { type TellingWith, tellChange } from '#shared/domain/history/tell-change';
import type { MemberId } from '#shared/domain/ids';
import { countOf, listOf, numberWord } from '#shared/domain/number-words';
import { dayOf, type PlainDate } from '#shared/domain/plain-date';
import { accountTitle } from '#shared/domain/registers/account-title';
import { registers } from '#shared/domain/registers/all-registers';
import { manyOf, type RegisterName } from '#shared/domain/registers/register';
import { memberName, recordOf, type State } from '#shared/domain/state';

const toldDeeds = 3;

export interface Happening {
  readonly key: string;
  readonly on: PlainDate;
  readonly by: MemberId;
  readonly words: string;
}

interface Deeds {
  readonly several: (count: number) => string;
  readonly steps: Step[];
}

/** Newest first. What `me` did is told as "You". What was refused did not happen. */
export function lately(
  entries: readonly HistoryEntry[],
  { state, itemLabel }: TellingWith,
  me: MemberId,
): readonly Happening[] {
  const { steps, named } = retrace(state, entries);
  const days = new Map<string, { on: PlainDate; by: MemberId; deeds: Map<string, Deeds> }>();
  let last: { readonly at: HistoryEntry['at']; readonly on: PlainDate } | undefined;
  for (const step of steps) {
    const { entry, refusedBecause } = step;
    const group = refusedBecause === '' ? groupOf(step, named) : undefined;
    if (!group) continue;
    // One entry can hold a thousand steps, and asking what day it is in London takes a while.
    if (last?.at !== entry.at) last = { at: entry.at, on: dayOf(entry.at) };
    const { on } = last;
    const key = `${on} ${entry.by}`;
    const day = days.get(key) ?? { on, by: entry.by, deeds: new Map<string, Deeds>() };
    const earlier = day.deeds.get(group.about)?.steps ?? [];
    // The same thing changed twice is one thing.
    const others = group.isOneThing ? [] : earlier;
    day.deeds.set(group.about, { several: group.several, steps: [...others, step] });
    // Told where it happened last.
    days.delete(key);
    days.set(key, day);
  }
  return Array.from(days, ([key, { on, by, deeds }]) => {
    const who = by === me ? 'You' : memberName(state, by) || 'Somebody';
    const told = Array.from(deeds.values(), (of) => tellDeeds(of, { state: named, itemLabel }));
    return { key, on, by, words: `${who} ${tellDay(told)}.` };
  }).reverse();
}

/** What others did after the entry of that number. */
export function sinceThen(
  entries: readonly HistoryEntry[],
  telling: TellingWith,
  me: MemberId,
  seq: number,
): readonly Happening[] {
  const after = entries.filter((entry) => entry.seq > seq);
  return lately(after, telling, me).filter(({ by }) => by !== me);
}

function tellDeeds({ several, steps }: Deeds, telling: TellingWith): string {
  const [first] = steps;
  return steps.length === 1 && first ? tellChange(first.change, first.before, telling).deed : several(steps.length);
}

/** The newest deeds of a day; the others are counted. */
function tellDay(deeds: readonly string[]): string {
  const others = deeds.length - toldDeeds;
  if (others <= 0) return listOf(deeds);
  return listOf([...deeds.slice(-toldDeeds), `did ${countOf(others, 'other thing')}`]);
}

interface Group {
  /** Deeds about the same thing on one day are told together. */
  readonly about: string;
  /** However often it is changed on a day. */
  readonly isOneThing?: true;
  readonly several: (count: number) => string;
}

/** Undefined for what is told elsewhere: keys, certificates, the daily look, and what is nobody else's matter. */
function groupOf({ change }: Step, state: State): Group | undefined {
  switch (change.kind) {
    case 'certificate-issued':
    case 'authority-kept':
    case 'ring-renewed':
    case 'member-added':
    case 'note-written':
    case 'note-removed':
    // Written down every day, and told day by day where it is written.
    case 'moderation-logged':
    case 'moderation-withdrawn':
      return undefined;
    case 'record-added':
    case 'record-removed': {
      const { one, many } = nounsOf(change.register);
      const deed = change.kind === 'record-added' ? 'added' : 'took out';
      return { about: `${deed} ${many}`, several: (count) => `${deed} ${countOf(count, one, many)}` };
    }
    case 'record-changed': {
      if (change.register === 'accounts') return once(change.record);
      const { one, many } = nounsOf(change.register);
      return { about: `${many} changed`, several: (count) => `changed ${countOf(count, one, many)}` };
    }
    case 'answer-given':
    case 'answer-withdrawn':
      return {
        about: `answers ${change.about}`,
        several: (count) => `answered ${countOf(count, 'setting')} of ${titleOf(state, change.about)}`,
      };
    case 'action-raised':
      return { about: 'raised', several: (count) => `raised ${countOf(count, 'action')}` };
    case 'action-closed':
      return { about: 'closed', several: (count) => `closed ${countOf(count, 'action')}` };
    case 'evidence-added':
      return { about: 'evidence', several: (count) => `kept ${numberWord(count)} pieces of evidence` };
    case 'pack-adopted':
      return { about: 'packs', several: (count) => `took ${countOf(count, 'pack')} from files` };
    case 'expectation-set':
      return {
        about: `expected ${change.about}`,
        several: (count) => `changed ${countOf(count, 'expectation')} of ${titleOf(state, change.about)}`,
      };
    default:
      return once(
        `${change.kind} ${'round' in change ? change.round : ''}${'member' in change ? change.member : ''}${'approval' in change ? change.approval : ''}`,
      );
  }
}

function nounsOf(name: RegisterName): { readonly one: string; readonly many: string } {
  const register = registers[name];
  return { one: register.one, many: manyOf(register) };
}

/** What is told as it was done last. */
function once(about: string): Group {
  return { about, isOneThing: true, several: () => '' };
}

function titleOf(state: State, record: string): string {
  const account = recordOf(state, 'accounts', record);
  return account ? accountTitle(account) : 'the organisation';
}
