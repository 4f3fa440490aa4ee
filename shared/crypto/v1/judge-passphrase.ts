// Says whether a passphrase will do, and why not, in plain words. Four generated words or 15 characters, and nothing
// that is tried first: no rule about capitals, digits or signs, as NCSC and NIST SP 800-63B-4 advise.
import { bitsPerWord, suggestedWords } from './make-passphrase';
import { words } from './words';

export type PassphraseJudgement = {
  readonly isAccepted: boolean;
  /** Why it is refused, one sentence each; empty where it is accepted. */
  readonly reasons: readonly string[];
  /** What can honestly be said of its strength. */
  readonly strength: string;
};

export type KnownNames = { readonly organisation: string; readonly names: readonly string[] };

/** What makes a passphrase or password one of those that are tried before any list is gone through. */
export type TriedFirst = 'famous' | 'repeated' | 'run' | 'own name';

const leastCharacters = 15;
const mostCharacters = 256;

/** What is left of a passphrase without its known parts must still be worth something. */
const leastOwnCharacters = 8;

export function judgePassphrase(typed: string, known: KnownNames): PassphraseJudgement {
  const passphrase = typed.normalize('NFKC');
  const reasons = [...reasonsAgainst(passphrase, known)];
  return { isAccepted: reasons.length === 0, reasons, strength: strengthInWords(passphrase, reasons.length === 0) };
}

function* reasonsAgainst(passphrase: string, known: KnownNames): Generator<string> {
  const length = [...passphrase].length;
  if (length > mostCharacters) yield `Use ${mostCharacters} characters or fewer.`;
  if (length < leastCharacters && generatedWords(passphrase) < suggestedWords) {
    yield `Use at least ${leastCharacters} characters, or four of the suggested words. This has ${length}.`;
  }
  for (const each of whyTriedFirst(passphrase, known)) yield triedFirstWords[each];
}

const triedFirstWords: Readonly<Record<TriedFirst, string>> = {
  famous: 'This is on the list of passwords that everyone knows, or is one of them with letters changed about.',
  repeated: 'This is the same few characters over and over.',
  run: 'This is a run of the keyboard, the alphabet or the numbers.',
  'own name': 'Too much of this is the name of your organisation or of someone in it.',
};

/** Also asked of the passwords of other accounts, where their own rules of length hold. */
export function whyTriedFirst(typed: string, known: KnownNames): readonly TriedFirst[] {
  const passphrase = typed.normalize('NFKC');
  const letters = plainLetters(passphrase);
  const owned = knownParts(known);
  const rest = owned.reduce((text, part) => text.replaceAll(part, ''), letters);
  const why: TriedFirst[] = [];
  if (isFamous(passphrase)) why.push('famous');
  if (isRepeated(letters)) why.push('repeated');
  if (isSequence(passphrase)) why.push('run');
  if (rest !== letters && rest.length < leastOwnCharacters) why.push('own name');
  return why;
}

/** How many different words of the list this is made of; 0 where any other word is among them. */
function generatedWords(passphrase: string): number {
  const typed = passphrase
    .toLowerCase()
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word !== '');
  return typed.every((word) => generated.has(word)) ? new Set(typed).size : 0;
}

const generated = new Set(words);

// Generous to the thief: at 64 MiB and three passes a guess moves some 500 MB of memory, and such a card moves 1 TB a
// second. On average half of all passphrases have to be tried.
const guessesPerSecond = 2000;
const secondsPerYear = 31_557_600;
const inWords = new Intl.NumberFormat('en-GB', {
  maximumSignificantDigits: 2,
  notation: 'compact',
  compactDisplay: 'long',
});

function strengthInWords(passphrase: string, isAccepted: boolean): string {
  if (!isAccepted) return 'Too easy to guess.';
  const count = generatedWords(passphrase);
  if (count >= suggestedWords) {
    const years = 2 ** (count * bitsPerWord - 1) / guessesPerSecond / secondsPerYear;
    return `If these ${count} words were drawn at random, a thief with this disk and a fast graphics card would need about ${inWords.format(years)} years to find them.`;
  }
  return 'Long enough. How hard it is to guess depends on how you chose it, and no program can tell that: a saying, a song or a name with a year is tried early. Four words drawn at random are the safer choice.';
}

