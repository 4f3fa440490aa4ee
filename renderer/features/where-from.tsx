// Where something a pack says was read, when, and whether the source says so. Addresses are words: nothing here opens them.

import { type PlainDate, writeDate } from '#shared/domain/plain-date';
import type { Confidence, Source } from '#shared/packs/pack-schema';

interface WhereFromProps {
  readonly of: {
    readonly sources: readonly Source[];
    readonly checkedOn: PlainDate;
    readonly confidence: Confidence;
  };
}

export function WhereFrom({ of: { sources, checkedOn, confidence } }: WhereFromProps) {
  return (
    <span className="why-we-ask">
      {sources.map(({ name, url }) => (
        <span key={name} className="where-from">
          {name}
          {url && <span className="text-hint"> {url.replace(/^https:\/\//, '')}</span>}
        </span>
      ))}
      <span className="where-from">
        {confidence === 'verified' ? 'Checked' : 'Not verified; looked at'} {writeDate(checkedOn)}.
      </span>
    </span>
  );
}
