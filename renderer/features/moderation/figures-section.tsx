// The figures of a quarter, this one or an earlier one. Where not enough is written down, that is what they say.

import { useState } from 'react';
import { answersWords, longestGapWords, lookedAtWords, standardWords } from '#shared/domain/moderation/figure-words';
import { figuresOfQuarter, type ModerationFigures } from '#shared/domain/moderation/figures';
import { presentQuarter } from '#shared/domain/own-year';
import type { PlainDate } from '#shared/domain/plain-date';
import { quartersUpTo, writeQuarter, writeQuarterShort } from '#shared/domain/quarter';
import { accountName, platformWords } from '#shared/domain/registers/account-title';
import type { State } from '#shared/domain/state';
import { RegisterTable } from '#ui/register-table';
import { SelectField } from '#ui/select-field';
import { TwoLines } from '#ui/two-lines';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly platform?: string;
  readonly figures: ModerationFigures;
}

export function FiguresSection({ state, today }: { state: State; today: PlainDate }) {
  const [back, setBack] = useState(0);
  const now = presentQuarter(state, today);
  const quarters = quartersUpTo(now).toReversed();
  const quarter = quarters[back] ?? now;
  const { accounts, all } = figuresOfQuarter(state, quarter, today);
  const rows: readonly Row[] = [
    ...accounts.map(({ account, figures }) => ({
      id: account.record,
      name: accountName(account),
      platform: platformWords(account),
      figures,
    })),
    ...(accounts.length > 1 ? [{ id: 'all', name: 'All of them', figures: all }] : []),
  ];
  return (
    <section className="section-apart" aria-labelledby="figures">
      <div className="section-head">
        <h2 id="figures">Figures</h2>
        <SelectField
          label="Quarter"
          labelPlace="beside"
          value={String(back)}
          onChange={(event) => setBack(Number(event.target.value))}
          choices={quarters.map((each, index) => ({
            value: String(index),
            label: index === 0 ? `${writeQuarter(each)}, so far` : writeQuarter(each),
          }))}
        />
      </div>
      <RegisterTable
        caption={`Figures of ${writeQuarterShort(quarter)}`}
        columns={[
          {
            id: 'account',
            heading: 'Account',
            cell: ({ name, platform }) => <TwoLines first={name} {...(platform ? { second: platform } : {})} />,
          },
          { id: 'looked', heading: 'Days looked at', cell: ({ figures }) => lookedAtWords(figures) },
          { id: 'gap', heading: 'Longest gap', cell: ({ figures }) => longestGapWords(figures) },
          { id: 'answer', heading: 'Half were answered within', cell: ({ figures }) => answersWords(figures) },
          { id: 'standard', heading: 'As soon as promised', cell: ({ figures }) => standardWords(figures) },
        ]}
        rows={rows}
        rowId={({ id }) => id}
        nothing="Not enough is written down to say anything of this quarter."
      />
    </section>
  );
}
