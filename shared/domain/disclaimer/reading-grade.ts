// How hard a text is to read: the Flesch–Kincaid grade of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom,
// "Derivation of new readability formulas for Navy enlisted personnel" (1975): 0.39 × words per sentence + 11.8 × syllables per word
// − 15.59, in years of American schooling. It counts English syllables by rule, so it is a guide and no verdict.

export interface ReadingGrade {
  readonly words: number;
  readonly sentences: number;
  /** Rounded to one place, never below 0; 0 where there is no word. */
  readonly grade: number;
  /** The longest sentence, where it has more than 20 words; else empty. */
  readonly longSentence: string;
  /** Words of four syllables or more, each once, in their order. */
  readonly longWords: readonly string[];
}

const longSentenceWords = 20;
const longWordSyllables = 4;

/** Every line ends a sentence: headings and lists are read as such. */
export function readingGrade(text: string): ReadingGrade {
  const sentences = text
    .split(/\n+|(?<=[.!?:;])\s+/)
    .map((sentence) => ({ sentence: sentence.trim(), words: wordsIn(sentence) }))
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((each) => each.words);
  if (words.length === 0) return { words: 0, sentences: 0, grade: 0, longSentence: '', longWords: [] };
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  const longest = sentences.reduce((one, other) => (other.words.length > one.words.length ? other : one));
  const long = words.filter((word) => syllablesIn(word) >= longWordSyllables).map((word) => word.toLowerCase());
  return {
    words: words.length,
    sentences: sentences.length,
    grade: Math.max(0, Math.round(grade * 10) / 10),
    longSentence: longest.words.length > longSentenceWords ? longest.sentence : '',
    longWords: [...new Set(long)],
  };
}

/** Numbers, handles and addresses are no words to be sounded out. */
function wordsIn(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((token) => !/[@/\d]|\w\.\w/.test(token))
    .flatMap((token) => token.match(/\p{L}[\p{L}’']*/gu) ?? []);
}

/** Groups of vowels, less those at the end that are not sounded: `page`, `blocked`, `rules`. At least one. */
export function syllablesIn(word: string): number {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '')
    .toLowerCase();
  const groups = plain.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, silentEnds.some((end) => end.test(plain)) ? groups - 1 : groups);
}

const silentEnds: readonly RegExp[] = [
  /[^aeiouyl]e$/,
  /[aeiouy]le$/,
  /[^aeiouytd]ed$/,
  /(?:[^aeiouylsxzcgh]|[^cs]h|[aeiouy]l)es$/,
];
