// Everything that happened to one record, newest first: who, when, what it was and what it became.

import { useEffect, useRef } from 'react';
import type { Change } from '#shared/domain/change';
import { stepsOfRecord } from '#shared/domain/history/choose-steps';
import type { HistoryEntry } from '#shared/domain/history/history-entry';
import { retrace } from '#shared/domain/history/retrace';
import { type TellingWith, tellChange } from '#shared/domain/history/tell-change';
import { dayOf, writeDate } from '#shared/domain/plain-date';
import { recordTitle } from '#shared/domain/registers/record-title';
import { textOf } from '#shared/domain/registers/register';
import { type Kept, memberName, type State } from '#shared/domain/state';
import type { PackLibrary } from '#shared/packs/pack-library';
import { type ReadableRoute, readableRoutes } from '#shared/packs/readable-advice';
import type { Workbook } from '#storage/workbook';
import { Button } from '#ui/button';
import { LinkButton } from '#ui/link-button';
import { itemLabels } from '../item-labels';
import { OneRoute } from '../reporting-routes';
import { useHistory } from '../use-history';

interface RecordHistoryProps {
  readonly workbook: Workbook;
  readonly packs: PackLibrary;
  readonly record: Kept;
  readonly state: State;
  readonly close: () => void;
  readonly openHistory: () => void;
  readonly open: () => void;
  /** Leads to the record on paper; left out where there is none. */
  readonly print?: (() => void) | undefined;
  /** Leads to erasing the person whose record it is; left out where nobody can be erased from here. */
  readonly erase?: (() => void) | undefined;
}

export function RecordHistory({
  workbook,
  packs,
  record,
  state,
  close,
  openHistory,
  open,
  print,
  erase,
}: RecordHistoryProps) {
  const { entries, problem } = useHistory(workbook, state);
  const events = entries && eventsOf(entries, record, { state, itemLabel: itemLabels(packs) });
  const route = routeOf(packs, record);
  const top = useRef<HTMLDivElement>(null);
  // On one column the history stands under its register.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <>
      <div ref={top}>
        <div className="row row-spread">
          <span className="text-hint">History</span>
          <LinkButton onClick={close}>Close</LinkButton>
        </div>
        <h2 className="text-subject">{recordTitle(state, record)}</h2>
        <p className="text-hint">Nothing here is ever overwritten.</p>
      </div>
      {events === undefined ? (
        <p role="status">{problem || 'Reading the record'}</p>
      ) : (
        <ul className="history">
          {events.map((event) => (
            <li key={event.key} className="history-row">
              <p className="row row-spread text-hint">
                <span>{event.date}</span>
                <span>{event.by}</span>
              </p>
              {event.lines.map(({ label, words }) => (
                <p key={`${label} ${words}`}>
                  <b>{label}</b> {words}
                </p>
              ))}
              {event.because !== '' && <p className="text-hint">{event.because}</p>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <LinkButton onClick={openHistory}>Everything about it, reviews and actions too</LinkButton>
      </p>
      <Button wide onClick={open}>
        Open the record
      </Button>
      {print && (
        <p>
          <LinkButton onClick={print}>Make a PDF of it</LinkButton>
        </p>
      )}
      {erase && (
        <p>
          <LinkButton onClick={erase}>Erase this person for good</LinkButton>
        </p>
      )}
      {route && <OneRoute route={route} />}
    </>
  );
}

/** How the platform of an account is told of something; undefined where the packs do not say. */
function routeOf({ advice }: PackLibrary, { register, fields }: Kept): ReadableRoute | undefined {
  if (!advice || register !== 'accounts') return undefined;
  return readableRoutes(advice).routes.find(({ platform }) => platform === textOf(fields, 'platform'));
}

/** Newest first. Of a record's own fields only: what was answered about it is in the whole history. */
function eventsOf(entries: readonly HistoryEntry[], { record }: Kept, telling: TellingWith) {
  const { steps, named } = retrace(telling.state, entries);
  const own = stepsOfRecord(steps, record, telling.state).filter(
    ({ change, refusedBecause }) => isOfFields(change) && refusedBecause === '',
  );
  return own
    .map(({ key, entry, change, before }) => {
      const { lines, because } = tellChange(change, before, { ...telling, state: named });
      return {
        key,
        date: writeDate(dayOf(entry.at)),
        by: memberName(telling.state, entry.by),
        because: change.kind === 'record-added' ? 'Added to the register.' : because,
        lines,
      };
    })
    .reverse();
}

function isOfFields({ kind }: Change): boolean {
  if (kind === 'approval-decided' || kind === 'conditions-met') return true;
  return kind === 'record-added' || kind === 'record-changed' || kind === 'record-removed';
}
