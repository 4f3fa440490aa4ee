// What has changed in the plan since it was signed, in words, a line for each thing that changed: from what was signed and what the
// registers say now, so that a change that was taken back is none.

import { type Standing, standingWords } from './approval';
import { recordLines } from './history/change-lines';
import { capital, countOf, uncapital } from './number-words';
import type { Place } from './place';
import { type PlanFacts, type PlanRegister, planFacts, planRegisters, stateOfPlan } from './plan-content';
import { registers } from './registers/all-registers';
import { recordTitle } from './registers/record-title';
import type { FieldValues } from './registers/register';
import { recordOf, type State } from './state';

export interface PlanChange {
  readonly key: string;
  /** `Aim added: Young people find out what is on`. */
  readonly sentence: string;
  /** What became of each part: `By when was 1 May 2027, now 1 July 2027`. */
  readonly lines: readonly string[];
  /** Where it is now; undefined where it is gone. */
  readonly place: Place | undefined;
}

/** What is not as it was signed, in the order of the registers. */
export function planChangesSince(state: State, signed: PlanFacts): readonly PlanChange[] {
  const now = planFacts(state);
  const before = stateOfPlan(state, signed);
  return [
    ...organisationChanges(signed, now),
    ...planRegisters.flatMap((register) => registerChanges({ register, state, before, signed, now })),
  ];
}

function organisationChanges(signed: PlanFacts, now: PlanFacts): readonly PlanChange[] {
  const of = (key: string, sentence: string, was: string, is: string, place: Place): readonly PlanChange[] =>
    was === is ? [] : [{ key, sentence, lines: [becameWords(was, is)], place }];
  return [
    ...of('purpose', 'What you do with young people', signed.purpose, now.purpose, { name: 'organisation' }),
    ...of('ages', 'The ages of your young people', signed.ages, now.ages, { name: 'organisation' }),
    ...of('risk-line', 'Your line for risks', String(signed.riskLine), String(now.riskLine), {
      name: 'register',
      register: 'risks',
    }),
  ];
}

function becameWords(was: string, is: string): string {
  return was === '' ? `is ${is}` : `was ${was}, now ${is || 'empty'}`;
}

interface Comparing {
  readonly register: PlanRegister;
  readonly state: State;
  readonly before: State;
  readonly signed: PlanFacts;
  readonly now: PlanFacts;
}

function registerChanges({ register, state, before, signed, now }: Comparing): readonly PlanChange[] {
  const [was, is] = [signed.records[register], now.records[register]];
  const one = capital(registers[register].one);
  const title = (of: State, record: string) => {
    const kept = recordOf(of, register, record);
    return (kept && recordTitle(of, kept)) || 'without a name';
  };
  const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return ids.flatMap((record): PlanChange[] => {
    const [then, today] = [ownOf(was, record), ownOf(is, record)];
    const key = `${register}/${record}`;
    const kept = recordOf(state, register, record);
    const place = kept && ({ name: 'record', register, record: kept.record } as const);
    // Of people the plan says their hours alone: whoever has none yet is no new person.
    if (register !== 'people') {
      if (!then) return [{ key, sentence: `${one} added: ${title(state, record)}`, lines: [], place }];
      if (!today) return [{ key, sentence: `${one} taken out: ${title(before, record)}`, lines: [], place: undefined }];
    }
    const lines = [
      ...recordLines(registers[register], then ?? {}, changedFields(then ?? {}, today ?? {}), state).map(
        ({ label, words }) => `${label} ${words}`,
      ),
      ...decisionLines(register, record, signed, now),
    ];
    return lines.length === 0 ? [] : [{ key, sentence: `${one} changed: ${title(state, record)}`, lines, place }];
  });
}

function ownOf(all: Readonly<Record<string, FieldValues>>, record: string): FieldValues | undefined {
  return Object.hasOwn(all, record) ? all[record] : undefined;
}

/** The fields that are not as they were, with nothing for what is empty now. */
function changedFields(then: FieldValues, now: FieldValues): FieldValues {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [was, is] = [then[name], now[name]];
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [[name, is ?? (typeof was === 'string' ? '' : [])]];
    }),
  );
}

function decisionLines(register: PlanRegister, record: string, signed: PlanFacts, now: PlanFacts): readonly string[] {
  if (register !== 'approvals') return [];
  const words = ({ decisions }: PlanFacts) => standingWords[(decisions[record] ?? 'waiting') as Standing];
  const [was, is] = [words(signed), words(now)];
  return was === is ? [] : [`The decision was ${uncapital(was)}, now ${uncapital(is)}`];
}

/** `Three things have changed`. */
export function planChangesWords(count: number): string {
  if (count === 0) return 'Nothing has changed';
  return `${capital(countOf(count, 'thing'))} ${count === 1 ? 'has' : 'have'} changed`;
}
