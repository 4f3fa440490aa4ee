// The history as it is read: steps as the lines of a ledger, as text to search, and as the rows of a CSV file. Pure.

import type { Step } from '#shared/domain/history/retrace';
import { type Telling, type TellingWith, tellChange } from '#shared/domain/history/tell-change';
import type { MemberId } from '#shared/domain/ids';
import { dayOf, type PlainDate, writeDate, writeTime, writeWeekday } from '#shared/domain/plain-date';
import { memberName } from '#shared/domain/state';
import { writeCsv } from '#shared/domain/write-csv';
import type { LedgerDay, LedgerLine } from '#ui/ledger';

export interface ToldStep {
  readonly who: string;
  readonly telling: Telling;
  /** Why it had no effect; empty where it had one. */
  readonly refused: string;
  /** When its content was erased, and by whom; empty where it was not. */
  readonly erased: string;
}

/** Tells steps, each once however often it is asked for. What `me` did is told as "You"; nobody is where it is empty. */
export function makeTeller(telling: TellingWith, me: MemberId | ''): (step: Step) => ToldStep {
  const told = new WeakMap<Step, ToldStep>();
  const nameOf = (member: MemberId) =>
    memberName(telling.state, member) ||
    (member === telling.state.general.paperKey?.member ? 'The recovery key on paper' : 'Somebody');
  return (step) => {
    const known = told.get(step);
    if (known) return known;
    const { entry, change, before, refusedBecause } = step;
    const { erased } = entry;
    const made: ToldStep = {
      who: entry.by === me ? 'You' : nameOf(entry.by),
      telling: tellChange(change, before, telling),
      refused: refusedBecause === '' ? '' : `Refused: it had no effect. ${refusedBecause}`,
      erased: erased
        ? `Erased on ${writeDate(dayOf(erased.at))} by ${erased.by === me ? 'you' : nameOf(erased.by)}. This is what may be left of it.`
        : '',
    };
    told.set(step, made);
    return made;
  };
}

/** Everything that stands in a line, for a search. */
export function searchableText({ who, telling, refused, erased }: ToldStep): string {
  const parts = telling.lines.map(({ label, words }) => `${label} ${words}`);
  return [who, telling.deed, ...parts, telling.because, refused, erased].join(' ');
}

/** Lines under their days, in the order of the steps. */
export function ledgerDays(
  steps: readonly Step[],
  tell: (step: Step) => ToldStep,
  toMark: (told: ToldStep) => LedgerLine['mark'],
): readonly LedgerDay[] {
  const days = new Map<PlainDate, LedgerLine[]>();
  for (const step of steps) {
    const on = dayOf(step.entry.at);
    const told = tell(step);
    const mark = toMark(told);
    const lines = days.get(on) ?? [];
    lines.push({
      id: step.key,
      time: writeTime(step.entry.at),
      who: told.who,
      deed: told.telling.deed,
      parts: told.telling.lines,
      number: step.entry.seq,
      ...(told.telling.because === '' ? {} : { reason: told.telling.because }),
      ...(mark === undefined ? {} : { mark }),
    });
    days.set(on, lines);
  }
  return Array.from(days, ([on, lines]) => ({ id: on, name: `${writeWeekday(on)} ${on.slice(0, 4)}`, lines }));
}

const headings = ['Entry', 'Date', 'Time', 'Who', 'What', 'In detail', 'Because', 'How it stands', 'Fingerprint'];

export function historyCsv(steps: readonly Step[], tell: (step: Step) => ToldStep): string {
  return writeCsv([
    headings,
    ...steps.map((step) => {
      const { who, telling, refused, erased } = tell(step);
      const { seq, at, head } = step.entry;
      const lines = telling.lines.map(({ label, words }) => `${label} ${words}`).join('; ');
      const standing = [refused, erased].filter((words) => words !== '').join(' ');
      return [String(seq), dayOf(at), writeTime(at), who, telling.deed, lines, telling.because, standing, head];
    }),
  ]);
}
