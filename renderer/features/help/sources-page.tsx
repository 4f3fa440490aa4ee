// What the checks, contacts and advice were written from: each source with the day on which it was looked at, and whether it confirmed
// what we say. Addresses are words: nothing here opens them.

import { useState } from 'react';
import { figuresOf } from '#shared/domain/number-words';
import { type PlainDate, writeDate } from '#shared/domain/plain-date';
import type { PackLibrary } from '#shared/packs/pack-library';
import { type SourcesOfPack, sourcesOfPacks } from '#shared/packs/sources-of-packs';
import { LinkButton } from '#ui/link-button';
import { ShapeWords } from '#ui/shape-words';

interface SourcesPageProps {
  readonly packs: PackLibrary;
  readonly locality: string | undefined;
  readonly today: PlainDate;
}

export function SourcesPage({ packs, locality, today }: SourcesPageProps) {
  return (
    <div className="section-apart stack measure-wide">
      <p className="measure text-quiet">
        To read on, and to see what nobody has confirmed. The addresses are words: type them into a browser yourself.
      </p>
      {sourcesOfPacks(packs, locality).map((pack) => (
        <OnePack key={pack.id} pack={pack} today={today} />
      ))}
    </div>
  );
}

interface OnePackProps {
  readonly pack: SourcesOfPack;
  readonly today: PlainDate;
}

function OnePack({ pack: { title, version, reviewBy, sources }, today }: OnePackProps) {
  const [isShown, setShown] = useState(false);
  const open = sources.filter(({ confidence }) => confidence === 'unverified').length;
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <p className="text-hint">
        {today > reviewBy ? (
          <ShapeWords kind="diamond">
            {`Version ${version}, out of date: it was to be looked at again by ${writeDate(reviewBy)}`}
          </ShapeWords>
        ) : (
          `Version ${version}, to be looked at again by ${writeDate(reviewBy)}`
        )}
      </p>
      <p>
        <LinkButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {figuresOf(sources.length, 'source')}
          <span className="hidden-words">: {title}</span>
        </LinkButton>
        {open > 0 && <span className="text-hint">{`, ${open} not verified`}</span>}
      </p>
      {isShown && (
        <ul>
          {sources.map(({ name, url, checkedOn, confidence }) => (
            <li key={name} className="dated-row">
              <span className="dated-words">
                {name}
                {url !== '' && <span className="text-hint source-address"> {url.replace(/^https:\/\//, '')}</span>}
              </span>
              <span className="text-hint">
                {confidence === 'verified' ? 'Checked' : 'Not verified; looked at'} {writeDate(checkedOn)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