// The sign or digit that stands for a letter, so that a look-alike is seen for what it is.
const lookAlikes = new Map(
  Object.entries({
    '@': 'a',
    '4': 'a',
    '3': 'e',
    '€': 'e',
    '1': 'i',
    '!': 'i',
    '|': 'i',
    '0': 'o',
    '5': 's',
    $: 's',
    '7': 't',
    '8': 'b',
    '9': 'g',
  }),
);

/** Lower case, look-alikes read as letters, everything else left out. */
const plainLetters = (text: string) =>
  Array.from(text.normalize('NFKD').toLowerCase(), (character) => lookAlikes.get(character) ?? character)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

// Look-alikes are read as letters here too, so that a list entry is met in every form.
const famousPasswords = [
  'SP1D3Rm@n', // the guidance's own sample
  'correct horse battery staple',
  'password',
  'passphrase',
  'passwort',
  'motdepasse',
  'letmein',
  'letmeinplease',
  'welcome',
  'admin',
  'administrator',
  'iloveyou',
  'trustno1',
  'changeme',
  'superman',
  'batman',
  'pokemon',
  'starwars',
  'princess',
  'sunshine',
  'football',
  'liverpool',
  'manchesterunited',
  'chelsea',
  'arsenal',
  'everton',
  'rangers',
  'celtic',
  'monkey',
  'dragon',
  'master',
  'secret',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abc123',
  'quarterday',
  'safeguarding',
  'facebook',
  'instagram',
  'tiktok',
  'snapchat',
  'youtube',
  'whatsapp',
  'christmas',
  'summer',
  'winter',
  'autumn',
  'spring',
  'london',
  'derby',
  'england',
  'september',
  'november',
  'december',
  'february',
  'thequickbrownfox',
  'thequickbrownfoxjumpsoverthelazydog',
  'tobeornottobe',
  'tobeornottobethatisthequestion',
  'maytheforcebewithyou',
  'onceuponatime',
  'happybirthdaytoyou',
  'youllneverwalkalone',
  'godsavetheking',
  'godsavethequeen',
].map(plainLetters);

const longestFirst = [...famousPasswords].sort((a, b) => b.length - a.length);

/** A famous password by itself, or with too little of one's own around it; four generated words may contain one. */
function isFamous(passphrase: string): boolean {
  const letters = plainLetters(passphrase);
  if (famousPasswords.includes(letters)) return true;
  const rest = longestFirst.reduce((text, famous) => text.replaceAll(famous, ''), letters);
  return rest !== letters && rest.length < leastOwnCharacters && generatedWords(passphrase) < suggestedWords;
}

/** Few different characters, or one short piece that repeats to the end. */
function isRepeated(letters: string): boolean {
  return new Set(letters).size < 5 || /^(.{1,8}?)\1+.{0,7}$/su.test(letters);
}

const knownRuns = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((run) => [
  run,
  [...run].reverse().join(''),
]);

/** Nothing but runs of four and more, with too little of one's own around them. */
function isSequence(passphrase: string): boolean {
  const text = passphrase.toLowerCase().replace(/[^a-z0-9]/g, '');
  let own = 0;
  for (let start = 0; start < text.length; ) {
    const length = longestRunAt(text, start);
    if (length === 1) own += 1;
    start += length;
  }
  return own < text.length && own < leastOwnCharacters;
}

/** The length of the run that begins at `start`; 1 where none of four or more does. */
function longestRunAt(text: string, start: number): number {
  let length = 4;
  while (start + length <= text.length && knownRuns.some((run) => run.includes(text.slice(start, start + length)))) {
    length += 1;
  }
  return length > 4 ? length - 1 : 1;
}

/** The names and their words, longest first; initials and the like are too short to weigh. */
function knownParts({ organisation, names }: KnownNames): string[] {
  const whole = [organisation, ...names];
  const parts = [...whole, ...whole.flatMap((name) => name.split(/[\s\p{Pd}.,&]+/u))].map(plainLetters);
  return parts.filter((part) => part.length >= 4).sort((a, b) => b.length - a.length);
}
