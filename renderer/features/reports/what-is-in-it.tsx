// Before anything is signed: what is in the copy, what is left out of it and why.

import { capital, countOf } from '#shared/domain/number-words';
import type { Passage } from '#shared/report/audience';
import { audienceWords } from '#shared/report/pages/audience-words';
import type { ReportModel } from '#shared/report/report';
import { SummaryList } from '#ui/summary-list';

interface WhatIsInItProps {
  readonly model: ReportModel;
  readonly passages: readonly Passage[];
}

export function WhatIsInIt({ model, passages }: WhatIsInItProps) {
  const count = (...of: readonly Passage['standing'][]) =>
    passages.filter(({ standing }) => of.includes(standing)).length;
  const isOutside = model.audience === 'funder' || model.audience === 'public';
  const notHeld = model.format === 'quarterday-funder-evidence-pack' ? model.notHeld : [];
  return (
    <SummaryList
      rows={[
        {
          term: 'For whom',
          value: `${audienceWords[model.audience].madeFor} ${audienceWords[model.audience].marking}`,
        },
        ...(isOutside
          ? [
              { term: 'Texts in it', value: texts(count('approved'), 'approved for this copy') },
              {
                term: 'Texts left out',
                value: [
                  texts(count('left out'), 'somebody left out'),
                  texts(count('waiting'), 'nobody has looked at yet'),
                  ...(count('young') === 0
                    ? []
                    : [texts(count('young'), 'names a young person', 'name a young person')]),
                ].join('; '),
              },
              {
                term: 'Never in it',
                value:
                  'Names of young people, their initials, dates of birth and pictures, and whatever is for your own eyes.',
              },
            ]
          : [{ term: 'Texts in it', value: 'As they were written, where their fields are for this reader.' }]),
        ...(notHeld.length === 0
          ? []
          : [{ term: 'Parts it does not have', value: notHeld.map(({ title }) => title).join(', ') }]),
      ]}
    />
  );
}

function texts(count: number, what: string, whatOfMany = what): string {
  return capital(`${countOf(count, 'text')} ${count === 1 ? what : whatOfMany}`);
}
