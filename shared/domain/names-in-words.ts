// Whom a text calls by a name: people of the registers, members, and the young people of the consents, as far as they can be read
// here. Shown to who decides whether the text may leave the house.

import { isPlainDate, writeDate } from './plain-date';
import { textOf } from './registers/register';
import { recordsOf, type State } from './state';

export interface NameFound {
  /** As it stands in the text. */
  readonly words: string;
  /** `young`: of the consents. */
  readonly who: 'young' | 'member' | 'person';
  /** A name in full, or a date of birth: no coincidence. */
  readonly isWhole: boolean;
}

interface Sought {
  readonly pattern: RegExp;
  readonly who: NameFound['who'];
  readonly isWhole: boolean;
}

/** Every name in the text that is registered, the whole ones first. Each once. */
export function namesInWords(state: State, words: string): readonly NameFound[] {
  const found = new Map<string, NameFound>();
  for (const { pattern, who, isWhole } of soughtIn(state)) {
    const match = pattern.exec(words);
    if (match && !found.has(match[0])) found.set(match[0], { words: match[0], who, isWhole });
  }
  return [...found.values()].toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole));
}

/** True where a text holds the whole name or the date of birth of somebody of the consents. */
export function namesYoungPerson(state: State, words: string): boolean {
  return soughtIn(state).some(({ pattern, who, isWhole }) => who === 'young' && isWhole && pattern.test(words));
}

const kept = new WeakMap<State['consents']['records'], WeakMap<State['general'], readonly Sought[]>>();

/** Worked out once for a state: it is asked for every passage of a report. */
function soughtIn(state: State): readonly Sought[] {
  const ofConsents = kept.get(state.consents.records) ?? new WeakMap<State['general'], readonly Sought[]>();
  kept.set(state.consents.records, ofConsents);
  const known = ofConsents.get(state.general) ?? makeSought(state);
  ofConsents.set(state.general, known);
  return known;
}

function makeSought(state: State): readonly Sought[] {
  const young = recordsOf(state, 'consents').filter(({ fields }) => textOf(fields, 'about') !== 'group');
  const births = young.flatMap(({ fields }) => {
    const born = textOf(fields, 'bornOn');
    return isPlainDate(born) ? [born, writeDate(born), born.split('-').reverse().join('/')] : [];
  });
  return [
    ...young.flatMap(({ fields }) => soughtOf(textOf(fields, 'name'), 'young')),
    ...young.flatMap(({ fields }) => initialsSought(textOf(fields, 'name'))),
    ...births.map((words): Sought => ({ pattern: wordPattern(words, 'u'), who: 'young', isWhole: true })),
    ...recordsOf(state, 'people').flatMap(({ fields }) => soughtOf(textOf(fields, 'name'), 'person')),
    ...Object.values(state.general.members).flatMap(({ displayName }) => soughtOf(displayName, 'member')),
  ];
}

const shortestPart = 3;

/** The whole name, and each part of it that is long enough to mean somebody. */
function soughtOf(name: string, who: NameFound['who']): readonly Sought[] {
  const parts = name.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  const whole = { pattern: wordPattern(parts.join(' '), 'iu'), who, isWhole: parts.length > 1 };
  if (parts.length === 1) return [whole];
  const single = parts.filter((part) => part.length >= shortestPart);
  return [whole, ...single.map((part) => ({ pattern: wordPattern(part, 'iu'), who, isWhole: false }))];
}

/** `L. M.` or `LM` for somebody called Leah Moss. */
function initialsSought(name: string): readonly Sought[] {
  const letters = name
    .trim()
    .split(/\s+/u)
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => letter.toLocaleUpperCase('en-GB'));
  if (letters.length < 2 || !letters.every((letter) => /\p{L}/u.test(letter))) return [];
  const dotted = letters.map(escaped).join(String.raw`\.?\s?`);
  return [{ pattern: bounded(dotted, 'u'), who: 'young', isWhole: false }];
}

function wordPattern(words: string, flags: string): RegExp {
  return bounded(words.split(/\s+/u).map(escaped).join(String.raw`\s+`), flags);
}

function bounded(source: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, flags);
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
