// What the records say of an aspect, each sentence with its mark and the way to where it comes from.

import type { Found } from '#shared/domain/annual/found';
import type { Place } from '#shared/domain/place';
import { LinkButton } from '#ui/link-button';
import { ShapeWords } from '#ui/shape-words';

const shapes = { 'in order': 'dot', 'look again': 'diamond', 'put right': 'triangle' } as const;
const markWords = {
  'in order': 'In order: ',
  'look again': 'To look at again: ',
  'put right': 'To put right: ',
} as const;

interface RecordsSaidProps {
  readonly found: readonly Found[];
  readonly open: (place: Place) => void;
}

export function RecordsSaid({ found, open }: RecordsSaidProps) {
  return (
    <section className="plain-rows" aria-labelledby="records-say">
      <div className="section-head">
        <h2 id="records-say">What your records say</h2>
      </div>
      {found.length === 0 ? (
        <p className="dated-row text-quiet">They hold nothing on this. Go by what you know.</p>
      ) : (
        <ul>
          {found.map(({ words, mark, place }) => (
            <li key={words} className="dated-row">
              <ShapeWords kind={shapes[mark]}>
                <span className="hidden-words">{markWords[mark]}</span>
                {words}
              </ShapeWords>
              <LinkButton onClick={() => open(place)}>
                See it<span className="hidden-words">: {words}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
