// One part of what a newer pack changes, check by check: what was said and what is said now.

import { useState } from 'react';
import { capital } from '#shared/domain/number-words';
import type { PackEntry } from '#shared/packs/compare-packs';
import { Pager } from '#ui/pager';
import { type Column, RegisterTable } from '#ui/register-table';
import { TwoLines } from '#ui/two-lines';

interface DifferencePartProps {
  readonly title: string;
  readonly one: 'check' | 'contact' | 'line' | 'aspect';
  readonly entries: readonly PackEntry[];
}

const entriesAtOnce = 25;

export function DifferencePart({ title, one, entries }: DifferencePartProps) {
  const [page, setPage] = useState(0);
  if (entries.length === 0) return null;
  const columns: [Column<PackEntry>, ...Column<PackEntry>[]] = [
    {
      id: 'title',
      heading: capital(one),
      cell: ({ title: first, platform }) => (
        <TwoLines first={first} {...(platform === '' ? {} : { second: platform })} />
      ),
    },
  ];
  if (entries.some(({ parts }) => parts.length > 0)) {
    columns.push({
      id: 'parts',
      heading: 'What it says',
      cell: ({ parts }) =>
        parts.map(({ label, was, now }) => (
          <p key={label} className="ledger-part">
            <span className="ledger-label">{label}</span>{' '}
            {was === '' ? now : `was “${was}”, now “${now === '' ? 'nothing' : now}”`}
          </p>
        )),
    });
  }
  return (
    <section className="section-apart stack-close">
      <h2>{`${title}: ${entries.length}`}</h2>
      <RegisterTable
        caption={title}
        columns={columns}
        rows={entries.slice(page * entriesAtOnce, (page + 1) * entriesAtOnce)}
        rowId={({ id }) => id}
      />
      <Pager label={`Parts of ${title}`} at={page} size={entriesAtOnce} count={entries.length} onTurn={setPage} />
    </section>
  );
}
