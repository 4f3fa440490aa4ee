// What a disclaimer says, as people read it, and how hard it is to read: beside its form while it is typed, and on its own page.

import { type DisclaimerSources, disclaimerParts, disclaimerText } from '#shared/domain/disclaimer/disclaimer-parts';
import { readingGrade } from '#shared/domain/disclaimer/reading-grade';
import { capital, countOf, listOf } from '#shared/domain/number-words';
import { textOf } from '#shared/domain/registers/register';

export function DisclaimerWords({ sources }: { readonly sources: DisclaimerSources }) {
  const parts = disclaimerParts(sources);
  return (
    <div className="stack">
      <h2 className="text-subject">{textOf(sources.fields, 'name') || 'No name yet'}</h2>
      {parts.map(({ title, lines, list }) => (
        <section key={title} className="stack-close">
          <h3 className="text-strong">{title}</h3>
          {list.length > 0 && (
            <ul className="stack-close">
              {list.map(({ name, words }) => (
                <li key={name}>
                  <b>
                    {name}
                    {words === '' ? '' : ':'}
                  </b>{' '}
                  {words}
                </li>
              ))}
            </ul>
          )}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Above this many years of schooling many young people, and many adults, do not read on. */
const plainGrade = 8;

export function HowItReads({ sources }: { readonly sources: DisclaimerSources }) {
  return <HowTextReads text={disclaimerText(sources)} />;
}

export function HowTextReads({ text }: { readonly text: string }) {
  const { words, grade, longSentence, longWords } = readingGrade(text);
  if (words === 0) return null;
  return (
    <section className="stack-close" aria-label="How it reads">
      <h3 className="text-strong">How it reads</h3>
      <p role="status">
        {`Grade ${grade}: ${grade <= plainGrade ? 'plain enough for most people of 13 and over' : 'harder than most people of 13 read with ease'}. ${capital(countOf(words, 'word'))}.`}
      </p>
      {longSentence !== '' && <p className="text-hint">{`The longest sentence: “${longSentence}”`}</p>}
      {longWords.length > 0 && <p className="text-hint">{`Long words: ${listOf(longWords.slice(0, 8))}.`}</p>}
      <p className="text-hint">
        The Flesch–Kincaid grade, in years at school. It counts sentences and syllables, so it is a guide and no
        verdict.
      </p>
    </section>
  );
}
