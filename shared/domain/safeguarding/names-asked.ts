// Words in a concern or complaint that may be the name of a young person. It is asked about before it is saved; who wrote it may say
// that it names nobody young, and what they said so of is kept. A guard against slips, and no more: a name that looks like a word is
// found by nobody.

import { namesInWords } from '../names-in-words';
import { listOf } from '../number-words';
import { plainLetters } from '../plain-words';
import { platforms } from '../registers/account-title';
import { type Field, type FieldValues, type RuleProblem, textOf } from '../registers/register';
import { recordsOf, type State } from '../state';

/** Says of which words somebody said that they name nobody young. */
export const notNamesField = 'notNames';
const between = '; ';

export function writeNotNames(words: readonly string[]): string {
  return words.join(between);
}

function readNotNames(fields: FieldValues): ReadonlySet<string> {
  return new Set(textOf(fields, notNamesField).split(between).map(plainLetters));
}

interface Described {
  readonly fields: readonly Field[];
}

/** The words of changed texts that may name a young person and of which nobody has said otherwise. Each once. */
export function namesAsked(
  state: State,
  { fields: described }: Described,
  fields: FieldValues,
  before: FieldValues,
): readonly string[] {
  const typed = described.filter(
    ({ kind, name }) =>
      (kind === 'text' || kind === 'long-text') &&
      name !== notNamesField &&
      textOf(fields, name) !== textOf(before, name),
  );
  const said = readNotNames(fields);
  const found = typed.flatMap(({ name }) => youngNamesIn(state, textOf(fields, name)));
  return [...new Set(found)].filter((words) => !said.has(plainLetters(words)));
}

/** The same as what is wrong with the record, so that nothing saves it without an answer. */
export function namesProblems(
  state: State,
  described: Described,
  fields: FieldValues,
  before: FieldValues,
): readonly RuleProblem[] {
  const found = namesAsked(state, described, fields, before);
  if (found.length === 0) return [];
  const words = `This may name a young person: ${listOf(found.map((each) => `“${each}”`))}. Use initials or the case number`;
  return [{ field: notNamesField, words }];
}

function youngNamesIn(state: State, words: string): readonly string[] {
  const registered = namesInWords(state, words)
    .filter(({ who, words: found }) => (who === 'young' || who === 'parent') && !areInitials(found))
    .map(({ words: found }) => found);
  const known = knownWords(state);
  const pairs = pairsIn(words).filter(
    (pair) => !isKnown(pair, known) && !registered.some((name) => pair.includes(name)),
  );
  return [...registered, ...pairs];
}

/** `J. T.` or `JT`: what is wanted in place of a name. */
function areInitials(words: string): boolean {
  return /^\p{Lu}\.?\s?\p{Lu}\.?(\s?\p{Lu}\.?)?$/u.test(words);
}

/** Two or three words in a row that begin with a capital, as names do; not what only begins a sentence. */
function pairsIn(words: string): readonly string[] {
  const named =
    /(?<![\p{L}\p{N}@#])\p{Lu}[\p{Ll}’'-]+(?:[ \t]+\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)?){1,2}(?![\p{L}\p{N}])/gu;
  return [...words.matchAll(named)].flatMap(([pair]) => {
    const parts = pair.split(/[ \t]+/);
    const [first = ''] = parts;
    // “Then Priya” begins a sentence; “Priya Nair” is somebody.
    const name = beginners.has(first.toLowerCase()) ? parts.slice(1) : parts;
    return name.length >= 2 ? [name.join(' ')] : [];
  });
}

const beginners: ReadonlySet<string> = new Set(
  (
    'a about after all also an and another as at because before both but by can children do each every for friends from he her his ' +
    'how i if in it its later mr mrs miss ms mum dad my nobody not now of on once one or our parents people she since so some ' +
    'somebody still that the their then there these they this those to today told two until we what when where while who with ' +
    'yesterday you young your asked called emailed rang reported saw said wrote met'
  ).split(' '),
);

/** Colleagues, accounts, contacts, documents, platforms, days and months: whoever these words name is no young person. */
function knownWords(state: State): readonly string[] {
  const registersOfWords = [
    ['people', ['name', 'position']],
    ['accounts', ['name', 'handle']],
    ['contacts', ['name', 'address']],
    ['partners', ['name']],
    ['policies', ['name', 'title']],
    ['procedures', ['title', 'outside']],
    ['tools', ['name']],
  ] as const;
  const ofRegisters = registersOfWords.flatMap(([register, names]) =>
    recordsOf(state, register).flatMap(({ fields }) => names.map((name) => textOf(fields, name))),
  );
  return [
    ...ofRegisters,
    ...Object.values(state.general.members).map(({ displayName }) => displayName),
    state.general.organisation?.name ?? '',
    ...platforms.map(({ words }) => words),
    ...bodies,
    ...daysAndMonths,
  ].flatMap((words) => (words.trim() === '' ? [] : [plainLetters(words).toLowerCase()]));
}

/** Places to turn to, and names of platforms of more than one word. */
const bodies: readonly string[] = [
  'Report Harmful Content Report Remove Internet Watch Foundation Children’s Services Social Care National Crime Agency',
  'Professionals Online Safety Helpline Facebook Messenger Instagram Direct Snap Map Google Meet Microsoft Teams Clash Royale',
  'Safe and Sound Derby City Council Derbyshire County Council Multi Agency Safeguarding Hub Call of Duty Grand Theft Auto',
];

const daysAndMonths: readonly string[] = [
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September',
  'October November December Christmas Easter Year',
];

/** Whether known words hold the pair in a row, or each word of it is the name of a day or a month. */
function isKnown(pair: string, known: readonly string[]): boolean {
  const plain = plainLetters(pair).toLowerCase();
  const whole = (words: string, of: string) => ` ${of.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words} `);
  if (known.some((words) => whole(plain, words))) return true;
  const timeWords = plainLetters(daysAndMonths.join(' ')).toLowerCase();
  return plain.split(' ').every((word) => whole(word, timeWords));
}
