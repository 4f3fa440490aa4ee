// One box that looks through everything one may read, and leads to where it stands.

import { useDeferredValue, useEffect, useState } from 'react';
import { type FoundInHelp, findInHelp } from '#shared/domain/guidance/find-in-help';
import { foundWords, searchWorkbook } from '#shared/domain/search/search-workbook';
import { LinkButton } from '#ui/link-button';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { TextField } from '#ui/text-field';
import { useSnapshot } from '#ui/use-snapshot';
import { itemLabels } from '../item-labels';
import type { ScreenProps } from '../screen';

interface SearchScreenProps extends Pick<ScreenProps, 'masthead' | 'saved' | 'workbook' | 'packs' | 'go'> {
  /** What was typed here last. It never goes into the browser's history, which the browser may keep on the disk. */
  readonly typedLast: string;
  readonly keepTyped: (typed: string) => void;
}

export function SearchScreen({ masthead, saved, workbook, packs, go, typedLast, keepTyped }: SearchScreenProps) {
  const { state } = useSnapshot(workbook);
  const [typed, setTyped] = useState(typedLast);
  // The letters stand there at once; what is found may come a moment later.
  const looked = useDeferredValue(typed);
  useEffect(() => keepTyped(typed), [typed, keepTyped]);
  const groups = searchWorkbook(looked, { state, itemLabel: itemLabels(packs) });
  const inHelp = findInHelp(looked);
  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        title="Search"
        under="Registers, actions, answers, evidence and your own notes: all that you may read. And what a screen or a word is called."
      />
      <TextField
        label="Search for"
        type="search"
        width="medium"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="text-quiet" role="status">
        {groups && (groups.length === 0 ? nothingWords(looked.trim(), inHelp) : `${foundWords(groups)} found.`)}
      </p>
      {groups?.map(({ name, count, found }) => (
        <section key={name} aria-label={name}>
          <div className="section-head">
            <h2>
              {name} <span className="text-quiet">{count}</span>
            </h2>
          </div>
          <ul>
            {found.map(({ key, title, under, place }) => (
              <li key={key} className="dated-row">
                <span className="dated-words">
                  <LinkButton onClick={() => go(place)}>{title}</LinkButton>
                  {under !== '' && <span className="text-quiet">{` ${under}`}</span>}
                </span>
              </li>
            ))}
          </ul>
          {found.length < count && (
            <p className="text-hint">{`${count - found.length} more. Type another word to find fewer.`}</p>
          )}
        </section>
      ))}
      <InHelp found={inHelp} go={go} />
    </Page>
  );
}

/** That no record matches; and where a screen or a word does, that it is below. */
function nothingWords(looked: string, { screens, words }: FoundInHelp): string {
  return screens.length + words.length === 0
    ? `Nothing matches “${looked}”. Search for less.`
    : `No record matches “${looked}”. What is called so is below.`;
}

/** Screens and words that are called so: what is sought may not be anything that somebody wrote down. */
function InHelp({ found: { screens, words }, go }: { readonly found: FoundInHelp } & Pick<ScreenProps, 'go'>) {
  if (screens.length + words.length === 0) return null;
  return (
    <section aria-label="Screens and words">
      <div className="section-head">
        <h2>Screens and words</h2>
      </div>
      <ul>
        {screens.map(({ title, place }) => (
          <li key={title} className="dated-row">
            <LinkButton onClick={() => go(place)}>{title}</LinkButton>
          </li>
        ))}
        {words.map(({ word, means }) => (
          <li key={word} className="dated-row">
            <span className="dated-words">
              <b>{word}</b> <span className="text-quiet">{means}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
