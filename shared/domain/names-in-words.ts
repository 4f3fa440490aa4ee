// Whom a text calls by a name: people of the registers, members, and the young people and parents of the consents, as far as they can
// be read here, in whatever capitals and accents. Shown to who decides whether the text may leave the house; a name that no register
// has is found by nobody, so somebody reads it all the same.

import { isPlainDate, writeDate } from './plain-date';
import { plainLetters } from './plain-words';
import { textOf } from './registers/register';
import { recordsOf, type State } from './state';

export interface NameFound {
  /** As it stands in the text. */
  readonly words: string;
  /** `young` and `parent`: of the consents. */
  readonly who: 'young' | 'parent' | 'member' | 'person';
  /** A name in full, or a date of birth: no coincidence. */
  readonly isWhole: boolean;
  /** All that the registers have of a name, be it one word. */
  readonly isAllKnown: boolean;
}

interface Sought {
  /** For letters without accents. */
  readonly pattern: RegExp;
  readonly who: NameFound['who'];
  readonly isWhole: boolean;
  readonly isAllKnown: boolean;
}

/** Every name in the text that is registered, the whole ones first. Each once. */
export function namesInWords(state: State, words: string): readonly NameFound[] {
  const found = new Map<string, NameFound>();
  const { plain, places } = plainWithPlaces(words);
  for (const { pattern, ...name } of soughtIn(state)) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const asWritten = words.slice(places[match.index], places[match.index + match[0].length]);
    if (!found.has(asWritten)) found.set(asWritten, { words: asWritten, ...name });
  }
  return [...found.values()].toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole));
}

/** Young people, parents and carers whom a text calls by all that the consents have of their name, as it is written there. */
export function familiesNamedIn(state: State, words: string): readonly string[] {
  return namesInWords(state, words).flatMap((name) =>
    name.isAllKnown && (name.who === 'young' || name.who === 'parent') ? [name.words] : [],
  );
}

/** True where a text holds the whole name or the date of birth of somebody of the consents. */
export function namesYoungPerson(state: State, words: string): boolean {
  const plain = plainLetters(words);
  return soughtIn(state).some(({ pattern, who, isWhole }) => who === 'young' && isWhole && pattern.test(plain));
}

/** Letters without accents, and for each of them where it stands in the text; at last where the text ends. */
function plainWithPlaces(words: string): { readonly plain: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of words) {
    const bare = plainLetters(letter);
    for (let unit = 0; unit < bare.length; unit += 1) places.push(at);
    plain += bare;
    at += letter.length;
  }
  return { plain, places: [...places, words.length] };
}

const kept = new WeakMap<State['consents'], WeakMap<State['general'], readonly Sought[]>>();

/** Worked out once for a state: it is asked for every passage of a report. */
function soughtIn(state: State): readonly Sought[] {
  const ofConsents = kept.get(state.consents) ?? new WeakMap<State['general'], readonly Sought[]>();
  kept.set(state.consents, ofConsents);
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
    ...births.map(
      (words): Sought => ({ pattern: wordPattern(words, 'u'), who: 'young', isWhole: true, isAllKnown: false }),
    ),
    ...young.flatMap(({ fields }) => soughtOf(textOf(fields, 'parentName'), 'parent')),
    ...recordsOf(state, 'people').flatMap(({ fields }) => soughtOf(textOf(fields, 'name'), 'person')),
    ...Object.values(state.general.members).flatMap(({ displayName }) => soughtOf(displayName, 'member')),
  ];
}

const shortestPart = 3;

/** The whole name, and each part of it that is long enough to mean somebody. */
function soughtOf(name: string, who: NameFound['who']): readonly Sought[] {
  const parts = partsOf(name);
  if (parts.length === 0) return [];
  const isWhole = parts.length > 1;
  const single = parts.filter((part) => part.length >= shortestPart);
  const whole = { pattern: namePattern(name), who, isWhole, isAllKnown: isWhole || single.length > 0 };
  if (!isWhole) return [whole];
  const part = { who, isWhole: false, isAllKnown: false };
  return [whole, ...single.map((words) => ({ pattern: wordPattern(words, 'iu'), ...part }))];
}

/** `L. M.` or `LM` for somebody called Leah Moss. */
function initialsSought(name: string): readonly Sought[] {
  const letters = partsOf(name)
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => letter.toLocaleUpperCase('en-GB'));
  if (letters.length < 2 || !letters.every((letter) => /\p{L}/u.test(letter))) return [];
  const dotted = letters.join(String.raw`\.?\s?`);
  return [{ pattern: bounded(dotted, 'u'), who: 'young', isWhole: false, isAllKnown: false }];
}

const between = String.raw`[^\p{L}\p{N}]{1,4}`;

function wordPattern(words: string, flags: string): RegExp {
  return bounded(partsOf(words).join(between), flags);
}

/** A name as it is said, and as lists have it, the last part first. */
function namePattern(name: string): RegExp {
  const parts = partsOf(name);
  const orders = [parts, [...parts.slice(-1), ...parts.slice(0, -1)]];
  return bounded(`(?:${orders.map((each) => each.join(between)).join('|')})`, 'iu');
}

/** Whatever stands between the parts of a name, it is the same name: Anne-Marie, Anne Marie. */
function partsOf(name: string): readonly string[] {
  return plainLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function bounded(source: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, flags);
}
