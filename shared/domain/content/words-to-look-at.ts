// Words that somebody should look at before young people read them: foul language, slang, and what presses or leads. A list finds no
// meaning, so what it finds is a hint. The organisation adds words of its own.

/** Foul words by their beginning: `bloody`, `shitty`. */
const foulBeginnings = [
  ...['arsehole', 'bastard', 'bellend', 'bitch', 'bloody', 'bollock', 'bugger', 'bullshit', 'crap', 'cunt'],
  ...['dickhead', 'fuck', 'goddamn', 'knobhead', 'motherfuck', 'piss', 'shit', 'slut'],
  ...['tosser', 'tosspot', 'twat', 'wank', 'whore', 'faggot', 'retard', 'spastic', 'tranny', 'chav', 'pikey'],
];
const foulWords = [
  'arse',
  'damn',
  'git',
  'spaz',
  'prick',
  'pricks',
  'shag',
  'shagging',
  'slag',
  'slags',
  'slapper',
  'minger',
  'minging',
];
const slangWords = [
  ...['bruv', 'innit', 'lmao', 'lmfao', 'mandem', 'omfg', 'omg', 'peng', 'rofl', 'stfu', 'wagwan', 'wasteman'],
  ...['wtf', 'yolo', 'bae', 'lol', 'dench', 'bants', 'gyal', 'roadman', 'skibidi', 'rizz'],
];

/** What presses or leads, in a post or in a question. */
const leadingPhrases = [
  ...['don’t you agree', 'do you agree that', 'don’t you think', 'wouldn’t you', 'isn’t it', 'aren’t you', 'surely'],
  ...['everyone knows', 'everybody knows', 'as we all know', 'obviously', 'of course', 'clearly', 'it is well known'],
  ...['most people', 'everyone thinks', 'everyone agrees', 'how much do you love', 'how great', 'how good', 'how bad'],
  ...['how terrible', 'how awful', 'why do you like', 'why do you hate', 'what do you love', 'would you rather not'],
  ...['you must', 'you have to', 'last chance', 'don’t miss', 'only an idiot', 'no excuse', 'you’d be silly'],
];

const daringPhrases = [
  ...['dare you', 'dare to', 'double dare', 'bet you can’t', 'bet you cannot', 'can you beat', 'too scared to'],
  ...['challenge accepted', 'challenge you', 'prove that you', 'prove you', 'tag a friend who'],
];

export interface WordFound {
  /** As it stands in the text. */
  readonly words: string;
  readonly why: 'foul' | 'slang' | 'leading' | 'daring' | 'own';
  /** What the organisation wrote of a word of its own; else empty. */
  readonly note: string;
}

export interface OwnWord {
  readonly words: string;
  readonly note: string;
}

/** Each word once, in the order of the text. */
export function wordsToLookAt(text: string, own: readonly OwnWord[] = []): readonly WordFound[] {
  const found = new Map<string, WordFound & { readonly at: number }>();
  for (const { pattern, why, note } of [...patterns, ...own.map(ownPattern)]) {
    const match = pattern.exec(straight(text));
    if (!match || match[0] === '') continue;
    const words = text.slice(match.index, match.index + match[0].length);
    const key = words.toLowerCase();
    if (!found.has(key)) found.set(key, { words, why, note, at: match.index });
  }
  return [...found.values()].toSorted((one, other) => one.at - other.at).map(({ at: _, ...word }) => word);
}

/** The phrases by which a text leads whoever reads it to one answer. */
export function leadingIn(text: string): readonly string[] {
  return wordsToLookAt(text).flatMap(({ words, why }) => (why === 'leading' ? [words] : []));
}

interface Sought {
  readonly pattern: RegExp;
  readonly why: WordFound['why'];
  readonly note: string;
}

function sought(words: readonly string[], why: WordFound['why'], isBeginning = false): readonly Sought[] {
  return words.map((word) => ({ pattern: whole(word, isBeginning), why, note: '' }));
}

function ownPattern({ words, note }: OwnWord): Sought {
  return { pattern: whole(words, false), why: 'own', note };
}

/** Whatever white space stands between the words, and whatever apostrophe. An empty word finds nothing. */
function whole(words: string, isBeginning: boolean): RegExp {
  const parts = straight(words)
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const end = isBeginning ? String.raw`\p{L}*` : '';
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`\s+`)}${end}(?![\p{L}\p{N}])`, 'iu');
}

/** The same length as before, so that what is found can be shown as it was written. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}

const patterns: readonly Sought[] = [
  ...sought(foulBeginnings, 'foul', true),
  ...sought(foulWords, 'foul'),
  ...sought(slangWords, 'slang'),
  ...sought(leadingPhrases, 'leading'),
  ...sought(daringPhrases, 'daring'),
];
