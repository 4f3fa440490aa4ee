// Hints about words that others are to read: how hard they are to read, words to look at, names of people who are registered. A computer
// judges no text, so nothing here keeps anybody from anything.

import { ownWords } from '#shared/domain/content/own-words';
import { type WordFound, wordsToLookAt } from '#shared/domain/content/words-to-look-at';
import { namesInWords } from '#shared/domain/names-in-words';
import { listOf } from '#shared/domain/number-words';
import type { State } from '#shared/domain/state';
import { HowTextReads } from './disclaimer-words';

interface WordHintsProps {
  readonly state: State;
  readonly words: string;
}

export function WordHints({ state, words }: WordHintsProps) {
  if (words.trim() === '') return <p className="text-quiet">Hints stand here as soon as there are words.</p>;
  const found = wordsToLookAt(words, ownWords(state));
  const names = namesInWords(state, words).map((name) => name.words);
  return (
    <div className="stack">
      <HowTextReads text={words} />
      {found.length > 0 && (
        <section className="stack-close" aria-label="Words to look at">
          <h3 className="text-strong">{found.length === 1 ? 'Look at this word' : 'Look at these words'}</h3>
          <ul className="stack-close">
            {found.map((word) => (
              <li key={word.words}>{`“${word.words}”: ${whyWords(word)}`}</li>
            ))}
          </ul>
        </section>
      )}
      {names.length > 0 && (
        <section className="stack-close" aria-label="Names in it">
          <h3 className="text-strong">{names.length === 1 ? 'A name in it' : 'Names in it'}</h3>
          <p>{`${listOf(names)}. Is it right that everybody reads it?`}</p>
        </section>
      )}
      <p className="text-hint">Hints, and no more: a computer judges no words.</p>
    </div>
  );
}

function whyWords({ why, note }: WordFound): string {
  switch (why) {
    case 'foul':
      return 'some find this foul.';
    case 'slang':
      return 'slang, which some will not understand.';
    case 'leading':
      return 'this leads or presses.';
    case 'daring':
      return 'this may dare somebody.';
    case 'own':
      return note === '' ? 'it is on your own list.' : note;
  }
}
