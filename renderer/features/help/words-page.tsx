// What the words mean, to be searched by the word, by another name for it, or by what it is about.

import { useState } from 'react';
import { findWords, glossary } from '#shared/domain/guidance/glossary';
import { figuresOf } from '#shared/domain/number-words';
import { TextField } from '#ui/text-field';

export function WordsPage() {
  const [sought, setSought] = useState('');
  const found = findWords(sought);
  return (
    <section className="section-apart stack-close measure-wide">
      <div className="row row-spread register-filters">
        <TextField
          label="Search the words"
          labelPlace="hidden"
          placeholder="Search the words"
          type="search"
          width="medium"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <p className="text-quiet" role="status">
          {found.length < glossary.length
            ? `${found.length} of ${figuresOf(glossary.length, 'word')}`
            : figuresOf(glossary.length, 'word')}
        </p>
      </div>
      {found.length === 0 && <p className="text-quiet">No word here says that. Try a shorter one.</p>}
      {found.length > 0 && (
        <dl className="summary-list">
          {found.map(({ word, alsoCalled = [], means }) => (
            <div key={word} className="summary-row">
              <dt>{word}</dt>
              <dd>
                {means}
                {alsoCalled.length > 0 && <span className="text-hint"> Also called: {alsoCalled.join(', ')}.</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
