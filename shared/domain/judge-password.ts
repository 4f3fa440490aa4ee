// What the guidance's rule for passwords (3.4) and today's advice each say of a password, part by part and in words. What was
// found in lists is looked up elsewhere and handed in; nothing here keeps the password or repeats any of it.

import { listOf } from './number-words';

export type PointState = 'met' | 'depends' | 'not met' | 'not known' | 'not asked';

export interface PasswordPoint {
  readonly id: string;
  readonly state: PointState;
  /** What is asked, in the rule's own order. */
  readonly asked: string;
  /** How it stands with this password; empty where nothing need be said. */
  readonly words: string;
}

export interface RuleVerdict {
  readonly state: Exclude<PointState, 'not asked'>;
  readonly points: readonly PasswordPoint[];
}

/** One of the passwords that are tried before any list is gone through, and why. */
export type TriedFirst = 'famous' | 'repeated' | 'run' | 'own name';

/** What a password can be put together from; each kind is gone through long before every combination is. */
export type Ingredient = 'common password' | 'word' | 'name' | 'date' | 'keyboard run' | 'sequence' | 'repetition';

/** What the word lists say of a password. */
export interface Weighed {
  /** How many tries would find it for someone who goes through the lists, likeliest first: an estimate. */
  readonly guesses: number;
  /** Empty where nothing of it is in the lists. */
  readonly madeOf: readonly Ingredient[];
  /** It is one entry of a list, and not several things side by side. */
  readonly isOneEntry: boolean;
  /** An entry is written with look-alikes or backwards. */
  readonly isDisguised: boolean;
}

export interface FoundInLists {
  readonly triedFirst: readonly TriedFirst[];
  /** Undefined where the lists could not be asked. */
  readonly weighed: Weighed | undefined;
}

const olderLeast = 8;

/** The guidance's rule, by the letter: 8 characters or longer, upper and lower case, number and symbols. */
export function judgeByOlderRule(password: string): RuleVerdict {
  const length = countCharacters(password);
  const letters: Kind[] = [
    { what: 'a small letter', isThere: /\p{Ll}/u.test(password) },
    { what: 'a capital', isThere: /\p{Lu}/u.test(password) },
  ];
  return verdictOf([
    {
      id: 'length',
      state: length >= olderLeast ? 'met' : 'not met',
      asked: `At least ${olderLeast} characters`,
      words: `It has ${length}.`,
    },
    mixPoint('letters', 'Capitals and small letters', letters),
    mixPoint('number', 'A number', [{ what: 'a number', isThere: /\p{N}/u.test(password) }]),
    mixPoint('symbol', 'A symbol', [{ what: 'a symbol', isThere: /[^\p{L}\p{M}\p{N}\s]/u.test(password) }]),
  ]);
}

interface Kind {
  readonly what: string;
  readonly isThere: boolean;
}

function mixPoint(id: string, asked: string, kinds: readonly Kind[]): PasswordPoint {
  const missing = kinds.filter(({ isThere }) => !isThere).map(({ what }) => what);
  return {
    id,
    state: missing.length === 0 ? 'met' : 'not met',
    asked,
    words: missing.length === 0 ? 'It has that.' : `It lacks ${listOf(missing)}.`,
  };
}

// Cyber Essentials asks for 12, or for 8 with a second step; NIST SP 800-63B-4 for 15, or for 8 with a second step.
const leastAlone = 15;
const leastAloneInUk = 12;
const leastWithSecondStep = 8;

// Any three pieces cost the library 100 million guesses however common each is ("Manchester2026!"). So the line is drawn above
// that, and below all but some three in a hundred of three words that are drawn at random and written without spaces.
const leastGuesses = 250_000_000;

/** Length, lists and names; that a mix and regular changes are not asked for is said too. */
export function judgeByTodaysAdvice(password: string, found: FoundInLists): RuleVerdict {
  const length = countCharacters(password);
  const usesName = found.triedFirst.includes('own name');
  return verdictOf([
    lengthPoint(length),
    listPoint(length, found),
    {
      id: 'names',
      state: usesName ? 'not met' : 'met',
      asked: 'Not the name of your organisation, an account or a person',
      words: usesName ? 'Too much of it is such a name.' : 'Not mostly one of those in your registers.',
    },
    {
      id: 'mix',
      state: 'not asked',
      asked: 'No mix of capitals, numbers and symbols',
      words: 'A platform may still insist on one: put it at the end of three words.',
    },
    {
      id: 'change',
      state: 'not asked',
      asked: 'No change by the calendar',
      words: 'Change it when someone who knew it leaves, or someone else may know it.',
    },
  ]);
}

function lengthPoint(length: number): PasswordPoint {
  const asked = `${leastAlone} characters, or ${leastWithSecondStep} where a second step is on`;
  const point = (state: PointState, words: string) => ({ id: 'length', state, asked, words });
  if (length >= leastAlone) return point('met', `It has ${length}.`);
  if (length < leastWithSecondStep) return point('not met', `It has ${length}.`);
  const alone =
    length >= leastAloneInUk
      ? `Without one, UK advice takes ${leastAloneInUk} and US advice asks for ${leastAlone}.`
      : `Without one, UK advice asks for ${leastAloneInUk} and US advice for ${leastAlone}.`;
  return point('depends', `It has ${length}: enough with a second step. ${alone}`);
}

function listPoint(length: number, { triedFirst, weighed }: FoundInLists): PasswordPoint {
  const point = (state: PointState, words: string) => ({
    id: 'lists',
    state,
    asked: 'Not on the lists of what is tried first, nor made from them',
    words,
  });
  if (triedFirst.includes('famous')) {
    return point('not met', 'It is one that everyone knows, or one of them with letters changed about.');
  }
  // A short one has few different characters in any case, and is told that it is short.
  if (triedFirst.includes('repeated') && length >= leastWithSecondStep) {
    return point('not met', 'It is the same few characters over and over.');
  }
  if (triedFirst.includes('run')) return point('not met', 'It is a run of the keyboard, the alphabet or the numbers.');
  if (!weighed) return point('not known', 'The word lists could not be opened. Leave this screen and come back.');
  if (weighed.guesses >= leastGuesses || weighed.madeOf.length === 0) return point('met', 'Not found there.');
  return point('not met', whatFound(weighed));
}

function whatFound({ madeOf, isOneEntry, isDisguised }: Weighed): string {
  const found = listOf([...new Set(madeOf)].map((each) => inWords[each]));
  const sentence = isOneEntry ? `It is ${found} from the lists.` : `It is put together from ${found}.`;
  return isDisguised ? `${sentence} Changing letters about hides nothing.` : sentence;
}

const inWords: Readonly<Record<Ingredient, string>> = {
  'common password': 'a common password',
  word: 'a word',
  name: 'a name',
  date: 'a year or date',
  'keyboard run': 'a run of the keyboard',
  sequence: 'a sequence',
  repetition: 'a repetition',
};

function verdictOf(points: readonly PasswordPoint[]): RuleVerdict {
  const states = new Set(points.map(({ state }) => state));
  const worst = (['not met', 'not known', 'depends'] as const).find((state) => states.has(state));
  return { state: worst ?? 'met', points };
}

/** As people count them: one for each code point, composed where it can be. */
const countCharacters = (text: string) => [...text.normalize('NFC')].length;
