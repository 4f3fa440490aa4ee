// What is said of one aspect of a self-assessment: the level, why, what shows it, and what takes the organisation up one. With it
// goes what the records said when the level was chosen, so that a report made years later prints what was seen.

import type { EvidenceId } from '../ids';

/** 1 is not yet, 2 starting, 3 in place, 4 embedded in how the organisation works. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

export const levelWords: Readonly<Record<Level, string>> = {
  1: 'Not yet',
  2: 'Starting',
  3: 'In place',
  4: 'Embedded',
};

export type SaidLevel = Level | 'not applicable';

export const seenMarks = ['in order', 'look again', 'put right'] as const;
export type SeenMark = (typeof seenMarks)[number];

/** One thing that the records say of an aspect. */
export interface Seen {
  readonly words: string;
  readonly mark: SeenMark;
  /** The highest level that goes together with it. */
  readonly upTo: Level;
}

export interface Assessment {
  readonly level: SaidLevel;
  /** Why it does not apply; empty where it does. */
  readonly why: string;
  readonly commentary: string;
  /** What takes us up one. */
  readonly takesUsUp: string;
  readonly evidence: readonly EvidenceId[];
  readonly seen: readonly Seen[];
}

/** The highest level that goes together with all that was seen, and what keeps it from being higher. */
export interface BornOut {
  readonly level: Level;
  readonly because: readonly Seen[];
}

export function bornOut(seen: readonly Seen[]): BornOut {
  const level = seen.reduce<Level>((lowest, { upTo }) => (upTo < lowest ? upTo : lowest), 4);
  return { level, because: level === 4 ? [] : seen.filter(({ upTo }) => upTo === level) };
}

/** What speaks against a level: everything seen that goes together only with a lower one. */
export function against(level: SaidLevel, seen: readonly Seen[]): readonly Seen[] {
  return level === 'not applicable' ? [] : seen.filter(({ upTo }) => upTo < level);
}

/** `Level 3, In place`, `Does not apply here`. */
export function saidLevelWords(level: SaidLevel): string {
  return level === 'not applicable' ? 'Does not apply here' : `Level ${level}, ${levelWords[level]}`;
}
