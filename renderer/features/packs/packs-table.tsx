// Every version of every pack that is here, the newest of each first, with where it came from.

import { dayOf, daysBetween, type PlainDate, writeDate } from '#shared/domain/plain-date';
import { memberName, type State } from '#shared/domain/state';
import { titleOfPack } from '#shared/packs/judge-newer-pack';
import type { KnownPack, PackLibrary } from '#shared/packs/pack-library';
import { type Column, RegisterTable } from '#ui/register-table';
import { Shape } from '#ui/shape';
import { TwoLines } from '#ui/two-lines';

interface PacksTableProps {
  readonly packs: PackLibrary;
  readonly state: State;
  readonly today: PlainDate;
}

const kindWords = {
  checklists: 'Checklist',
  locality: 'Contacts',
  advice: 'Then and now',
  'self-assessment': 'Self-assessment',
  'young-people-advice': 'Sheets for young people',
  practice: 'Conduct and training',
} as const;

export function PacksTable({ packs, state, today }: PacksTableProps) {
  const inUse = new Set<string>();
  const rows = packs.known.map((known) => {
    const pack = known.read();
    const isInUse = pack !== undefined && !inUse.has(known.reference.id);
    if (isInUse) inUse.add(known.reference.id);
    return { known, pack, isInUse };
  });
  const columns: readonly [Column<(typeof rows)[number]>, ...Column<(typeof rows)[number]>[]] = [
    {
      id: 'title',
      heading: 'What',
      cell: ({ known, pack }) => (
        <TwoLines
          first={pack ? titleOfPack(pack) : (known.adopted?.packTitle ?? known.reference.id)}
          second={pack ? kindWords[pack.kind] : 'Cannot be read'}
        />
      ),
    },
    { id: 'version', heading: 'Version', cell: ({ known }) => known.reference.version },
    {
      id: 'published',
      heading: 'Published',
      cell: ({ pack, isInUse }) =>
        pack && (
          <TwoLines
            first={<span className="unbroken">{writeDate(pack.published)}</span>}
            {...(isInUse ? { second: reviewWords(pack.reviewBy, today) } : {})}
          />
        ),
    },
    {
      id: 'from',
      heading: 'Where from',
      cell: ({ known }) => <TwoLines {...fromWords(known, state)} />,
    },
    {
      id: 'state',
      heading: 'State',
      cell: ({ pack, isInUse }) =>
        pack ? <span className="unbroken">{isInUse ? 'In use' : 'Earlier'}</span> : unreadable,
    },
  ];
  return (
    <RegisterTable
      caption="Checklists and contacts"
      columns={columns}
      rows={rows}
      rowId={({ known }) => `${known.reference.id} ${known.reference.version} ${known.reference.hash}`}
    />
  );
}

const unreadable = (
  <span className="with-shape">
    <Shape kind="triangle" />
    <span>Cannot be read by this Quarterday. Update it.</span>
  </span>
);

function reviewWords(reviewBy: PlainDate, today: PlainDate) {
  const words = `To be looked at again by ${writeDate(reviewBy)}`;
  if (daysBetween(today, reviewBy) >= 0) return words;
  return (
    <span className="with-shape">
      <Shape kind="diamond" />
      <span>{`Out of date since ${writeDate(reviewBy)}`}</span>
    </span>
  );
}

function fromWords({ adopted }: KnownPack, state: State): { first: string; second?: string } {
  if (!adopted) return { first: 'Comes with Quarterday' };
  const who = memberName(state, adopted.adoptedBy);
  return {
    first: 'From a file',
    second: `${who === '' ? 'Taken in' : `${who},`} ${writeDate(dayOf(adopted.adoptedAt))}`,
  };
}
