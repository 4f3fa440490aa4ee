// "Who it is for": each file of the set that was fixed, with what is in it, and that a signature goes on all of them.

import type { SignedFile } from '#shared/domain/change';
import { numberWord } from '#shared/domain/number-words';
import { audienceWords } from '#shared/report/pages/audience-words';
import { SummaryList } from '#ui/summary-list';
import { readerWords } from './copies-of-set';

export function WhoItIsFor({ set }: { readonly set: readonly SignedFile[] }) {
  return (
    <section className="stack-close">
      <div className="section-head">
        <h2>Who it is for</h2>
      </div>
      {set.length < 2 ? (
        <p className="measure">
          Ourselves and our trustees: everything, with the names of staff and volunteers. Do not give this copy to the
          public or put it online.
        </p>
      ) : (
        <>
          <SummaryList
            rows={set.map(({ audience }) => ({
              term: readerWords[audience],
              value: audienceWords[audience].marking,
            }))}
          />
          <p className="measure">{`Look at each before you sign: your signature goes on ${set.length === 2 ? 'both' : `all ${numberWord(set.length)}`} files.`}</p>
        </>
      )}
    </section>
  );
}
