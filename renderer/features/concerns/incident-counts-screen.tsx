// How many concerns and complaints there were, quarter by quarter: what everybody was given; and for who reads them, giving it. Only
// numbers leave the ring, and they are looked at first.

import { useState } from 'react';
import { readsRing } from '#shared/domain/may-read';
import { countOf } from '#shared/domain/number-words';
import { presentQuarter } from '#shared/domain/own-year';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { addQuarters, firstDayOf, lastDayOf, type Quarter, writeQuarter } from '#shared/domain/quarter';
import { complaintKinds } from '#shared/domain/registers/complaint-fields';
import { concernKinds, outcomes } from '#shared/domain/registers/concern-fields';
import {
  type CountOf,
  countIncidents,
  type IncidentCounts,
  knowsOf,
  releasedFor,
  sumOf,
} from '#shared/domain/safeguarding/incident-counts';
import { memberName, type State } from '#shared/domain/state';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { LinkButton } from '#ui/link-button';
import { Notice } from '#ui/notice';
import { Page } from '#ui/page';
import { PageHead } from '#ui/page-head';
import { ShapeWords } from '#ui/shape-words';
import { useSnapshot } from '#ui/use-snapshot';
import type { ScreenProps } from '../screen';

const quartersShown = 5;

export function IncidentCountsScreen({ masthead, saved, workbook, go }: ScreenProps) {
  const { state } = useSnapshot(workbook);
  const [giving, setGiving] = useState<Quarter>();
  const [failed, setFailed] = useState('');
  const today = workbook.today();
  const reads = readsRing(state, workbook.member, 'safeguarding');
  const last = presentQuarter(state, today);
  const quarters = Array.from({ length: quartersShown }, (_, index) => addQuarters(last, -index)).filter(
    (quarter) =>
      knowsOf(state, lastDayOf(quarter)) || releasedFor(state.general, firstDayOf(quarter), lastDayOf(quarter)),
  );

  const give = async (quarter: Quarter) => {
    const [from, until] = [firstDayOf(quarter), lastDayOf(quarter)];
    const counts = countIncidents(state, from, until);
    const done = await workbook.commit([{ kind: 'incident-counts-released', from, until, counts }]);
    setGiving(undefined);
    setFailed(done.state === 'saved' ? '' : done.words);
  };

  return (
    <Page masthead={masthead} foot={saved}>
      <PageHead
        above={<LinkButton onClick={() => go({ name: 'register', register: 'concerns' })}>Concerns</LinkButton>}
        title="Counts for everybody"
        under="Concerns and complaints are read by the safeguarding lead and deputy alone. What they give here is numbers, and nothing of whose."
        aside={
          <LinkButton onClick={() => go({ name: 'make-report', report: 'quarterday-incident-summary' })}>
            Make the report
          </LinkButton>
        }
      />
      {failed !== '' && <Notice kind="alert" title={failed} />}
      <table className="table" aria-label="Counts by quarter">
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Concerns</th>
            <th scope="col">Complaints</th>
            <th scope="col">How it stands</th>
            {reads && (
              <th scope="col">
                <span className="hidden-words">Give the counts</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {quarters.map((quarter) => (
            <QuarterRow
              key={writeQuarter(quarter)}
              state={state}
              quarter={quarter}
              isOver={lastDayOf(quarter) < today}
              reads={reads}
              give={() => setGiving(quarter)}
            />
          ))}
        </tbody>
      </table>
      <p className="text-quiet section-apart measure">
        A quarter for which nothing was given is not one in which there was nothing. In copies for funders and
        everybody, small numbers are not printed.
      </p>
      <Dialog
        open={giving !== undefined}
        title={giving ? `Give everybody the counts of ${writeQuarter(giving)}?` : ''}
        onClose={() => setGiving(undefined)}
        actions={
          <>
            <Button look="solid" onClick={() => giving && void give(giving)}>
              Give the counts
            </Button>
            <Button onClick={() => setGiving(undefined)}>Leave it</Button>
          </>
        }
      >
        {giving && <Preview counts={countIncidents(state, firstDayOf(giving), lastDayOf(giving))} />}
      </Dialog>
    </Page>
  );
}

interface QuarterRowProps {
  readonly state: State;
  readonly quarter: Quarter;
  readonly isOver: boolean;
  readonly reads: boolean;
  readonly give: () => void;
}

function QuarterRow({ state, quarter, isOver, reads, give }: QuarterRowProps) {
  const [from, until] = [firstDayOf(quarter), lastDayOf(quarter)];
  const released = releasedFor(state.general, from, until);
  const hasChanged = reads && released !== undefined && !isSame(released.counts, countIncidents(state, from, until));
  return (
    <tr>
      <th scope="row">{writeQuarter(quarter)}</th>
      <td>{released ? sumOf(released.counts.concerns) : '–'}</td>
      <td>{released ? sumOf(released.counts.complaints) : '–'}</td>
      <td>
        {released ? (
          <>
            <ShapeWords kind="dot">
              {`Given by ${memberName(state, released.by)} on ${writeDate(dayOf(released.at))}`}
            </ShapeWords>
            {hasChanged && <ShapeWords kind="diamond">The records say something else now</ShapeWords>}
          </>
        ) : isOver ? (
          <ShapeWords kind="diamond">Not given</ShapeWords>
        ) : (
          <span className="text-quiet">Not over yet</span>
        )}
      </td>
      {reads && (
        <td>
          {isOver && (!released || hasChanged) && (
            <Button onClick={give}>
              {released ? 'Give them anew' : 'Look and give'}
              <span className="hidden-words"> {writeQuarter(quarter)}</span>
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function isSame(one: IncidentCounts, other: IncidentCounts): boolean {
  // Open ones are counted as they were on that day, and go on changing.
  return JSON.stringify({ ...one, open: 0 }) === JSON.stringify({ ...other, open: 0 });
}

function Preview({ counts }: { counts: IncidentCounts }) {
  return (
    <>
      <p>
        Everybody who signs in here reads these numbers, and reports may print them. No words and no initials go with
        them.
      </p>
      <Counted title={countOf(sumOf(counts.concerns), 'concern')} counts={counts.concerns} among={concernKinds} />
      <Counted
        title={`${countOf(sumOf(counts.outcomes), 'concern')} closed`}
        counts={counts.outcomes}
        among={outcomes}
      />
      <Counted
        title={countOf(sumOf(counts.complaints), 'complaint')}
        counts={counts.complaints}
        among={complaintKinds}
      />
      <p>
        {`Still open: ${counts.open}. Passed to somebody outside: ${counts.referred}. Reports to platforms: ${counts.platformReports}.`}
      </p>
    </>
  );
}

interface CountedProps {
  readonly title: string;
  readonly counts: readonly CountOf[];
  readonly among: readonly { readonly value: string; readonly words: string }[];
}

function Counted({ title, counts, among }: CountedProps) {
  const some = counts.filter(({ count }) => count > 0);
  return (
    <div>
      <p className="text-strong">{title.charAt(0).toUpperCase() + title.slice(1)}</p>
      {some.length > 0 && (
        <ul>
          {some.map(({ of, count }) => (
            <li key={of}>{`${among.find(({ value }) => value === of)?.words ?? of}: ${count}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
